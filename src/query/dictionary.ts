/** The values of one facet, numbered in order of appearance; 0 is '' (none). It only grows, so snapshots share it. */
export class Dictionary {
  readonly values: string[] = [''];
  readonly #codes = new Map<string, number>([['', 0]]);

  /** The number of a value, given one now if it is new. */
  encode(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#codes.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  find(value: string): number | undefined {
    return this.#codes.get(value);
  }
}
