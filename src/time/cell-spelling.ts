// Cells that are written again before they are read: dates with a part that is not known, of other calendars, of East Asia, and
// ranges in words.
import {
  fromBuddhist,
  respellEastAsian,
  respellMongolian,
  respellThai,
  respellVietnamese,
} from './asian-dates.js';
import { civilFromDays, DAY } from './civil.js';
import { isFault, type DateContext } from './date-context.js';
import { noteWeekday } from './date-guesses.js';
import { BACKWARDS_RANGE } from './date-range.js';
import { createDateNames, withDayInFigures } from './date-words.js';
import type { Reading } from './date-reading.js';
import { type DateFault, type DateSpan, joinSpans, Single } from './span.js';
import { negativeYear } from './read-date.js';
import { eastAsianSince, withPlainOpenRange } from './open-ranges.js';
import { respellOrg } from './org-time.js';
import { countedDate, knownPart } from './unknown-parts.js';

/** Dates of which a part is not known, of other calendars, and in the spellings of East and South-East Asia. */
export function readRespelt(
  text: string,
  folded: string,
  ctx: DateContext,
  again: (text: string) => DateSpan | DateFault,
): DateSpan | DateFault | undefined {
  const marked = MARKED.exec(text);
  if (marked) return marked[1] === '~~' ? STRUCK : again(marked[2] ?? marked[3]!);
  const counted = countedDate(text, ctx, again);
  if (counted !== undefined) return counted;
  const figures = withDayInFigures(folded, ctx.names ?? createDateNames(ctx.languages, ctx.months));
  if (figures !== undefined) return again(figures);
  const nth = nthWeekday(folded, ctx, again);
  if (nth !== undefined) return nth;
  const century = LIBRARY_CENTURY.exec(folded);
  if (century) return again(`${century[1]}XX`);
  const known = knownPart(folded, ctx.yearBeside);
  if (known !== undefined) return typeof known === 'string' ? only(again(known)) : known;
  const negative = NEGATIVE.exec(folded);
  if (negative) return negativeYear(-Number(negative[2]), (year) => `${negative[1]} ${year}`);
  const taiwan = TAIWAN.exec(folded);
  if (taiwan) return again(`${Number(taiwan[1]) + 1911}${taiwan[2]}`);
  const buddhist = BUDDHIST.exec(folded);
  const year = buddhist && fromBuddhist(Number(buddhist[2]));
  if (year) return typeof year === 'number' ? again(`${buddhist[1]}${year}${buddhist[3]}`) : year;
  const thai = respellThai(text);
  if (thai !== undefined) return typeof thai === 'string' ? again(thai) : thai;
  const vietnamese = respellVietnamese(folded);
  if (vietnamese !== undefined) return again(vietnamese);
  const mongolian = respellMongolian(folded);
  if (mongolian !== undefined) return again(mongolian);
  const org = respellOrg(text);
  if (org !== undefined) return again(org);
  const since = eastAsianSince(text);
  if (since !== undefined) return only(goingOn(again(since)));
  const asian = respellEastAsian(text);
  if (!asian) return undefined;
  const [from, to] = asian.dates.map(again);
  if (!from || isFault(from)) return from;
  if (to) return isFault(to) ? to : (joinSpans(from, to) ?? BACKWARDS_RANGE);
  noteWeekday(asian.weekday === undefined ? 0 : 1 << asian.weekday, inWall(from, ctx), ctx);
  return from;
}

/** "18--", as librarians write a century. */
const LIBRARY_CENTURY = /^(\d\d)--\??$/;
const NTH_WEEKDAY =
  /^(?:on )?(?:the )?(1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last) (\p{L}{3,9}) (?:of|in) (.{3,40})$/u;
const NTHS = ['first', 'second', 'third', 'fourth', 'fifth'];
const NO_SUCH_DAY: DateFault = {
  why: 'The year or the month has no such day.',
  remedy: 'Check the day, or write the date as 2021-05-27.',
};

const isoOf = (days: number): string => {
  const { year, month, day } = civilFromDays(days);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** "First Monday of May 2007"; undefined for other texts. */
const nthWeekday = (
  folded: string,
  ctx: DateContext,
  again: (text: string) => DateSpan | DateFault,
): DateSpan | DateFault | undefined => {
  const [, which = '', word = '', rest = ''] = NTH_WEEKDAY.exec(folded) ?? [];
  const named = word && (ctx.names ?? createDateNames(ctx.languages, ctx.months)).weekday(word);
  if (!named || (named & (named - 1)) !== 0) return undefined;
  const month = again(rest);
  if (isFault(month) || month.startPrecision !== 'month') return isFault(month) ? month : undefined;
  const [first, end] = [month.start, month.end].map((at) => Math.floor(ctx.zone.toWall(at) / DAY));
  const weekday = 31 - Math.clz32(named);
  const from = first! + ((((weekday - first! - 4) % 7) + 7) % 7);
  const count = /^\d/.test(which) ? Number(which[0]) - 1 : NTHS.indexOf(which);
  const day = count < 0 ? from + 7 * Math.floor((end! - 1 - from) / 7) : from + 7 * count;
  return day < end! ? again(isoOf(day)) : NO_SUCH_DAY;
};

/** "**3 May 2021**", "`2021-05-03`", "[3 May 2021](https://…)". */
const MARKED = /^(\*{1,3}|_{1,3}|`|~~)(?=\S)([^*_`~]{3,80})\1$|^\[([^[\]]{3,80})\]\([^()\s]+\)$/;
const STRUCK: DateFault = {
  why: 'The date is struck out.',
  remedy: 'Write the date that holds, or leave the row out.',
};

const goingOn = (date: DateSpan | DateFault): DateSpan | DateFault =>
  isFault(date) ? date : { ...date, end: Infinity, flags: date.flags & ~Single };

const inWall = (span: DateSpan, { zone }: DateContext): Reading => ({
  ...span,
  start: zone.toWall(span.start),
});

/** "17 Oct -44" and "Oct 17 -4069": not the day 17 to 44. */
const NEGATIVE = /^(\d{1,2}\.? \p{L}+\.?|\p{L}+\.? \d{1,2},?),? -(\d{1,4})$/u;
/** Years of the Republic of China: "R.O.C. 112" is 2023. */
const TAIWAN = /^(?:r\. ?o\. ?c\.|roc) ?(\d{1,3})((?:[-/.]\d{1,2}){0,2})$/;
/** "1 Jan 2563 BE", "2563-01-01 B.E.", "BE 2563" is left alone. */
const BUDDHIST =
  /^(|.*[^\d])(\d{4})(|[-/.]\d{1,2}[-/.]\d{1,2}|,? \p{L}+(?: \d{1,2})?)(?:(?<=\d)| )\(?b\.? ?e\.?\)?$/u;

/** What stands for a date of which a part is not known is no date with a fault of its own. */
const only = (date: DateSpan | DateFault): DateSpan | DateFault | undefined =>
  isFault(date) ? undefined : date;

/** "Between 1936 and 1939" and "2015 to date" in the words that ranges are read by. */
export const withPlainRange = (folded: string): string =>
  withPlainOpenRange(withPlainCentury(folded).replace(BETWEEN, '$1 - $2'))
    .replace(/^(?:dal|al)l['’](?=\d)/, (word) => `${word.slice(0, -2)} `)
    .replace(/^l['’](?=\d)/, '')
    .replace(/(?<=\d(?:st|nd|rd|th)) day of /, ' of ')
    .replace(/ (?:to date|do dzis|ad oggi|till? i? ?dag|tot heden|至今)$/u, ' to present')
    .replace(/t\/m/g, ' - ')
    .replace(/(?<=\d{4}) - (?=\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?$)/u, ' ')
    .replace(/(?<=\p{L})-(?= (?:to|or|bis|und|a|et|do) )/gu, '')
    .replace(/(?<=\p{L})-(?=to-|or-|und-)|(?<=-(?:to|or))-/gu, ' ');

/** "sec. XVI" and "XV w." with a word that is no abbreviation. */
const withPlainCentury = (folded: string): string =>
  folded
    .replace(/^(?:sec|saec|s)\.? ?(?=[ivx]{1,5}(?: |$))/, 'century ')
    .replace(/(?<=^[ivx]{1,5}) w\.?$/, ' century');

const BETWEEN =
  /^(?:between|zwischen|entre|tra|fra|mellom|mellan|mellem|tussen|miedzy|pomiedzy|mezi|medzi|izmedu|između|między|între|intre|между|між|помiж|izmeđju) (.+?) (?:and|und|et|y|e|ed|og|och|en|i|a|si|и|та|i) (.+)$/u;
