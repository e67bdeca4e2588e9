import { isObject, listOf, withJson, type JsonObject } from '../json/json-value.js';
import { readObjectsAsTable } from '../table/objects-table.js';
import type { ReadContext, ReadResult } from '../reader.js';

// Pages of answers saved together are a list of them.
const recordsIn = (value: unknown): readonly unknown[] =>
  listOf(value).flatMap((page) =>
    isObject(page) && Array.isArray(page['records']) ? (page['records'] as readonly unknown[]) : [page],
  );

const isWithFields = (record: unknown): record is JsonObject =>
  isObject(record) && isObject(record['fields']);

/** Records of Airtable's API: their fields are the columns of a table, named by its author. */
export const readAirtable = (text: string, context: ReadContext): ReadResult =>
  withJson('airtable', text, context, (value) => {
    const records = recordsIn(value);
    // The time of creation is left out: it is no date of what the record tells.
    const rows = records
      .filter(isWithFields)
      .map((record) => ({ id: record['id'], ...(record['fields'] as JsonObject) }));
    const strange = records.length - rows.length;
    return readObjectsAsTable('airtable', rows, context, (collector) => {
      if (strange)
        collector.file(`${strange} records have no fields and were left out.`, 'Check the file.', strange);
    });
  });
