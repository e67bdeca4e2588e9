// What an archive counts ahead: by day of all items, by month for what is frequent, by value; and the items of rare values, kept together.
import { MONTHS_FROM, MONTHS_TO } from '../cells.js';
import { type Ask, named, raw, type Sql, sql } from './engine.js';
import {
  type ArchiveMeta,
  columnsOfFacet,
  countOfCode,
  DAY_MS,
  type FacetMeta,
  isFrequent,
  itemColumns,
} from './schema.js';

type Layout = Pick<ArchiveMeta, 'facets' | 'words'>;

const day = raw(`floor(start / ${DAY_MS}) * ${DAY_MS}`);
const month = raw(
  `CASE WHEN start >= ${MONTHS_FROM} AND start < ${MONTHS_TO} ` +
    `THEN epoch_ms(date_trunc('month', make_timestamp_ms(floor(start)::BIGINT))::TIMESTAMP)::DOUBLE ELSE ${day.text} END`,
);

/** Of few points, `lo`, `hi` and `sum` are the ranks. */
const counted = raw(
  'count(*)::UINTEGER AS n, min(rank) AS lo, max(rank) AS hi, sum(rank::BIGINT)::BIGINT AS sum',
);

/** The columns of the values of some facets, each with a comma before it. */
const columnsOf = (facets: readonly FacetMeta[], some: readonly number[]): Sql =>
  raw(
    some
      .flatMap((f) => columnsOfFacet(facets[f]!, f))
      .map((column) => `, ${column}`)
      .join(''),
  );

export async function countAhead(
  ask: Ask,
  layout: Layout,
  total: number,
  progress: (step: string) => void,
): Promise<void> {
  const { facets } = layout;
  progress('counting by day');
  await ask(
    sql`CREATE TABLE by_day AS SELECT ${day} AS t, class, kind, colour, ${counted} FROM items GROUP BY ALL ORDER BY t`,
  );
  progress('counting by month');
  const months = async (name: string, by: Sql): Promise<unknown> =>
    ask(
      sql`CREATE TABLE ${named(name)} AS SELECT ${month} AS t, class, kind, colour${by}, ${counted} FROM items GROUP BY ALL ORDER BY t`,
    );
  await months('months', raw(''));
  progress('counting by value');
  const all = [...facets.keys()];
  const values = columnsOf(facets, all);
  await ask(sql`CREATE TABLE by_value AS SELECT count(*)::UINTEGER AS n${values} FROM items GROUP BY ALL`);
  progress('counting by month and value');
  await months('by_month', values);
  if (facets.length > 1) for (const f of all) await months(`month${f}`, columnsOf(facets, [f]));
  for (const f of all) {
    progress(`putting items of each ${facets[f]!.name} together`);
    await valuesApart(ask, layout, f, total);
  }
  if (layout.words.length > 0) await countWords(ask, values, progress);
}

/** Of the frequent values of a facet the counts by month, with the values of the other facets; of the rare ones the items. */
async function valuesApart(ask: Ask, layout: Layout, f: number, total: number): Promise<void> {
  const { facets } = layout;
  const facet = facets[f]!;
  const codes = Array.from({ length: facet.values.length + 1 }, (_, code) => code);
  const frequent = codes.filter((code) => isFrequent(countOfCode(facet, code), total));
  const list = frequent.length === 0 ? 'NULL' : frequent.join(',');
  const others = columnsOf(
    facets,
    [...facets.keys()].filter((other) => other !== f),
  );
  await ask(sql`CREATE TABLE ${named(`cube${f}`)} AS SELECT code, ${month} AS t, class, kind, colour${others}, ${counted}
    FROM (SELECT unnest(${raw(`c${f}`)}) AS code, start, class, kind, colour, rank${others} FROM scratch.sorted)
    WHERE code IN (${raw(list)}) GROUP BY ALL ORDER BY code, t`);
  const columns = raw(itemColumns(layout));
  await ask(sql`CREATE TABLE ${named(`rare${f}`)} AS SELECT code, ${columns}
    FROM (SELECT unnest(${raw(`c${f}`)}) AS code, ${columns} FROM scratch.sorted)
    WHERE ${raw(frequent.length === 0 ? 'true' : `code NOT IN (${list})`)} ORDER BY code, rank`);
}

/** Of each frequent word the counts by month, and by value. */
async function countWords(ask: Ask, values: Sql, progress: (step: string) => void): Promise<void> {
  progress('counting by month and word');
  await ask(sql`CREATE TABLE word_months AS SELECT code, ${month} AS t, class, kind, colour, ${counted}
    FROM (SELECT unnest(frequent) AS code, start, class, kind, colour, rank FROM scratch.sorted) GROUP BY ALL ORDER BY code, t`);
  await ask(sql`CREATE TABLE word_values AS SELECT code, count(*)::UINTEGER AS n${values}
    FROM (SELECT unnest(frequent) AS code${values} FROM scratch.sorted) GROUP BY ALL ORDER BY code`);
}
