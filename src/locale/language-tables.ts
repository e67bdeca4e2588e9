// What Intl would say, for languages some browsers lack. Made by scripts/make-date-tables.mjs.

/** Names and patterns of dates. Keys are the letters of Unicode's date fields (UTS 35). */
export interface DateTable {
  /** A language with the same separators and clock, which browsers do have. */
  readonly standIn: string;
  /** Months from January, alone (`LLLL`, short `LLL`) and within a date (`MMMM`, `MMM`). */
  readonly LLLL: readonly string[];
  readonly LLL: readonly string[];
  readonly MMMM: readonly string[];
  readonly MMM: readonly string[];
  /** Weekdays from Sunday, long and short. */
  readonly EEEE: readonly string[];
  readonly EEE: readonly string[];
  /** Before and after year 1. */
  readonly G: readonly [string, string];
  /** By the fields shown, in the order G y M E d: `yMMMMd` to `{d} {MMMM} {y}`. */
  readonly patterns: Readonly<Record<string, string>>;
  /** `{n} years ago`, `in {n} years`, `now`. */
  readonly ago: string;
  readonly ahead: string;
  readonly now: string;
  /** What follows a number of thousands, millions, billions and trillions. */
  readonly compact: readonly [string, string, string, string];
}

export interface LanguageTables {
  readonly dates: DateTable;
  /** Country names by ISO 3166-1 alpha-2 code. */
  readonly countries: Readonly<Record<string, string>>;
}
