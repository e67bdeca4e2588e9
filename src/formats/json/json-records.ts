// JSON that holds a list of records of one known kind: each is mapped on its own, and each that is lost is told.
import { createCollector, type Collector } from '../collector.js';
import { isObject, withJson, type JsonObject } from './json-value.js';
import { type RawItem, type Reader, RowFault, type NoteField } from '../reader.js';

export interface RecordList {
  readonly records: readonly unknown[];
  /** What the file calls itself. */
  readonly title?: string | undefined;
}

export interface RecordKind {
  readonly format: string;
  /** What a record is called in problems: "post", "card". */
  readonly noun: string;
  /** Finds the records; what is left out on purpose is told to the collector. */
  readonly find: (value: unknown, collector: Collector) => RecordList;
  readonly make: (record: JsonObject, note: NoteField) => RawItem | readonly RawItem[] | RowFault;
}

/** A reader of records of one kind. */
export const recordReader =
  ({ format, noun, find, make }: RecordKind): Reader =>
  (text, context) =>
    withJson(format, text, context, (value) => {
      const collector = createCollector(format, context);
      const { records, title } = find(value, collector);
      for (const record of records)
        collector.record(record, (note) =>
          isObject(record)
            ? make(record, note)
            : new RowFault(`It is no ${noun}.`, 'Check the file.', undefined, record),
        );
      if (!records.length)
        collector.file(`There is no ${noun} in it.`, 'Check that this is the file you meant.');
      return collector.result(title);
    });

/** Seconds since 1970 as an ISO instant; undefined for what is no such number. */
export const isoOfSeconds = (value: unknown): string | undefined => {
  const seconds = typeof value === 'string' && /^\d{1,11}$/.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number' || !(Math.abs(seconds) < 8.64e12)) return undefined;
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
};
