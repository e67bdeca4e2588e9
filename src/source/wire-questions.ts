// Questions as a server reads them: every member is checked, facets are those on the list, and what costs has a limit.
import { edgesFor, STEPS } from '../time/calendar.js';
import { createZone } from '../time/zone.js';
import { clausesOf } from './filter-key.js';
import type { Clause, Filter, PageQuery, Query, Target } from './source.js';

/** A question that is not answered, for the one who asked. */
export class QuestionFault extends Error {}

export const LIMITS = { buckets: 4_096, top: 256, page: 5_000, values: 1_000, text: 500 } as const;

type Json = Readonly<Record<string, unknown>>;

const refuse = (why: string): never => {
  throw new QuestionFault(why);
};
const object = (value: unknown, name: string): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : refuse(`${name} is an object.`);
const number = (value: unknown, name: string): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(`${name} is a number.`);
const whole = (value: unknown, name: string, most: number): number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
    ? (value as number)
    : refuse(`${name} is a whole number from 0 to ${most}.`);
const text = (value: unknown, name: string): string =>
  typeof value === 'string' && value.length <= LIMITS.text
    ? value
    : refuse(`${name} is a text of at most ${LIMITS.text} letters.`);
const span = (value: unknown, name: string): readonly [number, number] => {
  const [from, to] = Array.isArray(value) ? (value as unknown[]) : [];
  return [number(from, name), number(to, name)];
};

const values = (value: unknown, name: string): readonly string[] =>
  Array.isArray(value) && value.length <= LIMITS.values
    ? value.map((one) => text(one, name))
    : refuse(`${name} is a list of at most ${LIMITS.values} texts.`);

function clauseIn(given: unknown, facet: string): Clause {
  if (Array.isArray(given)) return values(given, facet);
  const parts = object(given, facet);
  const part = (name: 'any' | 'all' | 'none'): object =>
    parts[name] === undefined ? {} : { [name]: values(parts[name], `${facet}.${name}`) };
  return { ...part('any'), ...part('all'), ...part('none') };
}

/** `facets` are those that may be asked for. */
export function filterIn(value: unknown, facets: readonly string[]): Filter {
  const given = object(value ?? {}, 'filter');
  const clauses = Object.entries(object(given['facets'] ?? {}, 'filter.facets')).map(
    ([facet, clause]) => [facet, clauseIn(clause, facet)] as const,
  );
  const filter: Filter = {
    ...(clauses.length ? { facets: Object.fromEntries(clauses) } : {}),
    ...(given['text'] === undefined ? {} : { text: text(given['text'], 'filter.text') }),
    ...(given['span'] === undefined ? {} : { span: span(given['span'], 'filter.span') }),
  };
  const unknown = clausesOf(filter).find(([facet]) => !facets.includes(facet));
  return unknown ? refuse(`There is no facet ${JSON.stringify(unknown[0])}.`) : filter;
}

function calendarIn(value: unknown): NonNullable<Query['calendar']> {
  const { step, zone } = object(value, 'calendar');
  const { unit, every } = object(step, 'calendar.step');
  const known = STEPS.find((one) => one.unit === unit && one.every === every);
  return {
    step: known ?? refuse('calendar.step is no step of the calendar.'),
    zone: text(zone, 'calendar.zone'),
  };
}

function edgesIn(given: Json, start: number, end: number): Pick<Query, 'edges' | 'calendar'> {
  if (given['calendar'] === undefined) {
    const list: unknown = given['edges'];
    if (!Array.isArray(list) || list.length > LIMITS.buckets + 1)
      return refuse(`edges are a list of at most ${LIMITS.buckets + 1} numbers.`);
    const edges = Float64Array.from(list, (edge) => number(edge, 'edges'));
    return edges.some((edge, i) => i > 0 && !(edge > edges[i - 1]!)) ? refuse('edges ascend.') : { edges };
  }
  const calendar = calendarIn(given['calendar']);
  try {
    const edges = edgesFor(start, end, calendar.step, createZone(calendar.zone));
    return edges.length > LIMITS.buckets + 1 ? refuse('There are too many buckets.') : { edges, calendar };
  } catch (error) {
    if (error instanceof RangeError) return refuse(error.message);
    throw error;
  }
}

export function queryIn(value: unknown, facets: readonly string[]): Query {
  const given = object(value, 'The question');
  const start = number(given['start'], 'start');
  const end = number(given['end'], 'end');
  if (end < start) refuse('end is not before start.');
  const lane = given['lane'] === undefined ? undefined : object(given['lane'], 'lane');
  const facet = lane && text(lane['facet'], 'lane.facet');
  if (facet !== undefined && !facets.includes(facet)) refuse('lane.facet is no facet.');
  const tileLevel = whole(given['tileLevel'], 'tileLevel', 80);
  const tileTop = whole(given['tileTop'], 'tileTop', LIMITS.top);
  if (tileTop > 0 && (end - start) / 2 ** tileLevel > LIMITS.top) refuse('There are too many tiles.');
  return {
    start,
    end,
    ...edgesIn(given, start, end),
    spanFrom: Math.max(1, number(given['spanFrom'], 'spanFrom')),
    tileLevel,
    tileTop,
    spanTop: whole(given['spanTop'], 'spanTop', LIMITS.top),
    filter: filterIn(given['filter'], facets),
    ...(lane ? { lane: { facet: facet!, value: text(lane['value'], 'lane.value') } } : {}),
  };
}

export function pageQueryIn(value: unknown, facets: readonly string[]): PageQuery {
  const given = object(value, 'The question');
  return {
    filter: filterIn(given['filter'], facets),
    ...(given['span'] === undefined ? {} : { span: span(given['span'], 'span') }),
    offset: whole(given['offset'], 'offset', Number.MAX_SAFE_INTEGER),
    limit: whole(given['limit'], 'limit', LIMITS.page),
  };
}

export function findIn(
  value: unknown,
  facets: readonly string[],
): { readonly target: Target; readonly filter: Filter } {
  const given = object(value, 'The question');
  const target = object(given['target'], 'target');
  const filter = filterIn(given['filter'], facets);
  if (target['id'] !== undefined) return { target: { id: text(target['id'], 'target.id') }, filter };
  const direction =
    target['direction'] === 1 ? 1 : target['direction'] === -1 ? -1 : refuse('target.direction is 1 or -1.');
  const { time } = target;
  const open = Number(target['sign']) < 0 ? -Infinity : Infinity;
  return { target: { time: time === null ? open : number(time, 'target.time'), direction }, filter };
}

export const countsQueryIn = (value: unknown, facets: readonly string[]): Filter =>
  filterIn(object(value, 'The question')['filter'], facets);
