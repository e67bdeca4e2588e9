// Gathers what a reader finds, and keeps its promise: each record gives items or exactly one row problem.
import type { Problem } from '../items/problem.js';
import { cleanItem } from './clean-item.js';
import { RowFault, type NoteField, type RawItem, type ReadContext, type ReadResult } from './reader.js';

export interface Collector {
  /** Takes the next record. What `make` throws becomes the record's row problem. */
  record(source: unknown, make: (note: NoteField) => RawItem | readonly RawItem[] | RowFault): void;
  /** A record known to be unusable. */
  fault(fault: RowFault): void;
  readonly file: (why: string, remedy: string, value?: unknown) => void;
  /** The slide that opens the timeline; its problems are told without a row. */
  heading(item: RawItem): void;
  readonly hasHeading: boolean;
  /** False when the limit on items is reached; the rest is counted and reported. */
  readonly full: boolean;
  readonly records: number;
  result(title?: string): ReadResult;
  /** Hands over what came since the last call and forgets it. For reading in pieces. */
  take(): { readonly items: RawItem[]; readonly origins: number[]; readonly problems: Problem[] };
}

const isList = (made: RawItem | readonly RawItem[]): made is readonly RawItem[] => Array.isArray(made);

const missing = (item: RawItem): RowFault | undefined => {
  if (item['start'] === undefined)
    return new RowFault('It has no date.', 'Give the record a date.', 'start', undefined);
  if (item['title'] === undefined)
    return new RowFault('It has no title.', 'Give the record a title.', 'title', undefined);
  return undefined;
};

/** Starts a result. */
export const createCollector = (format: string, context: ReadContext): Collector =>
  new ItemCollector(format, context);

class ItemCollector implements Collector {
  records = 0;
  private items: RawItem[] = [];
  private origins: number[] = [];
  private problems: Problem[] = [];
  /** Items that were handed over. */
  #taken = 0;
  /** Records past the limit on items. */
  private left = 0;
  private headingItem: RawItem | undefined;
  private readonly format: string;
  readonly #context: ReadContext;

  constructor(format: string, context: ReadContext) {
    this.format = format;
    this.#context = context;
  }

  get full(): boolean {
    return this.#taken + this.items.length >= this.#context.limits.items;
  }

  get hasHeading(): boolean {
    return this.headingItem !== undefined;
  }

  readonly record: Collector['record'] = (source, make) => {
    if (this.full) {
      this.left++;
      return;
    }
    const row = this.records++;
    const notes: Problem[] = [];
    const note: NoteField = (field, value, why, remedy) =>
      notes.push({ severity: 'field', row, field, value, why, remedy });
    let fault: RowFault | undefined;
    try {
      const made = make(note);
      fault = made instanceof RowFault ? made : this.#keep(row, isList(made) ? made : [made], note);
    } catch (error) {
      fault = new RowFault(
        `It could not be read: ${message(error)}.`,
        'Check the record against its format.',
      );
    }
    if (fault) this.problems.push(rowProblem(row, fault, source));
    else for (const problem of notes) this.problems.push(problem);
  };

  readonly fault: Collector['fault'] = (fault) => this.record(undefined, () => fault);

  readonly file: Collector['file'] = (why, remedy, value) =>
    void this.problems.push({ severity: 'file', ...(value === undefined ? {} : { value }), why, remedy });

  readonly heading: Collector['heading'] = (item) => {
    this.headingItem = cleanItem(item, this.#context, (field, value, why, remedy) =>
      this.problems.push({ severity: 'file', field, value, why, remedy }),
    );
  };

  readonly take: Collector['take'] = () => {
    const { items, origins, problems } = this;
    this.#taken += items.length;
    this.items = [];
    this.origins = [];
    this.problems = [];
    return { items, origins, problems };
  };

  readonly result: Collector['result'] = (given) => {
    const { items, problems, records, origins, format, headingItem, left } = this;
    const title = given ?? headingTitle(headingItem);
    if (left)
      this.file(
        `Only the first ${this.#context.limits.items} items were read; ${left} records are left out.`,
        'Split the file, or raise the limit on items.',
        left,
      );
    if (!records && !this.#taken && !problems.length)
      this.file('There are no items in it.', 'Check that this is the file you meant.');
    return {
      items,
      problems,
      records,
      origins,
      format,
      ...(title ? { title } : {}),
      ...(headingItem ? { headingItem } : {}),
    };
  };

  #keep(row: number, made: readonly RawItem[], note: NoteField): RowFault | undefined {
    let fault: RowFault | undefined = made.length
      ? undefined
      : new RowFault('It holds no dated item.', 'Give it a date.');
    let kept = 0;
    for (const item of made) {
      const cleaned = cleanItem(item, this.#context, note);
      const lack = missing(cleaned);
      if (lack) fault = lack;
      else {
        this.items.push(cleaned);
        this.origins.push(row);
        kept++;
      }
    }
    return kept ? undefined : fault;
  }
}

const rowProblem = (row: number, fault: RowFault, source: unknown): Problem => ({
  severity: 'row',
  row,
  ...(fault.field === undefined ? {} : { field: fault.field }),
  value: fault.value ?? source,
  why: fault.why,
  remedy: fault.remedy,
});

const headingTitle = (item: RawItem | undefined): string | undefined =>
  typeof item?.['title'] === 'string' ? item['title'] : undefined;

const message = (error: unknown): string =>
  error instanceof Error
    ? error.message.replace(/\s+/g, ' ').slice(0, 200).replace(/\.$/, '')
    : 'unknown error';
