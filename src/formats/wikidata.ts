// Results of the Wikidata query service, as the service writes them or as the flat rows that people save. Years are astronomical.
import { createCollector } from './collector.js';
import { RowFault } from './row-fault.js';
import { isObject, listOf, textOf, withJson } from './json-value.js';
import type { JsonObject } from './json-value.js';
import type { RawItem, ReadContext, ReadResult } from './reader.js';
import { wikidataDate } from './wikidata-date.js';

/** The value of each variable, without its type. */
const flatten = (row: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      isObject(cell) && 'value' in cell ? cell['value'] : cell,
    ]),
  );

interface Roles {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly precision: string | undefined;
  readonly endPrecision: string | undefined;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly entity: string | undefined;
  readonly article: string | undefined;
  readonly image: string | undefined;
  readonly country: string | undefined;
  readonly theme: string | undefined;
}

const DATE = /^[+-]?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/[QPL]\d+$/;
const ARTICLE = /^https?:\/\/[a-z-]+\.wiki(pedia|news)\.org\//;

const rolesOf = (rows: readonly JsonObject[]): Roles => {
  const sample = rows.slice(0, 100);
  const names = [...new Set(sample.flatMap((row) => Object.keys(row)))];
  const holds = (name: string, pattern: RegExp): boolean =>
    sample.some((row) => pattern.test(textOf(row[name]) ?? ''));
  const find = (named: RegExp, value?: RegExp, not?: RegExp): string | undefined =>
    names.find((name) => named.test(name) && !not?.test(name) && (value === undefined || holds(name, value)));
  const entity = find(/^(event|item|battle|war)$/i, ENTITY) ?? find(/./, ENTITY);
  const end = find(/end|until|finish/i, DATE);
  const label = entity === undefined ? undefined : names.find((name) => name === `${entity}Label`);
  return {
    entity,
    end,
    start:
      find(/start|begin|date|time|point|inception|born/i, DATE, /end|until|finish/i) ??
      find(/./, DATE) ??
      end,
    precision: find(/prec/i, /^\d{1,2}$/, /end/i),
    endPrecision: find(/end.*prec/i, /^\d{1,2}$/),
    title:
      label ??
      find(/label$/i, undefined, /country|type|class|place|location/i) ??
      find(/^(title|name|label)$/i),
    summary: find(/description$/i),
    article: find(/article|sitelink|wikipedia/i, ARTICLE) ?? find(/./, ARTICLE),
    image: find(/^(image|pic|img)$/i, /^https?:/),
    country: find(/country(code|iso|label)/i) ?? find(/^country$/i, /^(?!https?:)/),
    theme: find(/(type|class|instance\w*)label$/i),
  };
};

const mapRow = (row: JsonObject, roles: Roles): RawItem | RowFault => {
  const cell = (role: keyof Roles): string | undefined => {
    const name = roles[role];
    return name === undefined ? undefined : textOf(row[name]);
  };
  const start = wikidataDate(cell('start'), cell('precision'));
  if (start instanceof RowFault) return start;
  const end = roles.end === roles.start ? undefined : wikidataDate(cell('end'), cell('endPrecision'));
  if (end instanceof RowFault) return end;
  const country = cell('country');
  const theme = cell('theme');
  return {
    start,
    end: end === start ? undefined : end,
    title: cell('title'),
    summary: cell('summary'),
    url: cell('article') ?? cell('entity'),
    wikidata: cell('entity')?.replace(/^.*\//, ''),
    image: cell('image'),
    countries: country ? [country] : [],
    themes: theme ? [theme] : [],
  };
};

const rowsOf = (value: unknown): readonly unknown[] => {
  const results = isObject(value) ? value['results'] : undefined;
  return listOf(isObject(results) ? results['bindings'] : isObject(value) ? results : value);
};

const FIRST_OF_JANUARY = '-01-01T00:00:00Z';

/** Dates on 1 January that no precision explains. */
const countYears = (rows: readonly unknown[], { start, precision }: Roles): number =>
  start === undefined || precision !== undefined
    ? 0
    : rows.filter((row) => isObject(row) && textOf(row[start])?.endsWith(FIRST_OF_JANUARY)).length;

/** SPARQL results (`head`, `results.bindings`) and flat rows. */
export const readWikidata = (text: string, context: ReadContext): ReadResult =>
  withJson('wikidata', text, context, (value) => {
    const collector = createCollector('wikidata', context);
    const rows = rowsOf(value).map((row) => (isObject(row) ? flatten(row) : row));
    const roles = rolesOf(rows.filter(isObject));
    if (!rows.length || !roles.start)
      collector.file(
        'It is not a timeline: no variable holds dates.',
        'Ask for a date, such as ?date, in the query.',
      );
    else
      for (const row of rows)
        collector.record(row, () =>
          isObject(row)
            ? mapRow(row, roles)
            : new RowFault('It is no result row.', 'Check the file.', undefined, row),
        );
    const years = countYears(rows, roles);
    if (years)
      collector.file(
        `${years} dates are the 1st of January, which is how Wikidata writes a year; they were read as years.`,
        'Ask for wikibase:timePrecision as ?precision in the query to be sure.',
        years,
      );
    return collector.result();
  });

export const read = readWikidata;
