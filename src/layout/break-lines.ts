/** Where a line may be broken: no-break spaces, as before AM in a clock, keep what is around them together. */
const SPACES = /[^\S\u00a0\u202f\u2007\ufeff]+/u;

/** The lines of a text at a width in px, broken at spaces, and within a word where it is wider than a line, first at its hyphens. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  if (measure(text) <= width) return [text];
  const space = measure('x x') - measure('xx');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    if (line) lines.push(line);
    [line, used] = ['', 0];
  };
  for (const whole of text.split(SPACES)) {
    if (!whole) continue;
    const parts = measure(whole) > width ? whole.split(/(?<=-)/) : [whole];
    const alone = parts.length > 1;
    const gap = alone ? 0 : space;
    if (alone) end();
    for (let part of parts) {
      if (used > 0 && used + gap + measure(part) > width) end();
      while (measure(part) > width && part.length > 1) {
        const length = Math.max(1, Math.floor((part.length * width) / measure(part)));
        lines.push(part.slice(0, length));
        part = part.slice(length);
      }
      used += (used > 0 ? gap : 0) + measure(part);
      line += line && !alone ? ` ${part}` : part;
    }
    if (alone) end();
  }
  end();
  return lines.length ? lines : [''];
}

/**
 * The text from as few words before its first found place as leave that in so many lines, before the ellipsis; all of it where
 * that is so anyway, or where nothing was found.
 * @param places Where something was found, in UTF-16 units.
 */
export function showingPlace(
  text: string,
  places: readonly (readonly [start: number, end: number])[],
  room: { readonly lines: number; readonly width: number },
  measure: (text: string) => number,
): string {
  const [place] = places;
  if (!place) return text;
  const starts = [0, ...[...text.matchAll(/\s+/gu)].map(({ 0: gap, index }) => index + gap.length)];
  const ellipsis = measure('…');
  for (const start of starts) {
    if (start > place[0]) break;
    const head = start ? '…' : '';
    const upTo = breakLines(head + text.slice(start, place[1]), room.width, measure);
    if (upTo.length < room.lines) return head + text.slice(start);
    if (upTo.length === room.lines && measure(upTo.at(-1)!) + ellipsis <= room.width)
      return head + text.slice(start);
  }
  return `…${text.slice(place[0])}`;
}

/** Scripts that break a line between any two letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What a browser's line is wider than the sum of its words, at most. */
const ROUNDING = 2;

/** Least width in px at which a text takes so many lines; that of the whole text where it cannot be broken. */
export function foldedWidth(text: string, measure: (text: string) => number, lines = 2): number {
  const whole = measure(text);
  const words = text.trim().split(SPACES);
  if (words.length < 2) return UNSPACED.test(text) ? whole / lines + measure('口') : whole;
  const space = measure('x x') - measure('xx');
  const widths = words.map((word) => measure(word) + space);
  const least = (from: number, rest: number): number => {
    const tail = widths.slice(from);
    if (rest < 2) return tail.reduce((sum, w) => sum + w, -space);
    let [best, used] = [Infinity, -space];
    tail.forEach((w, i) => (best = Math.min(best, Math.max((used += w), least(from + i + 1, rest - 1)))));
    return best;
  };
  // words measured one by one are a little wider than in a line
  return Math.max(...breakLines(text, least(0, lines), measure).map(measure)) + ROUNDING;
}
