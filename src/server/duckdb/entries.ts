// Rows of the archive as entries.
import { KINDS } from '../../items/item.js';
import { importanceOf } from '../../source/priority.js';
import type { Entry } from '../../source/source.js';
import { unpackWhen } from '../../time/span.js';
import { type Ask, named, sqlNumber, raw, type SqlRow, sql, sqlText } from './engine.js';
import { ENTRY_COLUMNS } from './schema.js';

/** A row of `ENTRY_COLUMNS`. */
export function entryOf([
  ,
  ordinal,
  id,
  start,
  stop,
  when,
  title,
  kind,
  priority,
  colour,
  item,
]: SqlRow): Entry {
  const rank = sqlNumber(priority);
  return {
    ordinal: sqlNumber(ordinal),
    id: sqlText(id),
    span: unpackWhen(sqlNumber(start), sqlNumber(stop), sqlNumber(when)),
    title: sqlText(title),
    kind: KINDS[sqlNumber(kind)] ?? 'event',
    importance: importanceOf(rank),
    priority: rank,
    colour: sqlNumber(colour),
    item: itemOf(sqlText(item)),
  };
}

const itemOf = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return {};
  }
};

/** More ranks than this are no literals any more. */
const AT_ONCE = 2_000;

/** The entries of these ranks, each read from the table it was found in. */
export async function entriesOf(
  ask: Ask,
  wanted: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<ReadonlyMap<number, Entry>> {
  const known = new Map<number, Entry>();
  for (const [table, set] of wanted) {
    const ranks = [...set].sort((a, b) => a - b);
    for (let from = 0; from < ranks.length; from += AT_ONCE) {
      const some = ranks.slice(from, from + AT_ONCE);
      const rows = await ask(sql`SELECT ${ENTRY_COLUMNS} FROM ${named(table)}
        WHERE rank BETWEEN ${some[0]!} AND ${some.at(-1)!} AND rank IN (${raw(some.join(','))})`);
      for (const row of rows) known.set(sqlNumber(row[0]), entryOf(row));
    }
  }
  return known;
}
