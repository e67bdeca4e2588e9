// Questions and answers as JSON. What comes over the wire is checked member by member before anything is made of it.
import { type Kind, KINDS } from '../items/item.js';
import { packWhen, unpackWhen } from '../time/span.js';
import { importanceOf } from './entries.js';
import type {
  Counts,
  Coverage,
  Entry,
  Filter,
  Found,
  Frame,
  Page,
  PageQuery,
  Query,
  SourceInfo,
  Target,
} from './source.js';

/** Of the wire. A server and a page that speak different ones do not understand each other, and say so. */
export const WIRE_VERSION = 1;

/** What came is not what was agreed. */
export class WireFault extends Error {}

type Json = Readonly<Record<string, unknown>>;

const fault = (what: string): never => {
  throw new WireFault(`The answer is not in the agreed form: ${what}.`);
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const object = (value: unknown, what: string): Json => (isObject(value) ? value : fault(what));
const list = (value: unknown, what: string): readonly unknown[] =>
  Array.isArray(value) ? value : fault(what);
const text = (value: unknown, what: string): string => (typeof value === 'string' ? value : fault(what));
const number = (value: unknown, what: string): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fault(what);
const count = (value: unknown, what: string): number =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : fault(what);
const texts = (value: unknown, what: string): readonly string[] =>
  list(value, what).map((one) => text(one, what));

/** An open side of time is null. */
const time = (value: unknown, open: number): number => (value === null ? open : number(value, 'a time'));
const timeOut = (t: number): number | null => (Number.isFinite(t) ? t : null);

const counts32 = (value: unknown, length: number, what: string): Uint32Array => {
  const given = list(value, what);
  return given.length === length ? Uint32Array.from(given, (one) => count(one, what)) : fault(what);
};

export interface WireEntry {
  readonly ordinal: number;
  readonly id: string;
  readonly start: number | null;
  readonly end: number | null;
  /** Precision and flags, packed. */
  readonly when: number;
  readonly title: string;
  readonly kind: Kind;
  readonly priority: number;
  readonly colour: number;
  readonly item: unknown;
}

export const entryOut = ({ ordinal, id, span, title, kind, priority, colour, item }: Entry): WireEntry => ({
  ordinal,
  id,
  start: timeOut(span.start),
  end: timeOut(span.end),
  when: packWhen(span),
  title,
  kind,
  priority,
  colour,
  item,
});

function entryIn(value: unknown): Entry {
  const given = object(value, 'an entry');
  const start = time(given['start'], -Infinity);
  const end = time(given['end'], Infinity);
  const priority = count(given['priority'], 'a priority');
  const kind = KINDS.find((one) => one === given['kind']) ?? fault('a kind');
  if (end < start) fault('a span that ends before it begins');
  return {
    ordinal: count(given['ordinal'], 'an ordinal'),
    id: text(given['id'], 'an id'),
    span: unpackWhen(start, end, count(given['when'], 'a precision') & 0xffff),
    title: text(given['title'], 'a title'),
    kind,
    priority,
    importance: importanceOf(priority),
    colour: Math.max(-1, Math.trunc(number(given['colour'], 'a colour'))),
    item: object(given['item'], 'an item'),
  };
}

const entriesIn = (value: unknown): readonly Entry[] => list(value, 'entries').map(entryIn);

interface Told {
  readonly dataVersion?: string;
  readonly coverage?: Coverage;
}

const coverageIn = (value: unknown): Coverage | undefined => {
  if (value === undefined) return undefined;
  const given = object(value, 'a coverage');
  return { ok: count(given['ok'], 'a coverage'), total: count(given['total'], 'a coverage') };
};

/** What every answer tells beside its content. */
function toldIn(given: Json): Told {
  const coverage = coverageIn(given['coverage']);
  const dataVersion = given['dataVersion'];
  return {
    ...(dataVersion === undefined ? {} : { dataVersion: text(dataVersion, 'a version of data') }),
    ...(coverage ? { coverage } : {}),
  };
}

const toldOut = ({ dataVersion, coverage }: Told): Told => ({
  ...(dataVersion === undefined ? {} : { dataVersion }),
  ...(coverage ? { coverage } : {}),
});

export function infoIn(value: unknown): SourceInfo {
  const given = object(value, 'info');
  const extent = given['extent'] === null ? undefined : list(given['extent'], 'an extent');
  const coverage = coverageIn(given['coverage']);
  return {
    version: text(given['version'], 'a version of data'),
    total: count(given['total'], 'a total'),
    extent: extent && [number(extent[0], 'an extent'), number(extent[1], 'an extent')],
    facets: texts(given['facets'], 'facets'),
    hasTimes: given['hasTimes'] === true,
    colours: texts(given['colours'], 'colours'),
    ...(coverage ? { coverage } : {}),
  };
}

export const infoOut = (info: SourceInfo): object => ({ ...info, extent: info.extent ?? null });

/** Entries are sent once, and named by their place. */
export function frameOut(frame: Frame): object {
  const entries: WireEntry[] = [];
  const places = new Map<number, number>();
  const place = (entry: Entry): number => {
    const known = places.get(entry.ordinal);
    if (known !== undefined) return known;
    places.set(entry.ordinal, entries.length);
    return entries.push(entryOut(entry)) - 1;
  };
  return {
    ...toldOut(frame),
    matched: frame.matched,
    inWindow: frame.inWindow,
    crossing: frame.crossing,
    points: [...frame.points],
    pointColours: [...frame.pointColours],
    pointEntries: frame.pointEntries.map((few) => few?.map(place) ?? null),
    spanStarts: [...frame.spanStarts],
    spans: frame.spans.map(place),
    eras: frame.eras.map(place),
    candidates: frame.candidates.map(place),
    entries,
  };
}

/**
 * `buckets` is how many were asked for, `colours` how many have a row of their own, `version` that of the data they are from. Other
 * data may have other colours: their answers are told by their version.
 */
export function frameIn(value: unknown, buckets: number, colours: number, version?: string): Frame {
  const given = object(value, 'a frame');
  const entries = entriesIn(given['entries']);
  const named = (places: unknown): readonly Entry[] =>
    list(places, 'places').map((place) => entries[count(place, 'a place')] ?? fault('a place'));
  const points = counts32(given['points'], buckets, 'points');
  const pointEntries = list(given['pointEntries'], 'entries of buckets');
  if (pointEntries.length !== buckets) fault('entries of buckets');
  const told = toldIn(given);
  const isOther = version !== undefined && told.dataVersion !== undefined && told.dataVersion !== version;
  const cells = isOther ? list(given['pointColours'], 'points by colour').length : buckets * (colours + 1);
  return {
    ...told,
    matched: count(given['matched'], 'a count'),
    inWindow: count(given['inWindow'], 'a count'),
    crossing: count(given['crossing'], 'a count'),
    points,
    pointColours: counts32(given['pointColours'], cells, 'points by colour'),
    pointEntries: pointEntries.map((few) => (few === null ? undefined : named(few))),
    spanStarts: counts32(given['spanStarts'], buckets, 'starts of spans'),
    spans: named(given['spans']),
    eras: named(given['eras']),
    candidates: named(given['candidates']),
    visited: 0,
  };
}

/** Pairs keep the order of values, which objects with numeric names do not. */
export const countsOut = ({ total, matched, facets, ...told }: Counts & Told): object => ({
  ...toldOut(told),
  total,
  matched,
  facets: Object.entries(facets).map(([facet, values]) => [facet, Object.entries(values)]),
});

export function countsIn(value: unknown): Counts & Told {
  const given = object(value, 'counts');
  const pair = (one: unknown): readonly [string, unknown] => {
    const [name, held] = list(one, 'counts of a facet');
    return [text(name, 'a name'), held];
  };
  const facets = list(given['facets'], 'facets').map((one) => {
    const [facet, values] = pair(one);
    const counted = list(values, 'counts of a facet').map(pair);
    return [facet, Object.fromEntries(counted.map(([name, n]) => [name, count(n, 'a count')]))] as const;
  });
  return {
    ...toldIn(given),
    total: count(given['total'], 'a count'),
    matched: count(given['matched'], 'a count'),
    facets: Object.fromEntries(facets),
  };
}

export const pageOut = ({ entries, total, ...told }: Page): object => ({
  ...toldOut(told),
  total,
  entries: entries.map(entryOut),
});

export function pageIn(value: unknown): Page {
  const given = object(value, 'a page');
  return { ...toldIn(given), total: count(given['total'], 'a count'), entries: entriesIn(given['entries']) };
}

export const foundOut = ({ entry, rank, ...told }: Found): object => ({
  ...toldOut(told),
  rank,
  entry: entry ? entryOut(entry) : null,
});

export function foundInWire(value: unknown): Found {
  const given = object(value, 'what was found');
  const entry = given['entry'] === null ? undefined : entryIn(given['entry']);
  return { ...toldIn(given), entry, rank: Math.max(-1, Math.trunc(number(given['rank'], 'a rank'))) };
}

// Questions, as a page writes them.

const filterOut = ({ facets, text, span }: Filter): object => ({
  ...(facets ? { facets } : {}),
  ...(text === undefined ? {} : { text }),
  ...(span ? { span } : {}),
});

/** Edges that are steps of the calendar are told by the step. */
export function queryOut(query: Query): object {
  const { start, end, calendar, edges, spanFrom, tileLevel, tileTop, spanTop, filter, lane } = query;
  return {
    start,
    end,
    ...(calendar ? { calendar } : { edges: [...edges] }),
    spanFrom,
    tileLevel,
    tileTop,
    spanTop,
    filter: filterOut(filter),
    ...(lane ? { lane } : {}),
  };
}

export const pageQueryOut = ({ filter, ...rest }: PageQuery): object => ({
  ...rest,
  filter: filterOut(filter),
});

export const findOut = (target: Target, filter: Filter): object => ({
  target: 'id' in target ? target : { ...target, time: timeOut(target.time), sign: Math.sign(target.time) },
  filter: filterOut(filter),
});

export const countsQueryOut = (filter: Filter): object => ({ filter: filterOut(filter) });
