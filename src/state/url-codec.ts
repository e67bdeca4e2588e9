import { eventOf, type ReaderEvent } from './consequences.js';
import type { Action, State } from './state.js';
import type { Clause, Filter } from '../source/source.js';
import { partsOf } from './filter.js';
import { FURTHEST } from '../time/read-date.js';
import { createZone } from '../time/zone.js';

// What the reader sees as parameters of an address, under a name of its own: `#nt.view=…&nt.any.country=AM&nt.id=…`.

export interface UrlState {
  /** Window in ms; undefined shows everything. */
  readonly view: readonly [number, number] | undefined;
  readonly filter: Filter;
  readonly selected: string | undefined;
  /** Step of the story, from 1. Its own window is not in the address; one that the reader went to is. */
  readonly step?: number | undefined;
  /** The time zone, where the reader chose another one than the author. */
  readonly zone?: string | undefined;
}

type Pair = readonly [key: string, value: string];

const MODES = ['any', 'all', 'none'] as const;
/** Dates of this many ms round 1970 have a text of four-digit years. */
const FAR = 6.2e13;

/** Letters, digits, `-` and `_` of the name, `nt` where nothing is left. */
export const namePrefix = (name: string): string => name.replace(/[^\w-]/g, '') || 'nt';

/** The hash with this state in it; parameters of others, and an anchor, are left as they stand. */
export function withState(hash: string, prefix: string, state: UrlState): string {
  const own = pairsOf(state).map(([key, value]) => `${encode(`${prefix}.${key}`)}=${encode(value)}`);
  const text = [...othersIn(hash, prefix), ...own].join('&');
  return text === '' ? '' : `#${text}`;
}

/** A link holds what a reader did by hand: more than this is none, and would only cost time. */
const LONGEST_HASH = 100_000;
const LONGEST_VALUE = 2_000;
const MOST_VALUES = 500;

/**
 * The state in a hash; undefined where nothing in it is ours. Facets that nobody knows are passed over, and so is what is too
 * long to have been made by hand.
 */
export function stateIn(
  hash: string,
  prefix: string,
  knows: (facet: string) => boolean = () => true,
): UrlState | undefined {
  if (hash.length > LONGEST_HASH) return undefined;
  const own = partsIn(hash)
    .map((part) => pairIn(part, prefix))
    .filter((pair) => pair !== undefined)
    .filter(([, value]) => value.length <= LONGEST_VALUE);
  if (own.length === 0) return undefined;
  const get = (key: string): string | undefined => own.find(([k]) => k === key)?.[1];
  const text = get('text');
  const span = windowIn(get('span'));
  const step = Number(get('step'));
  const zone = zoneIn(get('zone'));
  const facets = facetsIn(own, knows);
  return {
    view: windowIn(get('view')),
    selected: get('id'),
    ...(Number.isInteger(step) && step > 0 ? { step } : {}),
    ...(zone === undefined ? {} : { zone }),
    filter: { ...(facets ? { facets } : {}), ...(text ? { text } : {}), ...(span ? { span } : {}) },
  };
}

function pairsOf({ view, filter, selected, step, zone }: UrlState): readonly Pair[] {
  const pairs: Pair[] = [];
  if (view) pairs.push(['view', windowText(view)]);
  for (const [facet, clause] of Object.entries(filter.facets ?? {}))
    for (const mode of MODES)
      for (const value of partsOf(clause)[mode]) pairs.push([`${mode}.${facet}`, value]);
  if (filter.text) pairs.push(['text', filter.text]);
  if (filter.span) pairs.push(['span', windowText(filter.span)]);
  if (selected !== undefined) pairs.push(['id', selected]);
  if (step !== undefined) pairs.push(['step', String(step)]);
  if (zone !== undefined) pairs.push(['zone', zone]);
  return pairs;
}

/** Ends as they are seen: rounded to a thousandth of the window, minutes at the finest above an hour. */
function windowText([start, end]: readonly [number, number]): string {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, (end - start) / 1000)));
  return [start, end].map((t) => timeText(Math.round(t / unit) * unit)).join('/');
}

const timeText = (t: number): string =>
  Math.abs(t) < FAR ? new Date(t).toISOString().replace(/(:00)?\.000Z$/, 'Z') : String(t);

function windowIn(text: string | undefined): readonly [number, number] | undefined {
  const [start, end] = (text ?? '').split('/').map(timeIn);
  // a window further off than dates are read is none, as for code that sets one
  return start !== undefined && end !== undefined && end > start && start > -FURTHEST && end < FURTHEST
    ? [start, end]
    : undefined;
}

function timeIn(text: string): number {
  if (/^-?\d+(\.\d+)?(e\+?\d+)?$/.test(text)) return Number(text);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? new Date(text).getTime() : NaN;
}

/** A zone that this browser knows. */
function zoneIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return createZone(text).name;
  } catch {
    return undefined;
  }
}

function facetsIn(
  own: readonly Pair[],
  knows: (facet: string) => boolean,
): Record<string, Clause> | undefined {
  const found = new Map<string, Record<(typeof MODES)[number], string[]>>();
  let taken = 0;
  for (const [key, value] of own) {
    const mode = MODES.find((m) => key.startsWith(`${m}.`));
    const facet = mode ? key.slice(mode.length + 1) : '';
    if (!mode || !knows(facet) || taken++ >= MOST_VALUES) continue;
    const parts = found.get(facet) ?? { any: [], all: [], none: [] };
    parts[mode].push(value);
    found.set(facet, parts);
  }
  if (found.size === 0) return undefined;
  const clauses = [...found].map(([facet, parts]): [string, Clause] => [
    facet,
    parts.all.length + parts.none.length
      ? Object.fromEntries(MODES.filter((m) => parts[m].length).map((m) => [m, parts[m]]))
      : parts.any,
  ]);
  return Object.fromEntries(clauses);
}

const partsIn = (hash: string): readonly string[] =>
  hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '');

const othersIn = (hash: string, prefix: string): readonly string[] =>
  partsIn(hash).filter((part) => pairIn(part, prefix) === undefined);

const OWN = /^(view|text|span|id|step|zone|(any|all|none)\..+)$/s;

function pairIn(part: string, prefix: string): Pair | undefined {
  const at = part.indexOf('=');
  if (at < 0) return undefined;
  const key = decode(part.slice(0, at));
  if (!key.startsWith(`${prefix}.`) || !OWN.test(key.slice(prefix.length + 1))) return undefined;
  return [key.slice(prefix.length + 1), decode(part.slice(at + 1))];
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /%(2F|3A|2C|20)/g,
    (code) => ({ '%2F': '/', '%3A': ':', '%2C': ',', '%20': '+' })[code] ?? code,
  );

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

// What an action does to the address.

/** What the address does: another step of the back button, the same one, or the same one once things rest. */
export type AddressChange = 'push' | 'replace' | 'later';

/** `scrolled`: the page's scrolling goes through the story, which is no step of the back button. */
export function addressChange(
  action: Action,
  before: State,
  state: State,
  scrolled: boolean,
): AddressChange | undefined {
  if (action.type === 'address') return undefined;
  const event = eventOf(action, before, state);
  if (event) return HISTORY[event]?.(before, state, scrolled);
  const { filter, selected, story } = state;
  const changed =
    filter !== before.filter || selected !== before.selected || story.step !== before.story.step;
  return changed ? 'later' : undefined;
}

/** Letter by letter a search is one step back, not as many as it has letters. */
const isTyping = (before = '', now = ''): boolean => now !== before && now !== '' && before !== '';

const HISTORY: Readonly<
  Partial<Record<ReaderEvent, (before: State, state: State, scrolled: boolean) => AddressChange>>
> = {
  'nt-view-change': () => 'later',
  'nt-select': () => 'push',
  'nt-zone-change': () => 'push',
  'nt-filter-change': (before, state) =>
    isTyping(before.filter.text, state.filter.text) ? 'replace' : 'push',
  'nt-story-change': (_, __, scrolled) => (scrolled ? 'replace' : 'push'),
};
