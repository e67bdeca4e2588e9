import { createCollector } from '../collector.js';
import type { ReadContext, ReadResult, Steps } from '../reader.js';
import { htmlToText } from '../feed/html-text.js';

// JSON as people write it by hand, or as it stands in scripts, turned into JSON: comments, single quotes, templates without
// expressions, bare names, `new Date(…)`, commas at the end. Nothing is run.

const LEXEME =
  /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|`(?:\\[^]|[^`\\$]|\$(?!\{))*`|new\s+Date\([^()\n]{0,80}\)|[A-Za-z_$][\w$]*|-?\d[\d.eE+-]*|[[\]{}:,]|\s+|[^]/g;
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

const quoted = (lexeme: string): string =>
  `"${lexeme
    .slice(1, -1)
    .replace(/\\(?:\r?\n|(['`$]))/g, '$1')
    .replace(/\r?\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`;

const pad = (part: string | undefined, length = 2): string => (part ?? '0').padStart(length, '0');

/** `new Date("2021-05-27")` is that text; `new Date(2021, 4, 27)` counts its months from 0. */
const dateOf = (lexeme: string): string | undefined => {
  const inside = lexeme.slice(lexeme.indexOf('(') + 1, -1).trim();
  if (/^(["'`])[^"'`\\]*\1$/.test(inside)) return `"${inside.slice(1, -1)}"`;
  if (/^-?\d{5,}$/.test(inside)) return inside;
  const parts = inside.split(',').map((part) => part.trim());
  if (parts.length < 2 || parts.length > 7 || !parts.every((part) => /^\d{1,4}$/.test(part)))
    return undefined;
  const [year, month, day, hour, minute, second] = parts;
  const date = `${pad(year, 4)}-${pad(String(Number(month) + 1))}`;
  if (day === undefined) return `"${date}"`;
  const clock = hour === undefined ? '' : `T${pad(hour)}:${pad(minute)}${second ? `:${pad(second)}` : ''}`;
  return `"${date}-${pad(day)}${clock}"`;
};

/** The text as JSON; undefined where it is something else. */
export const relaxJson = (text: string): string | undefined => {
  const out: string[] = [];
  let bare = false;
  for (const [lexeme] of text.matchAll(LEXEME)) {
    if (/^(?:\s|\/[/*]|;$)/.test(lexeme)) continue;
    // A name without quotes may stand before a colon only.
    if (bare && lexeme !== ':') return undefined;
    if (/^new\s/.test(lexeme)) {
      const date = dateOf(lexeme);
      if (date === undefined) return undefined;
      out.push(date);
      continue;
    }
    if (lexeme === 'undefined' && out.at(-1) === ':') {
      out.push('null');
      continue;
    }
    bare = /^[A-Za-z_$]/.test(lexeme) && !LITERALS.has(lexeme);
    if (bare) out.push(`"${lexeme}"`);
    else if (/^['`]/.test(lexeme)) out.push(quoted(lexeme));
    else if (/^["\d-]|^[[\]{}:,]$/.test(lexeme) || LITERALS.has(lexeme)) {
      if (/^[\]}]$/.test(lexeme) && out.at(-1) === ',') out.pop();
      out.push(lexeme);
    } else return undefined;
  }
  return out.join('');
};

// JSON from strangers: parsed within limits, and looked into without trusting its shape.

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const objectsOf = (value: unknown): readonly JsonObject[] => listOf(value).filter(isObject);

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined;

/** The first of the fields that holds text. */
export const firstText = (object: JsonObject, ...fields: readonly string[]): string | undefined => {
  for (const field of fields) {
    const text = textOf(object[field]);
    if (text !== undefined) return text;
  }
  return undefined;
};

const OPEN: ReadonlySet<string> = new Set(['[', '{']);
const CLOSE: ReadonlySet<string> = new Set([']', '}']);

/** The place of the quotation mark that closes a string, after an even number of backslashes; -1 when none does. */
const endOfString = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (at - slashes > from && text[at - slashes - 1] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
};

/** How deep brackets are nested, strings left out; stops counting above the limit. */
export const nestingOf = (text: string, limit: number): number => {
  const bracket = /["[\]{}]/g;
  let depth = 0;
  let deepest = 0;
  for (let found = bracket.exec(text); found; found = bracket.exec(text)) {
    if (OPEN.has(found[0])) deepest = Math.max(deepest, ++depth);
    else if (CLOSE.has(found[0])) depth--;
    else {
      const end = endOfString(text, bracket.lastIndex);
      if (end < 0) return deepest;
      bracket.lastIndex = end + 1;
    }
    if (deepest > limit) return deepest;
  }
  return deepest;
};

/** What is wrong with a text that is not JSON. */
export class JsonFault {
  readonly why: string;
  readonly remedy: string;
  constructor(why: string, remedy: string) {
    this.why = why;
    this.remedy = remedy;
  }
}

/** Longer texts are no one’s handwriting. */
const MOST_RELAXED = 5_000_000;

const parseRelaxed = (text: string): unknown => {
  try {
    return JSON.parse(relaxJson(text) ?? '') as unknown;
  } catch {
    return undefined;
  }
};

/** The value, or why there is none. */
export const parseJson = (text: string, context: ReadContext): unknown => {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const limit = context.limits.nesting;
  if (nestingOf(plain, limit) > limit)
    return new JsonFault(`Its values are nested more than ${limit} deep.`, 'Give a flat list of items.');
  try {
    return JSON.parse(plain) as unknown;
  } catch (error) {
    const relaxed = plain.length <= MOST_RELAXED ? parseRelaxed(plain) : undefined;
    if (relaxed !== undefined) return relaxed;
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : '';
    return new JsonFault(
      `It is not valid JSON: ${reason}`,
      'Check the file with a JSON checker; it may be cut off.',
    );
  }
};

/** The result of a text that is no JSON: that one problem. */
const refused = (format: string, fault: JsonFault, context: ReadContext): ReadResult => {
  const collector = createCollector(format, context);
  collector.file(fault.why, fault.remedy);
  return collector.result();
};

/** Parses and hands the value on; a text that is no JSON gives a result with that one problem. */
export const withJson = (
  format: string,
  text: string,
  context: ReadContext,
  map: (value: unknown) => ReadResult,
): ReadResult => {
  const value = parseJson(text, context);
  return value instanceof JsonFault ? refused(format, value, context) : map(value);
};

/** The same, with what is done with the value in steps; the text is parsed in one. */
export function* withJsonSteps(
  format: string,
  text: string,
  context: ReadContext,
  map: (value: unknown) => Steps<ReadResult>,
): Steps<ReadResult> {
  const value = parseJson(text, context);
  yield 0.2;
  return value instanceof JsonFault ? refused(format, value, context) : yield* map(value);
}

// Values that services wrap: texts of WordPress and Eventbrite, dates of MongoDB, Firestore, Java and .NET.

const isoOf = (milliseconds: unknown): string | undefined =>
  typeof milliseconds === 'number' && Math.abs(milliseconds) <= 8.64e15
    ? new Date(milliseconds).toISOString()
    : undefined;

/** `{"$date": …}` of MongoDB; undefined for other values. */
const mongoDate = ({ $date: date }: JsonObject): unknown => {
  if (date === undefined) return undefined;
  const time = isObject(date) ? Number(date['$numberLong']) : date;
  return isoOf(time) ?? time;
};

/** `{"_seconds": …, "_nanoseconds": …}` of Firestore; undefined for other values. */
const firestoreDate = (value: JsonObject): string | undefined => {
  const seconds = value['_seconds'] ?? value['seconds'];
  const rest = value['_nanoseconds'] ?? value['nanoseconds'] ?? value['nanos'];
  return typeof seconds === 'number' && typeof rest === 'number' ? isoOf(seconds * 1000) : undefined;
};

/** The one text of `{"en-US": "…"}`. */
const onlyLanguage = (value: JsonObject): unknown => {
  const keys = Object.keys(value);
  return keys.length === 1 && /^[a-z]{2}-[A-Z]{2}$/.test(keys[0]!) ? value[keys[0]!] : undefined;
};

/** A value as what it stands for; others as they are. */
export const plainValue = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const { rendered, html, text, $oid: id, $numberLong: long, utc, dateTime, timeZone } = value;
  if (typeof rendered === 'string') return htmlToText(rendered);
  if (typeof text === 'string' && typeof html === 'string') return text;
  if (typeof utc === 'string') return utc;
  if (typeof dateTime === 'string' && (timeZone === undefined || /(?:Z|[+-]\d\d:?\d\d)$/.test(dateTime)))
    return dateTime;
  if (typeof id === 'string') return id;
  if (typeof long === 'string') return Number(long);
  return mongoDate(value) ?? firestoreDate(value) ?? onlyLanguage(value) ?? value;
};

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** `[2021, 5, 3, 10, 30]` of Java, its months counted from 1; undefined for other lists. */
const dateOfParts = (parts: readonly unknown[]): string | undefined => {
  if (parts.length > 7 || !parts.every((part): part is number => Number.isInteger(part))) return undefined;
  const [year = 0, month = 1, day = 1, hour, minute = 0, second = 0] = parts;
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  const whole = [year, ...[month, day].slice(0, Math.min(parts.length, 3) - 1).map(twoDigits)].join('-');
  return hour === undefined ? whole : `${whole}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
};

/** A date as programs write it, other than as a text or a number; any other value as it is. */
export const plainDate = (value: unknown): unknown => {
  if (Array.isArray(value)) return dateOfParts(value) ?? (value as unknown);
  if (typeof value !== 'string' || !value.startsWith('/')) return value;
  const ticks = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/.exec(value);
  return ticks ? (isoOf(Number(ticks[1])) ?? value) : value;
};
