// The words that stand around dates. Other languages come in as a function of the same shape.

export type DatePhraseKey =
  | 'before'
  | 'after'
  | 'since'
  | 'until'
  | 'circa'
  | 'uncertain'
  | 'unknown'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'quarter'
  | 'half1'
  | 'half2'
  | 'decade'
  | 'century'
  | 'centuryBC'
  | 'millennium'
  | 'millenniumBC';

/**
 * A phrase with its placeholders filled: `date` in before to uncertain, `year` in the seasons, quarter, halves and
 * decade (its first), `n` in quarter, century and millennium.
 */
export type DatePhrase = (key: DatePhraseKey, values?: Readonly<Record<string, string | number>>) => string;

const ENGLISH: Readonly<Record<DatePhraseKey, string>> = {
  before: 'before {date}',
  after: 'after {date}',
  since: 'since {date}',
  until: 'until {date}',
  circa: 'c. {date}',
  uncertain: '{date} (uncertain)',
  unknown: 'date unknown',
  spring: 'spring {year}',
  summer: 'summer {year}',
  autumn: 'autumn {year}',
  winter: 'winter {year}',
  quarter: 'Q{n} {year}',
  half1: 'first half of {year}',
  half2: 'second half of {year}',
  decade: '{year}s',
  century: '{th} century',
  centuryBC: '{th} century BC',
  millennium: '{th} millennium',
  millenniumBC: '{th} millennium BC',
};

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** English, where no other language is given. */
export const englishDates: DatePhrase = (key, values = {}) =>
  ENGLISH[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const n = values['n'] ?? '';
    if (name !== 'th') return String(values[name] ?? '');
    return `${n}${ENDINGS[new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(n))] ?? ''}`;
  });
