// YAML, through a library that follows version 1.2 of it: dates stay the text they are, and nothing is made of tags.
import { isScalar, parseAllDocuments, visit, type Document } from 'yaml';
import { createCollector } from '../collector.js';
import { readJsonValue } from './json.js';
import { isObject } from './json-value.js';
import type { ReadContext, ReadResult } from '../reader.js';

/** A text of a page below its head between two lines of `---` is no YAML. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*\r?\n(?=[^]*\S)/;

const fault = (context: ReadContext, why: string, remedy: string, value?: unknown): ReadResult => {
  const collector = createCollector('yaml', context);
  collector.file(why, remedy, value);
  return collector.result();
};

// A number is kept as it is written: 2021.10 is no 2021.1, and 1964 a year rather than a count.
const keepNumbers = (document: Document): void =>
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'number' || !isScalar(node)) return;
      const { source } = node;
      if (source !== undefined && (source.length <= 4 || String(node.value) !== source)) node.value = source;
    },
  });

const textAndBody = (text: string): { readonly yaml: string; readonly body?: string } => {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { yaml: text };
  const body = text.slice(match[0].length);
  // Several documents are YAML to the end.
  return /^(?:- |[\w"'-]{1,60}\s*:(?:\s|$))/.test(body.trimStart())
    ? { yaml: text }
    : { yaml: match[1]!, body };
};

const nestingOf = (text: string): number => {
  let deepest = 0;
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth += /[[{]/.test(sign) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

/** YAML: a list of items, a map that holds one, several documents, or the head of a page. Fields are as in JSON. */
export const readYaml = (text: string, context: ReadContext): ReadResult => {
  const { yaml, body } = textAndBody(text);
  if (nestingOf(yaml) > context.limits.nesting)
    return fault(
      context,
      `Its values are nested more than ${context.limits.nesting} deep.`,
      'Give a flat list of items.',
    );
  const documents = parseAllDocuments(yaml, { uniqueKeys: false, prettyErrors: true, logLevel: 'error' });
  const list = 'empty' in documents ? [] : documents;
  const error = list.flatMap((document) => document.errors)[0];
  if (error)
    return fault(
      context,
      `It is not valid YAML: ${error.message
        .split('\n', 1)[0]!
        .replace(/[:.]\s*$/, '')
        .slice(0, 200)}.`,
      'Check the indentation and the quotation marks at that line.',
    );
  const values: unknown[] = [];
  try {
    for (const document of list) {
      keepNumbers(document);
      values.push(document.toJS({ maxAliasCount: 100 }));
    }
  } catch (thrown) {
    return fault(
      context,
      `It is not valid YAML: ${thrown instanceof Error ? thrown.message.slice(0, 200) : 'unknown error'}.`,
      'Write the items out, without references to others.',
    );
  }
  const filled = values.filter((value) => value !== null && value !== undefined);
  const [only] = filled;
  if (
    filled.length === 1 &&
    isObject(only) &&
    body !== undefined &&
    only['summary'] === undefined &&
    only['description'] === undefined
  )
    return readJsonValue('yaml', { ...only, summary: body.trim() }, context);
  return readJsonValue('yaml', filled.length === 1 ? only : filled.flat(), context);
};

export const read = readYaml;
