import { includesEnd } from '../time/span.js';
import { readDate } from '../time/read-date.js';
import { type DateContext, isFault } from '../time/date-context.js';
import type { DateInput } from '../items/item.js';
import type { Zone } from '../time/zone.js';

/** Two dates, "2026-02-16/2026-03-01", or a name. */
export type WindowInput = readonly [DateInput, DateInput] | string;

/** Everything, where nearly all events are, the latest events, or where most of them crowd. */
export type NamedWindow = 'fit' | 'auto' | 'latest' | 'densest';
const NAMES: readonly string[] = ['fit', 'auto', 'latest', 'densest'];

/** The window [start, end) in ms; an end that is a date is included, one with a time is not. Throws a TypeError for anything else. */
export function readWindow(input: WindowInput, zone: Zone): [number, number] | NamedWindow {
  if (typeof input === 'string' && NAMES.includes(input)) return input as NamedWindow;
  const pair: readonly (DateInput | undefined)[] =
    typeof input === 'string' ? input.split('/') : Array.isArray(input) ? input : [];
  const [from, to] = pair;
  if (pair.length !== 2 || from === undefined || to === undefined) throw misuse(input);
  const start = readDate(from, contextOf(from, zone));
  const end = readDate(to, contextOf(to, zone));
  if (isFault(start) || isFault(end)) throw misuse(input);
  const window: [number, number] = [start.start, includesEnd(end) ? end.end : end.start];
  if (!(window[1] > window[0]) || !Number.isFinite(window[1] - window[0])) throw misuse(input);
  return window;
}

/** A number is a time in ms here, never a year. */
const contextOf = (date: DateInput, zone: Zone): DateContext =>
  typeof date === 'number' ? { zone, numbers: 'ms' } : { zone };

const misuse = (input: unknown): TypeError =>
  new TypeError(
    `view: expected "fit", "latest", "densest" or two dates in order such as "2026-02-16/2026-03-01"; got ${JSON.stringify(input)}`,
  );
