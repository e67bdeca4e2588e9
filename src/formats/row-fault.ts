/** Why a record gives no item. */
export class RowFault {
  readonly why: string;
  readonly remedy: string;
  readonly field: string | undefined;
  readonly value: unknown;
  constructor(why: string, remedy: string, field?: string, value?: unknown) {
    this.why = why;
    this.remedy = remedy;
    this.field = field;
    this.value = value;
  }
}

/** Reports a field that could not be used as it stood. */
export type Note = (field: string, value: unknown, why: string, remedy: string) => void;
