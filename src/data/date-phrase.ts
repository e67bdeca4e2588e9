// The words that stand around dates, asked for by name: each language has them.

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
