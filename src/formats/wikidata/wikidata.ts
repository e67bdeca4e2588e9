import { createCollector } from '../collector.js';
import { edtfYear } from '../iso-text.js';
import { isObject, type JsonObject, listOf, textOf, withJson } from '../json/json-value.js';
import { type RawItem, type ReadContext, type ReadResult, RowFault } from '../reader.js';

const WIKIDATA_DATE = /^([+-]?\d{4,12})-(\d\d)-(\d\d)(?:T(\d\d:\d\d:\d\d)Z?)?$/;

/** Years a precision code leaves open, as digits that do not count: 8 is a decade, 0 a billion years. */
const OPEN_DIGITS: Readonly<Record<string, number>> = {
  0: 9,
  1: 8,
  2: 7,
  3: 6,
  4: 5,
  5: 4,
  6: 3,
  7: 2,
  8: 1,
};

/** A century, as a millennium, is the one that its last year ends: 1900 is in the 19th, which is 18XX. */
const lastOf = (year: number): number => (year > 0 ? year - 1 : year);

const coarseYear = (year: number, open: number): string => {
  const digits = String(Math.abs(year));
  if (digits.length > 4) return `${edtfYear(year)}S${Math.max(1, digits.length - open)}`;
  const padded = edtfYear(open > 1 ? lastOf(year) : year);
  return padded.slice(0, padded.length - open) + 'X'.repeat(open);
};

/** A Wikidata time with its precision code (9 year, 10 month, 11 day …) as EDTF; 1 January without a code is a year. */
const wikidataDate = (text: string | undefined, precision?: string): string | RowFault | undefined => {
  if (text === undefined) return undefined;
  const match = WIKIDATA_DATE.exec(text.trim());
  if (!match)
    return /genid|^_:|^t\d+$/.test(text)
      ? new RowFault(
          'Its date is known to exist but not which.',
          'Leave such rows out of the query.',
          'date',
          text,
        )
      : text;
  const [, yearText, month, day, clock] = match as unknown as [
    string,
    string,
    string,
    string,
    string | undefined,
  ];
  const year = Number(yearText);
  const guess = month === '00' || (month === '01' && day === '01') ? 9 : day === '00' ? 10 : 11;
  const code = precision === undefined ? guess : Number(precision);
  const open = OPEN_DIGITS[String(code)];
  if (open !== undefined && (open < 4 || Math.abs(year) > 9999)) return coarseYear(year, open);
  if (code <= 9 || month === '00' || Math.abs(year) > 9999) return edtfYear(year);
  if (code === 10 || day === '00') return `${edtfYear(year)}-${month}`;
  const date = `${edtfYear(year)}-${month}-${day}`;
  return clock === undefined || clock === '00:00:00' ? date : `${date}T${clock}Z`;
};

// Results of the Wikidata query service, as the service writes them or as the flat rows that people save. Years are astronomical.

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

type NameTest = (name: string) => boolean;

const isEndPrecision: NameTest = (name) => {
  const lower = name.toLowerCase();
  const end = lower.indexOf('end');
  return end >= 0 && lower.includes('prec', end + 3);
};

const isTypeLabel: NameTest = (name) => {
  const lower = name.toLowerCase();
  return lower.endsWith('label') && ['type', 'class', 'instance'].some((word) => lower.includes(word));
};

const rolesOf = (rows: readonly JsonObject[]): Roles => {
  const sample = rows.slice(0, 100);
  const names = [...new Set(sample.flatMap((row) => Object.keys(row)))];
  const holds = (name: string, pattern: RegExp): boolean =>
    sample.some((row) => pattern.test(textOf(row[name]) ?? ''));
  const find = (named: RegExp | NameTest, value?: RegExp, not?: RegExp): string | undefined =>
    names.find(
      (name) =>
        (named instanceof RegExp ? named.test(name) : named(name)) &&
        !not?.test(name) &&
        (value === undefined || holds(name, value)),
    );
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
    endPrecision: find(isEndPrecision, /^\d{1,2}$/),
    title:
      label ??
      find(/label$/i, undefined, /country|type|class|place|location/i) ??
      find(/^(title|name|label)$/i),
    summary: find(/description$/i),
    article: find(/article|sitelink|wikipedia/i, ARTICLE) ?? find(/./, ARTICLE),
    image: find(/^(image|pic|img)$/i, /^https?:/),
    country: find(/country(code|iso|label)/i) ?? find(/^country$/i, /^(?!https?:)/),
    theme: find(isTypeLabel),
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
