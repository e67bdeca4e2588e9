// Lengths of time as an author writes them: "1 day", "10 years", "90 min", "P1Y6M", or a number of ms.
import { DAY, HOUR, MINUTE } from './civil.js';

const YEAR = 365.2425 * DAY;

/** Ms of each unit, by the words and signs it goes by. Months and years are those of the mean calendar year. */
const UNITS: readonly (readonly [words: RegExp, ms: number])[] = [
  [/^(?:ms|milliseconds?)$/, 1],
  [/^(?:s|secs?|seconds?)$/, 1000],
  [/^(?:min|mins|minutes?)$/, MINUTE],
  [/^(?:h|hrs?|hours?)$/, HOUR],
  [/^(?:d|days?)$/, DAY],
  [/^(?:w|weeks?)$/, 7 * DAY],
  [/^(?:months?)$/, YEAR / 12],
  [/^(?:y|yrs?|years?)$/, YEAR],
  [/^(?:decades?)$/, 10 * YEAR],
  [/^(?:century|centuries)$/, 100 * YEAR],
];

const ISO =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const ISO_UNITS = [YEAR, YEAR / 12, 7 * DAY, DAY, HOUR, MINUTE, 1000];

/** Ms of a length of time above 0; undefined for what is none. */
export function readDuration(value: unknown): number | undefined {
  const ms = typeof value === 'string' ? textDuration(value.trim()) : value;
  return typeof ms === 'number' && ms > 0 && Number.isFinite(ms) ? ms : undefined;
}

function textDuration(text: string): number | undefined {
  if (/^[\d.]+(?:e\+?\d+)?$/.test(text)) return Number(text);
  const iso = ISO.exec(text);
  if (iso) return ISO_UNITS.reduce((sum, ms, i) => sum + Number(iso[i + 1] ?? 0) * ms, 0);
  const parts = /^([\d.]*)\s*([a-z]+)$/.exec(text.toLowerCase());
  const unit = UNITS.find(([words]) => words.test(parts?.[2] ?? ''));
  const count = parts?.[1] ?? '';
  return unit && (count === '' ? 1 : Number(count)) * unit[1];
}
