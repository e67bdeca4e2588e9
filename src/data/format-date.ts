// A date said as exactly as it is known, and no more: "May 2021", "c. 1915", "since 2022", "27 Sept – 10 Nov 2020".
import { civilOf, justBefore } from './civil.js';
import { shownOf, type DateFormatter } from './date-formatter.js';
import {
  Approximate,
  Floating,
  isTime,
  Single,
  Uncertain,
  Unknown,
  type DateSpan,
  type Precision,
} from './date-span.js';
import { precisionSpan } from './precision-span.js';

/** The text of an interval in the formatter's locale and zone. */
export function formatSpan(span: DateSpan, fmt: DateFormatter): string {
  const startless = span.start === -Infinity;
  const endless = span.end === Infinity;
  if (startless && endless) return fmt.phrase('unknown');
  if ((span.flags & Unknown.start) !== 0) return `? – ${endText(span, fmt)}`;
  if ((span.flags & Unknown.end) !== 0) return `${startText(span, fmt)} – ?`;
  if ((span.flags & Single) !== 0) return singleText(span, fmt, startless, endless);
  if (startless) return fmt.phrase('until', { date: endText(span, fmt) });
  if (endless) return fmt.phrase('since', { date: startText(span, fmt) });
  return rangeText(span, fmt);
}

function singleText(span: DateSpan, fmt: DateFormatter, startless: boolean, endless: boolean): string {
  const { zone, phrase } = fmt;
  if (startless) return phrase('before', { date: unitText(zone.toWall(span.end), span.endPrecision, fmt) });
  if (endless)
    return phrase('after', { date: unitText(justBefore(zone.toWall(span.start)), span.startPrecision, fmt) });
  const [from, to] = [zone.toWall(span.start), justBefore(zone.toWall(span.end))];
  const precision = span.startPrecision;
  if (isThird(from, to, precision))
    return rangeText({ ...span, startPrecision: 'month', endPrecision: 'month' }, fmt);
  const isUnit = precision === span.endPrecision && to < precisionSpan(from, precision)[1];
  if (!isDeep(precision) && (!isUnit || (precision === 'decade' && civilOf(from).year < 10)))
    return rangeText(span, fmt);
  const text = unitText(isDeep(precision) ? to : from, precision, fmt);
  return qualified(withZone(text, span, fmt), span.flags, 'start', fmt);
}

/** Early, mid and late of a year have the precision "half", but are four months. */
const isThird = (from: number, to: number, precision: Precision): boolean =>
  precision === 'half' && civilOf(to).month - civilOf(from).month < 5;

/** "13.8 billion years ago" begins where its last year does: the digits count from now. */
const isDeep = (precision: Precision): boolean => precision === 'era' || precision === 'eon';

function rangeText(span: DateSpan, fmt: DateFormatter): string {
  const both = sameQualifiers(span.flags);
  const shown = shownOf(span.startPrecision);
  const plain = PLAIN.includes(span.startPrecision) && PLAIN.includes(span.endPrecision);
  if (both && plain && shown === shownOf(span.endPrecision)) {
    const [from, to] = sides(span, fmt);
    const text = fmt.range(from, to, shown);
    if (text !== undefined) return qualified(withZone(text, span, fmt), span.flags, 'start', fmt);
  }
  return withZone(`${startText(span, fmt)} – ${endText(span, fmt)}`, span, fmt);
}

/** Precisions that Intl writes by themselves; others are phrases. */
const PLAIN: readonly Precision[] = [
  'year',
  'half',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
];

const sameQualifiers = (flags: number): boolean =>
  ((flags & Approximate.start) !== 0) === ((flags & Approximate.end) !== 0) &&
  ((flags & Uncertain.start) !== 0) === ((flags & Uncertain.end) !== 0);

/** Wall times to write: the start, and of the end the last moment when it is a date, else itself. */
function sides({ start, end, endPrecision }: DateSpan, { zone }: DateFormatter): readonly [number, number] {
  const last = zone.toWall(end);
  return [zone.toWall(start), isTime(endPrecision) ? last : justBefore(last)];
}

const startText = (span: DateSpan, fmt: DateFormatter): string =>
  qualified(unitText(sides(span, fmt)[0], span.startPrecision, fmt), span.flags, 'start', fmt);

function endText(span: DateSpan, fmt: DateFormatter): string {
  const [from, to] = sides(span, fmt);
  const acrossEras = Number.isFinite(from) && civilOf(from).year < 1 && civilOf(to).year >= 1;
  return qualified(unitText(to, span.endPrecision, fmt, acrossEras), span.flags, 'end', fmt);
}

function qualified(text: string, flags: number, side: 'start' | 'end', { phrase }: DateFormatter): string {
  const about = (flags & Approximate[side]) !== 0 ? phrase('circa', { date: text }) : text;
  return (flags & Uncertain[side]) !== 0 ? phrase('uncertain', { date: about }) : about;
}

/** An instant is read in the display zone, so a long text says which; a wall time has none of its own. */
function withZone(text: string, span: DateSpan, fmt: DateFormatter): string {
  const instant = isTime(span.startPrecision) && (span.flags & Floating) === 0;
  return instant && fmt.long ? `${text} ${fmt.zoneName(span.start)}` : text;
}

type Phrases = Partial<
  Record<Precision, (year: number, month: number, fmt: DateFormatter) => string | undefined>
>;

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

const PHRASES: Phrases = {
  millennium: (year, _, fmt) => nth('millennium', year, 1000, fmt),
  century: (year, _, fmt) => nth('century', year, 100, fmt),
  decade: (year, _, fmt) =>
    year >= 10 ? fmt.phrase('decade', { year: Math.floor(year / 10) * 10 }) : undefined,
  half: (year, month, fmt) => fmt.phrase(month < 7 ? 'half1' : 'half2', { year }),
  season: (year, month, fmt) => seasonText(year, month, fmt),
  quarter: (year, month, fmt) => fmt.phrase('quarter', { n: Math.ceil(month / 3), year }),
};

function nth(key: 'century' | 'millennium', year: number, years: number, fmt: DateFormatter): string {
  const n = Math.floor(Math.abs(year) / years) + 1;
  return fmt.phrase(year < 0 ? `${key}BC` : key, { n });
}

/** A winter is named after both its years. */
function seasonText(year: number, month: number, fmt: DateFormatter): string {
  const first = month < 3 ? year - 1 : year;
  const season = SEASONS[Math.floor(((month + 9) % 12) / 3)]!;
  return fmt.phrase(season, {
    year: season === 'winter' ? `${first}–${String((first + 1) % 100).padStart(2, '0')}` : first,
  });
}

/** The unit of this precision around a wall time. */
function unitText(wall: number, precision: Precision, fmt: DateFormatter, era = false): string {
  const { year, month } = civilOf(wall);
  return PHRASES[precision]?.(year, month, fmt) ?? fmt.text(wall, shownOf(precision), era);
}
