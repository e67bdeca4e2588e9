// Records of the archive as entries.
import { KINDS } from '../../items/item.js';
import { importanceOf } from '../../source/priority.js';
import type { Entry } from '../../source/source.js';
import { unpackWhen } from '../../time/span.js';
import { raw, type Sql } from './engine.js';
import type { RecordFile } from './records.js';

const finite = (column: string): string =>
  `CASE WHEN isfinite(${column}) THEN ${column}::VARCHAR ELSE 'null' END`;

/** A row as a line of JSON; an open side of time is null. */
export const RECORD: Sql = raw(
  `concat('[', concat_ws(',', ordinal, to_json(id), ${finite('start')}, ${finite('stop')}, "when", to_json(title), kind, priority, colour, CASE WHEN json_valid(item) THEN item ELSE '{}' END), ']')`,
);

type Row = readonly [
  ordinal: number,
  id: string,
  start: number | null,
  stop: number | null,
  when: number,
  title: string,
  kind: number,
  priority: number,
  colour: number,
  item: unknown,
];

function entryOf(record: unknown): Entry {
  const [ordinal, id, start, stop, when, title, kind, priority, colour, item] = record as Row;
  return {
    ordinal,
    id,
    span: unpackWhen(start ?? -Infinity, stop ?? Infinity, when),
    title,
    kind: KINDS[kind] ?? 'event',
    importance: importanceOf(priority),
    priority,
    colour,
    item,
  };
}

/** The entries of these ranks. */
export async function entriesOf(
  records: RecordFile,
  ranks: Iterable<number>,
): Promise<ReadonlyMap<number, Entry>> {
  const read = await records.read(ranks);
  return new Map([...read].map(([rank, record]) => [rank, entryOf(record)]));
}
