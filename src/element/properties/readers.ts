import { readDuration } from '../../time/span.js';
import { createZone } from '../../time/zone.js';
import type { DateInput, NewsItem } from '../../items/item.js';
import type { Words } from '../../i18n/messages.js';
import type { Clause, Filter, Source } from '../../source/source.js';
import { type Shape, SHAPES } from '../../render/palette.js';
import { type ControlName, CONTROLS } from '../../state/state.js';
import type { FacetInput } from '../../state/filter.js';
import type { FetchOptions } from '../../context/settings.js';
import { readWindow, type WindowInput } from '../../state/window.js';

// How the value of a property is read: the same from an attribute's text as from what code assigns.

/** A value that a property does not take; `expected` says what it does take. */
export class Mismatch extends Error {
  readonly expected: string;

  constructor(expected: string) {
    super(expected);
    this.expected = expected;
  }
}

/** Reads a value that is neither undefined nor null. Throws a Mismatch. */
export type Read<T> = (value: unknown) => T;

const mismatch = (expected: string): never => {
  throw new Mismatch(expected);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text; `example` is shown where something else is given. */
export const text =
  (example: string): Read<string | undefined> =>
  (value) =>
    isText(value) ? value : mismatch(`a text such as ${example}`);

/** A text in which an empty one means none. */
export const name =
  (example: string): Read<string | undefined> =>
  (value) =>
    value === '' ? undefined : text(example)(value);

const QUESTIONS = ['info', 'frame', 'counts', 'page', 'find'] as const;

/** Whatever answers the questions of a source, or the address of a server that does. */
export const sourceOf: Read<Source | string | undefined> = (value) => {
  if (isText(value)) return value === '' ? undefined : value;
  const given = value as Readonly<Record<string, unknown>>;
  return typeof value === 'object' && QUESTIONS.every((name) => typeof given[name] === 'function')
    ? (value as Source)
    : mismatch(`the address of a server or an object with the methods ${QUESTIONS.join(', ')}`);
};

/** An id, which data may have as a number. */
export const id: Read<string | undefined> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : text('"accord"')(value);

/** One of these words, in any letter case. */
export const choice =
  <const T extends string>(...words: readonly T[]): Read<T> =>
  (value) =>
    words.find((word) => typeof value === 'string' && word === value.trim().toLowerCase()) ??
    mismatch(words.map((word) => JSON.stringify(word)).join(words.length > 2 ? ', ' : ' or '));

/** On or off. An attribute that is there is on, unless it says "false". */
export const flag: Read<boolean> = (value) => {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? value.trim().toLowerCase() !== 'false' : mismatch('true or false');
};

/** A feature that is switched on by name, or by nothing but its attribute: `true` is as an empty attribute, `false` is off. */
export const switched =
  <T extends string>(read: Read<T | undefined>): Read<T | '' | undefined> =>
  (value) =>
    value === true || value === '' ? '' : value === false ? undefined : read(value);

export const finiteNumber =
  (example: string): Read<number | undefined> =>
  (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number)
      ? number
      : mismatch(`a number such as ${example}`);
  };

export const level: Read<number | undefined> = (value) => {
  const number = isText(value) ? Number(value) : value;
  return [1, 2, 3, 4, 5, 6].includes(number as number) ? (number as number) : mismatch('a level from 1 to 6');
};

/** Ms of a length of time. */
export const duration: Read<number | undefined> = (value) =>
  value === ''
    ? undefined
    : (readDuration(value) ?? mismatch('a length of time such as "1 day" or "10 years"'));

const listOf =
  (separators: RegExp, example: string): Read<readonly string[]> =>
  (value) => {
    const list: unknown = typeof value === 'string' ? value.split(separators) : value;
    if (!isTexts(list)) return mismatch(example);
    return typeof value === 'string' ? list.map((one) => one.trim()).filter((one) => one !== '') : list;
  };

/** A function of the author's; `example` is shown where something else is given. */
export const callback =
  <T>(example: string): Read<T | undefined> =>
  (value) =>
    typeof value === 'function' ? (value as T) : mismatch(`a function such as ${example}`);

const columnNames = listOf(
  /[,;\s]/,
  'columns such as "country, theme" or [{ field: "city", label: "City" }]',
);

/** Columns to filter by: their names, or with label and order. */
export const facetList: Read<readonly FacetInput[]> = (value) => {
  const given = typeof value === 'string' && value.trim().startsWith('[') ? jsonOf(value) : value;
  if (!Array.isArray(given)) return columnNames(given);
  return given.every(isFacet) ? given : columnNames(undefined);
};

const isFacet = (value: unknown): value is FacetInput =>
  typeof value === 'string' ||
  (isObject(value) &&
    typeof value['field'] === 'string' &&
    ['undefined', 'string'].includes(typeof value['label']) &&
    ['undefined', 'function'].includes(typeof value['sort']) &&
    (value['colors'] === undefined || isColourTable(value['colors'])) &&
    (value['order'] === undefined ||
      value['order'] === 'count' ||
      value['order'] === 'name' ||
      isTexts(value['order'])));

const isColourTable = (value: unknown): boolean => isTextTable(value) && Object.values(value).every(isColour);

const FETCH_KEYS = ['headers', 'credentials', 'mode', 'redirect', 'referrerPolicy'];

/** What of a request the author may say. */
export const fetchOptions: Read<FetchOptions | undefined> = (value) =>
  isObject(value) && Object.keys(value).every((key) => FETCH_KEYS.includes(key))
    ? value
    : mismatch(`an object with any of ${FETCH_KEYS.join(', ')}`);

/** Values, which may have blanks in them: "Foreign policy, Economy". */
export const values: Read<readonly string[] | undefined> = listOf(
  /[,;]/,
  'values such as "AM, GE" or ["AM", "GE"]',
);

/** Names of controls; none where the word is "none". */
export const controlNames: Read<readonly ControlName[] | undefined> = (value) => {
  const said = listOf(/[,;\s]/, CONTROLS_WANTED)(value).map((name) => name.toLowerCase());
  if (said.join() === 'none') return [];
  if (said.join() === 'all') return undefined;
  return said.every(isControl) ? said : mismatch(CONTROLS_WANTED);
};

const CONTROLS_WANTED = `"none", or names of ${CONTROLS.join(', ')}`;
const isControl = (name: string): name is ControlName => (CONTROLS as readonly string[]).includes(name);

/** Names and what belongs to each: "start: Election Date; title: Candidate", JSON of an object, or an object of texts. */
export const namedTexts =
  (example: string): Read<Readonly<Record<string, string>> | undefined> =>
  (value) => {
    if (value === '') return undefined;
    const given = typeof value === 'string' ? (jsonOf(value) ?? pairsOf(value)) : value;
    return isTextTable(given) ? given : mismatch(example);
  };

const pairsOf = (text: string): unknown => {
  const pairs = text
    .split(';')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => [pair.slice(0, pair.indexOf(':')).trim(), pair.slice(pair.indexOf(':') + 1).trim()]);
  return pairs.every(([name, value]) => name && value) ? Object.fromEntries(pairs) : undefined;
};

const isText = (value: unknown): value is string => typeof value === 'string';

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

const isTextTable = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every(isText);

const membersOf = (value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value as Map<string, unknown>);
  if (typeof value !== 'string') return value;
  if (value.trim().startsWith('{')) return jsonOf(value);
  const pairs = value.split(';').filter((pair) => pair.trim() !== '');
  // the last colon parts them, since a value may have one
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf(':');
      return [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()];
    }),
  );
};

/** Something for each value of a facet: `"Conflict: diamond; Economy: square"`, JSON, an object or a Map. */
const byValue =
  <T extends string>(
    fits: (one: string) => one is T,
    wanted: string,
  ): Read<Readonly<Record<string, T>> | undefined> =>
  (value) => {
    const given = membersOf(value);
    if (!isObject(given)) return mismatch(wanted);
    const entries = Object.entries(given);
    const valid = (pair: [string, unknown]): pair is [string, T] =>
      pair[0] !== '' && isText(pair[1]) && fits(pair[1]);
    if (!entries.every(valid)) return mismatch(wanted);
    return entries.length ? Object.fromEntries(entries) : undefined;
  };

const isColour = (one: string): one is string => CSS.supports('color', one);
const isShape = (one: string): one is Shape => (SHAPES as readonly string[]).includes(one);

export const colours = byValue(isColour, 'CSS colours by value such as "Conflict: navy"');

export const markers = byValue(
  isShape,
  `shapes by value such as "Conflict: diamond", of ${SHAPES.join(', ')}`,
);

export const itemList: Read<readonly NewsItem[] | undefined> = (value) =>
  Array.isArray(value)
    ? (value as readonly NewsItem[])
    : mismatch('items such as [{ start: "2026-02-16", title: "An event" }]');

/** Ids of items, for the methods that take them. */
export const ids: Read<readonly string[] | undefined> = (value) =>
  Array.isArray(value) && value.every((one) => /^(str|num)/.test(typeof one))
    ? value.map(String)
    : mismatch('an array such as ["e1"]');

/** An argument with named parts. */
export const parts: Read<object | undefined> = (value) => (isObject(value) ? value : mismatch('an object'));

/** Texts of the interface. Which keys there are is checked elsewhere: an unknown one does no harm. */
export const messageTexts: Read<Partial<Words> | undefined> = (value) =>
  isObject(value) && Object.values(value).every((one) => isText(one) || isTextTable(one))
    ? value
    : mismatch('an object of texts such as { search: "Find" }');

/** A BCP 47 language. */
export const locale: Read<string | undefined> = (value) => {
  const tag = name('"en-GB"')(value);
  try {
    Intl.getCanonicalLocales(tag);
    return tag;
  } catch {
    return mismatch('a BCP 47 language such as "en-GB"');
  }
};

/** A time zone that the runtime knows. */
export const timeZone: Read<string | undefined> = (value) => {
  const zone = name('"Asia/Yerevan"')(value);
  try {
    if (zone !== undefined) createZone(zone);
    return zone;
  } catch {
    return mismatch('an IANA time zone such as "Asia/Yerevan", or "UTC"');
  }
};

const UTC = createZone('UTC');

export const timeWindow: Read<WindowInput | undefined> = (value) => {
  try {
    readWindow(value as WindowInput, UTC);
    return value as WindowInput;
  } catch {
    return mismatch('"fit", "latest", "densest" or two dates in order such as "2026-02-16/2026-03-01"');
  }
};

/** Two dates that no window goes beyond. */
export const bounds: Read<string | readonly [DateInput, DateInput] | undefined> = (value) => {
  if (value === '') return undefined;
  const wanted = 'two dates in order such as "2026-02-16/2026-03-01"';
  try {
    if (typeof readWindow(value as WindowInput, UTC) === 'string') return mismatch(wanted);
    return value as WindowInput;
  } catch {
    return mismatch(wanted);
  }
};

const FILTER = 'a filter such as { "facets": { "country": ["AM"] }, "text": "elect", "span": [0, 864e5] }';

/** A filter, or its JSON. Members that are null count as left out. */
export const filter: Read<Filter> = (value) => {
  if (isText(value) && value.trim() === '') return {};
  const given = isText(value) ? jsonOf(value) : value;
  if (!isObject(given)) return mismatch(FILTER);
  const { facets, text: words, span } = given;
  const wrong = !isText(words ?? '')
    ? 'text'
    : !isSpan(span ?? [0, 0])
      ? 'span'
      : !isClauses(facets ?? {}) && 'facets';
  if (wrong) return mismatch(`${FILTER}, with such a "${wrong}"`);
  const members = Object.entries(given);
  const said = members.filter(([, member]) => member !== null && member !== undefined);
  return said.length < members.length ? Object.fromEntries(said) : given;
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isSpan = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((t) => typeof t === 'number' && Number.isFinite(t)) &&
  value[0] <= value[1];

const isClauses = (value: unknown): boolean => isObject(value) && Object.values(value).every(isClause);

const isClause = (value: unknown): value is Clause =>
  isTexts(value) ||
  (isObject(value) &&
    ['any', 'all', 'none'].every((part) => value[part] === undefined || isTexts(value[part])));

// Comparing what is set with what was set before, since frameworks give equal values anew at each rendering. Values may hold each
// other: each is looked at once, and what is deep in others is compared by identity.

const LEVELS = 8;

/** Whether two values are equal in content: arrays and plain objects by their members, dates by their time, all else by identity. */
export function sameContent(
  a: unknown,
  b: unknown,
  levels = LEVELS,
  seen = new Map<object, unknown>(),
): boolean {
  if (Object.is(a, b)) return true;
  if (!levels || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Date) return b instanceof Date && Object.is(a.getTime(), b.getTime());
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (seen.get(b) === a) return true;
  seen.set(b, a);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameContent(a[key], b[key], levels - 1, seen))
  );
}

/** A copy that later changes of the value do not reach; what is no plain data is kept as it is. */
export function contentCopy<T>(value: T, levels = LEVELS, copies = new Map<unknown, object>()): T {
  if (!levels || typeof value !== 'object' || value === null) return value;
  const known = copies.get(value);
  if (known) return known as T;
  if (value instanceof Date) return new Date(value) as T;
  if (!isPlain(value)) return value;
  // As `slice` and `...` make them, a list has no spare room and an object the layout of the first: half the memory.
  const copy = (Array.isArray(value) ? value.slice() : { ...value }) as Record<string, unknown>;
  copies.set(value, copy);
  for (const key of Object.keys(copy)) copy[key] = contentCopy(copy[key], levels - 1, copies);
  return copy as T;
}

/** A list, or an object without a class. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
}
