// What is read of a cell with a date, as the element reads it.
import { isFault, parseDate } from '../../src/time/parse-date.js';
import { createZone } from '../../src/time/zone.js';

const zone = createZone('UTC');

/** An instant in UTC without what its precision does not say; years beyond those of `Date` as a number of ms. */
function instant(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return `${String(ms)} ms`;
  return date
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/:00\.000Z$/, ' UTC')
    .replace('T', ' ');
}

const bound = (ms: number, open: string): string => (Number.isFinite(ms) ? instant(ms) : open);

/** What is understood, in a sentence. */
export function describeCell(text: string): string {
  if (text.trim() === '') return 'An empty cell is no date.';
  const notes: string[] = [];
  const read = parseDate(text, {
    zone,
    languages: [navigator.language],
    onNote: ({ why }) => notes.push(why),
  });
  if (isFault(read)) return [read.why, read.remedy, ...(read.readings ?? [])].join(' ');
  const { start, end, startPrecision, endPrecision } = read;
  const precision =
    startPrecision === endPrecision
      ? startPrecision
      : `${startPrecision} at the start, ${endPrecision} at the end`;
  return [
    `From ${bound(start, 'an unknown beginning')} until ${bound(end, 'an open end')} (the end is not part of it), known to the ${precision}.`,
    ...notes,
  ].join(' ');
}

export function startDates(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input')!;
  const output = box.querySelector<HTMLElement>('#date-read')!;
  const show = (): void => void (output.textContent = describeCell(input.value));
  box.hidden = false;
  input.addEventListener('input', show);
  show();
}
