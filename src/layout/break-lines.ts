/** The lines of a text at a width in px, broken at spaces, and within a word where it is wider than a line. */
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
  for (const whole of text.split(/\s+/u)) {
    if (!whole) continue;
    let word = whole;
    if (used > 0 && used + space + measure(word) > width) end();
    while (measure(word) > width && word.length > 1) {
      const length = Math.max(1, Math.floor((word.length * width) / measure(word)));
      lines.push(word.slice(0, length));
      word = word.slice(length);
    }
    used += (used > 0 ? space : 0) + measure(word);
    line += line ? ` ${word}` : word;
  }
  end();
  return lines.length ? lines : [''];
}

/** The text, or as much of its beginning as the room has place for, with an ellipsis; `width` measures in px. */
export function fitLine(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const letters = Array.from(text);
  const cut = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
  let [least, most] = [0, letters.length - 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (width(cut(middle)) <= room) least = middle;
    else most = middle - 1;
  }
  return cut(least);
}
