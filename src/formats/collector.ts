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
export const createCollector = (format: string, context: ReadContext): Collector => {
  let items: RawItem[] = [];
  let origins: number[] = [];
  let problems: Problem[] = [];
  let records = 0;
  let taken = 0;
  let left = 0;

  const rowProblem = (row: number, fault: RowFault, source?: unknown): void => {
    problems.push({
      severity: 'row',
      row,
      ...(fault.field === undefined ? {} : { field: fault.field }),
      value: fault.value ?? source,
      why: fault.why,
      remedy: fault.remedy,
    });
  };

  const keep = (row: number, made: readonly RawItem[], note: NoteField): RowFault | undefined => {
    let fault: RowFault | undefined = made.length
      ? undefined
      : new RowFault('It holds no dated item.', 'Give it a date.');
    let kept = 0;
    for (const item of made) {
      const cleaned = cleanItem(item, context, note);
      const lack = missing(cleaned);
      if (lack) fault = lack;
      else {
        items.push(cleaned);
        origins.push(row);
        kept++;
      }
    }
    return kept ? undefined : fault;
  };

  const record: Collector['record'] = (source, make) => {
    if (taken + items.length >= context.limits.items) {
      left++;
      return;
    }
    const row = records++;
    const notes: Problem[] = [];
    const note: NoteField = (field, value, why, remedy) =>
      notes.push({ severity: 'field', row, field, value, why, remedy });
    let fault: RowFault | undefined;
    try {
      const made = make(note);
      fault = made instanceof RowFault ? made : keep(row, isList(made) ? made : [made], note);
    } catch (error) {
      fault = new RowFault(
        `It could not be read: ${message(error)}.`,
        'Check the record against its format.',
      );
    }
    if (fault) rowProblem(row, fault, source);
    else for (const problem of notes) problems.push(problem);
  };

  let headingItem: RawItem | undefined;
  const heading: Collector['heading'] = (item) => {
    headingItem = cleanItem(item, context, (field, value, why, remedy) =>
      problems.push({ severity: 'file', field, value, why, remedy }),
    );
  };

  const take: Collector['take'] = () => {
    const out = { items, origins, problems };
    taken += items.length;
    items = [];
    origins = [];
    problems = [];
    return out;
  };

  return {
    record,
    fault: (fault) => record(undefined, () => fault),
    file: (why, remedy, value) =>
      problems.push({ severity: 'file', ...(value === undefined ? {} : { value }), why, remedy }),
    get full() {
      return taken + items.length >= context.limits.items;
    },
    get records() {
      return records;
    },
    take,
    heading,
    get hasHeading() {
      return headingItem !== undefined;
    },
    result: (given) => {
      const title = given ?? headingTitle(headingItem);
      if (left)
        problems.push({
          severity: 'file',
          value: left,
          why: `Only the first ${context.limits.items} items were read; ${left} records are left out.`,
          remedy: 'Split the file, or raise the limit on items.',
        });
      if (!records && !taken && !problems.length)
        problems.push({
          severity: 'file',
          why: 'There are no items in it.',
          remedy: 'Check that this is the file you meant.',
        });
      return {
        items,
        problems,
        records,
        origins,
        format,
        ...(title ? { title } : {}),
        ...(headingItem ? { headingItem } : {}),
      };
    },
  };
};

const headingTitle = (item: RawItem | undefined): string | undefined =>
  typeof item?.['title'] === 'string' ? item['title'] : undefined;

const message = (error: unknown): string =>
  error instanceof Error
    ? error.message.replace(/\s+/g, ' ').slice(0, 200).replace(/\.$/, '')
    : 'unknown error';
