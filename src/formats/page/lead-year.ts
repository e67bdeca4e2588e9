import { matchAt } from './lead-time.js';

// Years at a place of a text: with their era, of a range, decades, seasons and quarters.

interface Year {
  readonly year: number;
  readonly end: number;
}
interface Period {
  readonly parts: { readonly year?: number; readonly month?: number; readonly period?: string };
  readonly end: number;
  readonly words?: true;
}

const BEFORE = String.raw`B\.?\s?C\.?(?:\s?E\b\.?)?|v\.\s?(?:Chr|u\.\s?Z)\.|av\.?\s?J\.?-?\s?C\.?|a\.\s?C\.|до\s(?:н\.\s?э\.|н\.\s?е\.)|M\.?Ö\.?|e\.\s?ə\.`;
const AFTER = String.raw`A\.?D\.?|C\.?E\.?|n\.\s?(?:Chr|u\.\s?Z)\.|ap\.?\s?J\.?-?\s?C\.?|d\.\s?C\.|н\.\s?(?:э|е)\.|M\.?S\.?`;
const YEAR = new RegExp(
  String.raw`(\d{1,4})(?!\d|[.,]\d)(?:\s?(?:гг?\.|годы|рр\.|роки|года|году|год|р\.|року|рік|թ\.|\.?\s?gada|m\.(?=\s\p{L})|թվական\p{L}*|წ\.|წელ\p{L}*|[年년]|yılı\p{L}*|-?(?:ci|cı|cu|cü)\s(?:il|ildə)))?(?:\s?(?:(${BEFORE})|(${AFTER}))(?!\p{L}))?(?!(?!以降|以来|から|起|至今|부터)[\p{L}\d])`,
  'uy',
);
const LONG = new RegExp(String.raw`(\d{1,3}(?:[,. ]\d{3})+|\d{5,6})\s?(${BEFORE})(?!\p{L})`, 'uy');
const ERA_FIRST = /(?:AD|A\.D\.)\s?(\d{1,4})(?!\d)/uy;
const ERA_YEAR = new RegExp(String.raw`(\d{1,4})\s?(?:(${BEFORE})|(${AFTER}))(?!\p{L})`, 'uy');
const SHORT_END = /[-–—/](\d{2})(?![\p{L}\d])/uy;
const DECADE = /(?:the\s+)?(?:(early|mid|late)[-\s])?(\d{3})0['’]?(?:s|er|х|-х|-lər|lar)(?![\p{L}\d])/iuy;
const CENTURY = new RegExp(
  String.raw`\d{1,2}(?:st|nd|rd|th)[-\s]century(?:\s(?:${BEFORE}|${AFTER}))?(?!\p{L})`,
  'iuy',
);
const SEASON = /(spring|summer|autumn|fall|winter)(?:\s+of)?,?\s+(\d{4})(?!\d)/iuy;
const QUARTER = /Q([1-4])[\s,/-]{0,2}(\d{4})(?!\d)/iuy;
const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};
const LATEST = 2200;

/** A year of at least so many digits, fewer with an era. */
export const readYear = (text: string, from: number, digits: 3 | 4): Year | undefined => {
  const match = matchAt(YEAR, text, from);
  if (!match) return undefined;
  const [whole, number, before, after] = match;
  const year = Number(number);
  if (
    year === 0 ||
    (before === undefined && after === undefined && (number!.length < digits || year > LATEST))
  )
    return undefined;
  if (number!.startsWith('0')) return undefined;
  return { year: before === undefined ? year : 1 - year, end: from + whole.length };
};

/** A year behind its era: "AD 70". */
export const readEraYear = (text: string, from: number): Year | undefined => {
  const first = matchAt(ERA_FIRST, text, from);
  return first ? { year: Number(first[1]), end: from + first[0].length } : undefined;
};

/** A year that an era tells: "44 BCE", "AD 70", "12,000 BC". */
export const readEra = (text: string, from: number): Period | undefined => {
  const long = matchAt(LONG, text, from);
  if (long) return { parts: { year: 1 - Number(long[1]!.replace(/\D/g, '')) }, end: from + long[0].length };
  const first = readEraYear(text, from);
  if (first) return { parts: { year: first.year }, end: first.end };
  const match = matchAt(ERA_YEAR, text, from);
  if (!match || Number(match[1]) === 0) return undefined;
  return {
    parts: { year: match[2] === undefined ? Number(match[1]) : 1 - Number(match[1]) },
    end: from + match[0].length,
  };
};

/** A number of three or four figures at the beginning of a line that a colon or a dash ends, or a comma and a date. */
const FIRST_NUMBER = /^(\d{3,4})(?:\s?[:–—]|\s-\s|,\s\d{1,2}\s\p{L}|,\s\p{L}+\s\d{1,2}[:\s])/u;

/**
 * A line that begins with a year of three figures, where most do, in order and not one by one: "325: Council meets"; undefined
 * where there are none.
 */
export const shortYearLine = (lines: readonly string[]): string | undefined => {
  const numbers = lines.map((line) => Number(FIRST_NUMBER.exec(line)?.[1] ?? Number.NaN));
  const years = numbers.filter((number) => number >= 100);
  const steps = years.slice(1).map((year, i) => year - years[i]!);
  const isOrdered = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  const isCount = steps.every((step) => Math.abs(step) <= 1);
  return years.length > 1 && years.length * 2 >= lines.length && isOrdered && !isCount
    ? lines[numbers.findIndex((number) => number >= 100 && number < 1000)]
    : undefined;
};

/** The second year of "1914–18". */
export const readRangeEnd = (text: string, from: number, year: number): Year | undefined => {
  const match = matchAt(SHORT_END, text, from);
  const last = match ? Math.trunc(year / 100) * 100 + Number(match[1]) : 0;
  return match && last > year ? { year: last, end: from + match[0].length } : undefined;
};

/** A decade, a century, a season or a quarter. */
export const readPeriod = (text: string, from: number): Period | undefined => {
  const decade = matchAt(DECADE, text, from);
  if (decade)
    return { parts: { period: `${decade[2]}X${decade[1] ? '~' : ''}` }, end: from + decade[0].length };
  const century = matchAt(CENTURY, text, from);
  // Left to the date parser as it stands.
  if (century) return { parts: {}, words: true, end: from + century[0].length };
  const season = matchAt(SEASON, text, from);
  if (season)
    return {
      parts: { year: Number(season[2]), month: SEASONS[season[1]!.toLowerCase()]! },
      end: from + season[0].length,
    };
  const quarter = matchAt(QUARTER, text, from);
  return quarter
    ? { parts: { year: Number(quarter[2]), month: 32 + Number(quarter[1]) }, end: from + quarter[0].length }
    : undefined;
};
