// The forms in which running text names dates. Only what cannot be read otherwise: a bare number is no year.
import { daysInMonth } from '../data/civil.js';
import { edtfHistoricalYear } from './edtf-year.js';
import { foldMonth, monthNames } from './month-names.js';

export interface DateFinderOptions {
  readonly languages?: readonly string[];
  readonly dateOrder?: 'dmy' | 'mdy';
}

type Groups = Readonly<Record<string, string | undefined>>;
export interface DatePattern {
  readonly expression: RegExp;
  readonly date: (groups: Groups) => string | undefined;
}

const pad = (n: number | string, length = 2): string => String(n).padStart(length, '0');

const dayText = (year: number, month: number, day: number): string | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? `${pad(year, 4)}-${pad(month)}-${pad(day)}`
    : undefined;

const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const YEAR = '(?<y>\\d{4})(?:\\s?(?:г\\.?|года|году|р\\.|року|թ\\.?|წ\\.?))?';
const TH = '(?:st|nd|rd|th|er|º|ª|-?го|\\.)?';
const TO = '\\s*(?:to|until|till|through|and|[-–—])\\s*';

const numeric = (
  a: number,
  b: number,
  year: number,
  order: 'dmy' | 'mdy' | undefined,
): string | undefined => {
  if (order === 'dmy' || a > 12) return dayText(year, b, a);
  if (order === 'mdy' || b > 12) return dayText(year, a, b);
  return a === b ? dayText(year, a, b) : undefined;
};

/** The patterns, the longest forms first: what one has found is no part of another. */
export const createDatePatterns = (options: DateFinderOptions): readonly DatePattern[] => {
  const months = monthNames(options.languages);
  const month = (name: string | undefined): number => months.get(foldMonth(name ?? '')) ?? 0;
  // Any word; whether it is a month is asked of the table, which is faster than an expression of hundreds of names.
  const M = (group = 'm'): string => `(?<${group}>\\p{L}[\\p{L}\\p{M}]{2,})`;
  const pattern = (source: string, date: DatePattern['date']): DatePattern => ({
    expression: new RegExp(`${EDGE}${source}${END}`, 'giu'),
    date,
  });
  const dmy = (g: Groups): string | undefined => dayText(Number(g['y']), month(g['m']), Number(g['d']));
  const span = (from: string | undefined, to: string | undefined): string | undefined =>
    from !== undefined && to !== undefined && from < to ? `${from}/${to}` : undefined;
  const monthSpan = (g: Groups): string | undefined =>
    span(dayText(Number(g['y']), month(g['n'] ?? g['m']), Number(g['e'])), dmy(g));
  return [
    pattern(
      `(?<e>\\d{1,2})${TH}\\s+${M('n')}\\.?${TO}(?<d>\\d{1,2})${TH}\\s+${M()}\\.?,?\\s+${YEAR}`,
      monthSpan,
    ),
    pattern(
      `${M('n')}\\.?\\s+(?<e>\\d{1,2})${TH}${TO}${M()}\\.?\\s+(?<d>\\d{1,2})${TH},?\\s+${YEAR}`,
      monthSpan,
    ),
    pattern(`(?<e>\\d{1,2})${TH}${TO}(?<d>\\d{1,2})${TH}\\s+${M()}\\.?,?\\s+${YEAR}`, monthSpan),
    pattern(`${M()}\\.?\\s+(?<e>\\d{1,2})${TH}${TO}(?<d>\\d{1,2})${TH},?\\s+${YEAR}`, monthSpan),
    pattern(`(?<d>\\d{1,2})${TH}[\\s./-]*(?:of |de |di )?${M()}[\\s.,/-]*(?:of |de |del )?${YEAR}`, dmy),
    pattern(`${M()}\\.?\\s+(?<d>\\d{1,2})${TH},?\\s+${YEAR}`, dmy),
    pattern(
      '(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?:T(?<t>\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:\\d\\d)?))?',
      (g) => {
        const day = dayText(Number(g['y']), Number(g['m']), Number(g['d']));
        return day !== undefined && g['t'] ? `${day}T${g['t']}` : day;
      },
    ),
    pattern('(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})', (g) =>
      dayText(Number(g['y']), Number(g['m']), Number(g['d'])),
    ),
    pattern('(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})', (g) =>
      dayText(Number(g['y']), Number(g['m']), Number(g['d'])),
    ),
    pattern('(?<a>\\d{1,2})[/-](?<b>\\d{1,2})[/-](?<y>\\d{4})', (g) =>
      numeric(Number(g['a']), Number(g['b']), Number(g['y']), options.dateOrder),
    ),
    pattern('(?<y>\\d{4})年\\s?(?<m>\\d{1,2})月\\s?(?<d>\\d{1,2})日', (g) =>
      dayText(Number(g['y']), Number(g['m']), Number(g['d'])),
    ),
    // Not the rest of "30 February 2020".
    pattern(`(?<!\\d${TH}\\s)${M()}\\.?,?\\s+(?:of |de |del )?${YEAR}`, (g) =>
      month(g['m']) ? `${g['y']}-${pad(month(g['m']))}` : undefined,
    ),
    pattern(
      '(?<s>spring|summer|autumn|fall|winter)(?: of)?,? (?<y>\\d{4})',
      (g) => `${g['y']}-${SEASONS[(g['s'] ?? '').toLowerCase()]}`,
    ),
    pattern('Q(?<q>[1-4])[ ,/-]?\\s?(?<y>\\d{4})', (g) => `${g['y']}-${32 + Number(g['q'])}`),
    pattern('(?<y>\\d{1,4})\\s?B\\.?\\s?C\\.?(?:\\s?E\\b\\.?)?', (g) => edtfHistoricalYear(-Number(g['y']))),
    pattern(
      '(?:the )?(?:(?<p>early|mid|late)[ -])?(?<y>1\\d\\d|20\\d)0s',
      (g) => `${g['y']}X${g['p'] ? '~' : ''}`,
    ),
    pattern(
      '(?:in|since|by|during|until|till|before|after|from|year|anno|en|depuis|seit|im Jahre?|nel|dal|em|desde) (?<y>1\\d{3}|20\\d{2})(?![.,]\\d|\\s?%)',
      (g) => g['y'],
    ),
    pattern('(?:в|с|к|до|после|у)\\s(?<y>1\\d{3}|20\\d{2})\\s(?:году|года|годом|році|року)', (g) => g['y']),
    pattern('(?<y>1\\d{3}|20\\d{2})(?:\\syılında|-?ci ildə|\\sթվականին|\\sწელს)', (g) => g['y']),
  ];
};
