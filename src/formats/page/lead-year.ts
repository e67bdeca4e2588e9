import { matchAt } from './lead-time.js';

// Years at a place of a text: with their era, of a range, decades, seasons and quarters.

interface Year {
  readonly year: number;
  readonly end: number;
}
interface PeriodParts {
  readonly year?: number;
  readonly month?: number;
  readonly period?: string;
}
interface Period {
  readonly parts: PeriodParts;
  readonly to?: PeriodParts;
  readonly end: number;
  readonly words?: true;
}

const BEFORE = String.raw`B\.?\s?C\.?(?:\s?E\b\.?)?|v\.\s?(?:Chr|u\.\s?Z)\.|av\.?\s?J\.?-?\s?C\.?|a\.\s?C\.|до\s(?:н\.\s?э\.|н\.\s?е\.)|M\.?Ö\.?|e\.\s?ə\.`;
const AFTER = String.raw`A\.?D\.?|C\.?E\.?|n\.\s?(?:Chr|u\.\s?Z)\.|ap\.?\s?J\.?-?\s?C\.?|d\.\s?C\.|н\.\s?(?:э|е)\.|M\.?S\.?`;
const YEAR = new RegExp(
  String.raw`(\d{1,4})(?!\d|[.,]\d)(?:\s?(?:гг?\.|годы|рр\.|роки|года|году|год|р\.|року|рік|r\.|roku|թ\.|\.?\s?gada|m\.(?=\s\p{L})|թվական\p{L}*|წ\.|წელ\p{L}*|[年년]|yılı\p{L}*|-?(?:ci|cı|cu|cü)\s(?:il|ildə)))?(?:\s?(?:(${BEFORE})|(${AFTER}))(?!\p{L}))?(?!(?!以降|以来|から|起|至今|부터)[\p{L}\d])`,
  'uy',
);
const LONG = new RegExp(String.raw`(\d{1,3}(?:[,. ]\d{3})+|\d{5,6})\s?(${BEFORE})(?!\p{L})`, 'uy');
const ERA_FIRST = /(?:AD|A\.D\.)\s?(\d{1,4})(?!\d)/uy;
const ERA_YEAR = new RegExp(String.raw`(\d{1,4})\s?(?:(${BEFORE})|(${AFTER}))(?!\p{L})`, 'uy');
const ERA_YEARS = new RegExp(
  String.raw`(\d{1,4})\s?[-–—]\s?(\d{1,4})\s?(?:(${BEFORE})|(${AFTER}))(?!\p{L})`,
  'uy',
);
const SHORT_END = /[-–—/](\d{2})(?![\p{L}\d])/uy;
const DECADES = /(\d{3})0['’]?s?\s?[-–—]\s?(\d{3})0['’]?s(?![\p{L}\d])/iuy;
const DECADE = /(?:the\s+)?(?:(early|mid|late)[-\s])?(\d{3})0['’]?(?:s|er|х|-х|-lər|lar)(?![\p{L}\d])/iuy;
const CENTURY = new RegExp(
  String.raw`\d{1,2}(?:st|nd|rd|th)[-\s]century(?:\s(?:${BEFORE}|${AFTER}))?(?!\p{L})`,
  'iuy',
);
const SEASON =
  /(spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|весна|весной|лето|летом|осень|осенью|зима|зимой)(?:(?:\s(?:of|de))?,?\s+(\d{4})(?!\d))?(?!\p{L})/iuy;
const QUARTER = /Q([1-4])(?:[\s,/-]{0,2}(\d{4})(?!\d))?(?![\p{L}\d])/iuy;
const HALF = /H([12])(?:[\s,/-]{0,2}(\d{4})(?!\d))?(?![\p{L}\d])/uy;
const PART =
  /(?:the\s)?(first|second|third|fourth|1st|2nd|3rd|4th)\s(quarter|half)(?:(?:\sof|,)?\s(\d{4})(?!\d))?(?![\p{L}\d])/iuy;
const PART_FIRST = /(\d{4})[\s/-]?([QH])([1-4])(?![\p{L}\d])/uy;
const SEASONS: readonly RegExp[] = [
  /^(?:spr|fr|print|prima|вес)/i,
  /^(?:su|so|ét|ver|лет)/i,
  /^(?:au|fall|her|oto|осе)/i,
];
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
  const both = matchAt(ERA_YEARS, text, from);
  if (both) {
    const [first, last] = [both[1], both[2]].map((year) =>
      both[3] === undefined ? Number(year) : 1 - Number(year),
    ) as [number, number];
    return first < last && both[1] !== '0' && both[2] !== '0'
      ? { parts: { year: first }, to: { year: last }, end: from + both[0].length }
      : undefined;
  }
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

/** A number before a word with a capital, where lines beside it tell their era. */
const BARE_NUMBER = /^(\d{3,4})\s\p{Lu}/u;
const ERA_LINE = new RegExp(
  String.raw`^(?:(?:AD|A\.D\.)\s?\d{1,4}|\d{1,4}\s?(?:${BEFORE}|${AFTER}))(?!\p{L})`,
  'u',
);

/**
 * A line that begins with a year of three figures, where most do, in order and not one by one: "325: Council meets"; undefined
 * where there are none.
 */
export const shortYearLine = (lines: readonly string[]): string | undefined => {
  const hasEras = lines.filter((line) => ERA_LINE.test(line)).length > 1;
  const numbers = lines.map((line) =>
    Number(
      (FIRST_NUMBER.exec(line) ?? (hasEras && !ERA_LINE.test(line) ? BARE_NUMBER.exec(line) : null))?.[1] ??
        Number.NaN,
    ),
  );
  const years = numbers.filter((number) => number >= 100);
  const steps = years.slice(1).map((year, i) => year - years[i]!);
  const isOrdered = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  const isCount = steps.every((step) => Math.abs(step) <= 1);
  return (hasEras ? years.length > 0 : years.length > 1 && years.length * 2 >= lines.length && !isCount) &&
    isOrdered
    ? lines[numbers.findIndex((number) => number >= 100 && number < 1000)]
    : undefined;
};

/** The second year of "1914–18". */
export const readRangeEnd = (text: string, from: number, year: number): Year | undefined => {
  const match = matchAt(SHORT_END, text, from);
  const last = match ? Math.trunc(year / 100) * 100 + Number(match[1]) : 0;
  return match && last > year ? { year: last, end: from + match[0].length } : undefined;
};

/** A decade, a century, a season, a quarter or a half; their year may stand above. */
export const readPeriod = (text: string, from: number): Period | undefined => {
  const decades = matchAt(DECADES, text, from);
  if (decades && decades[1]! < decades[2]!)
    return {
      parts: { year: Number(`${decades[1]}0`) },
      to: { year: Number(`${decades[2]}9`) },
      end: from + decades[0].length,
    };
  const decade = matchAt(DECADE, text, from);
  if (decade)
    return { parts: { period: `${decade[2]}X${decade[1] ? '~' : ''}` }, end: from + decade[0].length };
  const century = matchAt(CENTURY, text, from);
  // Left to the date parser as it stands.
  if (century) return { parts: {}, words: true, end: from + century[0].length };
  const season = matchAt(SEASON, text, from);
  if (season) {
    const at = SEASONS.findIndex((name) => name.test(season[1]!));
    return partOfYear(season[2], 21 + (at < 0 ? 3 : at), from + season[0].length);
  }
  const first = matchAt(PART_FIRST, text, from);
  if (first) return partOf(first[1], first[2]!, Number(first[3]), from + first[0].length);
  const quarter = matchAt(QUARTER, text, from);
  if (quarter) return partOf(quarter[2], 'Q', Number(quarter[1]), from + quarter[0].length);
  const half = matchAt(HALF, text, from);
  if (half) return partOf(half[2], 'H', Number(half[1]), from + half[0].length);
  const part = matchAt(PART, text, from);
  return part
    ? partOf(
        part[3],
        part[2]!.charAt(0).toUpperCase(),
        1 + ORDINALS.findIndex((name) => name.test(part[1]!)),
        from + part[0].length,
      )
    : undefined;
};

const ORDINALS: readonly RegExp[] = [/^(?:first|1)/i, /^(?:second|2)/i, /^(?:third|3)/i, /^(?:fourth|4)/i];

/** A quarter or a half as EDTF numbers it. */
const partOf = (year: string | undefined, kind: string, number: number, end: number): Period | undefined =>
  kind === 'H' && number > 2 ? undefined : partOfYear(year, (kind === 'H' ? 39 : 32) + number, end);

const partOfYear = (year: string | undefined, month: number, end: number): Period => ({
  parts: year === undefined ? { month } : { year: Number(year), month },
  end,
});
