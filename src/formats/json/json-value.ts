// JSON from strangers: parsed within limits, and looked into without trusting its shape.
import { relaxJson } from './relaxed-json.js';
import { createCollector } from '../collector.js';
import type { ReadContext, ReadResult, Steps } from '../reader.js';

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
