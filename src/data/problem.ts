/** Something in the input that could not be used as it stood. A `row` problem cost the row, a `field` problem only the field. */
export interface Problem {
  readonly severity: 'row' | 'field' | 'file';
  /** 0-based place in the input; undefined for a problem of the whole file. */
  readonly row?: number;
  readonly field?: string;
  readonly value?: unknown;
  /** What is wrong, in a sentence. */
  readonly why: string;
  /** What to do about it, in a sentence. */
  readonly remedy: string;
}
