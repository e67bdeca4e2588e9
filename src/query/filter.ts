/** Values of one facet: a plain array means any of them. `''` stands for "has no value". */
export type Clause =
  | readonly string[]
  | { readonly any?: readonly string[]; readonly all?: readonly string[]; readonly none?: readonly string[] };

/** What the reader asked for; clauses are ANDed. An empty filter matches everything. */
export interface Filter {
  readonly facets?: Readonly<Record<string, Clause>>;
  /** Every word must begin a word of title or summary; case and accents do not matter. */
  readonly text?: string;
  /** Half-open window in ms: entries that overlap it. */
  readonly span?: readonly [number, number];
}
