import { civilOf } from './civil.js';

/** What Intl would say in a language that the runtime lacks; keys of `patterns` as in `yMMMd`, `Gy`. */
export interface DateTable {
  /** A locale with the same digits, separators and clock, which runtimes have. */
  readonly standIn: string;
  readonly LLLL: readonly string[];
  readonly LLL: readonly string[];
  readonly MMMM: readonly string[];
  readonly MMM: readonly string[];
  readonly G: readonly [before: string, after: string];
  readonly patterns: Readonly<Record<string, string>>;
  readonly ago: string;
  readonly ahead: string;
  /** What follows a number of thousands, millions, billions and trillions. */
  readonly compact: readonly [string, string, string, string];
}

/** A year, month or day of wall time in the table's language; `month` is how its name is written. */
export function tableDate(
  table: DateTable,
  wall: number,
  precision: 'year' | 'month' | 'day',
  month: 'long' | 'short',
): string {
  const { year, month: number, day } = civilOf(wall);
  const name = month === 'long' ? 'MMMM' : 'MMM';
  const alone = month === 'long' ? 'LLLL' : 'LLL';
  const fields = { year: '', month: name, day: `${name}d` }[precision];
  const pattern = table.patterns[`${year < 1 ? 'G' : ''}y${fields}`] ?? '{y}';
  const values: Readonly<Record<string, string>> = {
    y: String(year < 1 ? 1 - year : year),
    d: String(day),
    G: table.G[year < 1 ? 0 : 1],
    [name]: table[name][number - 1]!,
    [alone]: table[alone][number - 1]!,
  };
  return pattern.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
}
