// YAML, through a library that follows version 1.2 of it: dates stay the text they are, and nothing is made of tags.
import { Composer, isAlias, isNode, isScalar, Lexer, LineCounter, Parser, Scalar, visit } from 'yaml';
import type { CST, Document, Node } from 'yaml';
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

/** What is wrong with the text, and where. */
class YamlFault extends Error {}

/** Lists and maps are in each other more deeply than the limit. */
class TooDeep extends Error {}

type OnError = (
  source: number | readonly [number, number] | { readonly offset: number },
  code: string,
  message: string,
  isWarning?: boolean,
) => void;

/** The documents of a text. It ends at the first fault: thousands of them would take their time, and no more is told. */
const documentsOf = (yaml: string, limit: number): readonly Document[] => {
  const lines = new LineCounter();
  const composer = new Composer({ uniqueKeys: false, logLevel: 'error' });
  // The composer catches what is thrown at one place and tells it again from the next: the first is meant.
  let fault: YamlFault | undefined;
  const failAt = (at: number, message: string): never => {
    const { line, col } = lines.linePos(at);
    throw (fault ??= new YamlFault(at < 0 ? message : `${message} at line ${line}, column ${col}`));
  };
  const onError: OnError = (source, _code, message, isWarning) => {
    if (isWarning) return;
    failAt(typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0], message);
  };
  (composer as unknown as { onError: OnError }).onError = onError;
  const sound = function* (tokens: Iterable<CST.Token>): Iterable<CST.Token> {
    for (const token of tokens)
      if (token.type === 'error') failAt(token.offset, token.message);
      else yield token;
  };
  const tokens = function* (): Iterable<CST.Token> {
    const parser = new Parser(lines.addNewLine);
    lines.addNewLine(0);
    for (const lexeme of new Lexer().lex(yaml)) {
      yield* sound(parser.next(lexeme));
      // the document and what is being read are open besides
      if (parser.stack.length > limit + 2) throw new TooDeep();
    }
    yield* sound(parser.end());
  };
  return [...composer.compose(tokens())];
};

/** References to lists and maps: each is looked up among all of them. */
const MOST_REFERENCES = 1000;

/** Puts texts in place of the references to them, and takes names away that nothing refers to any more. */
const settleReferences = (document: Document): void => {
  const named = new Map<string, Node>();
  const wanted = new Set<Node>();
  let left = 0;
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) named.set(node.anchor, node);
        return undefined;
      }
      const target = named.get(node.source);
      if (isScalar(target)) return Object.assign(new Scalar(target.value), { source: target.source });
      if (++left > MOST_REFERENCES)
        throw new YamlFault(`there are more than ${MOST_REFERENCES} references to lists and maps`);
      if (target) wanted.add(target);
      return undefined;
    },
  });
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node) && isNode(node) && !wanted.has(node)) Reflect.deleteProperty(node, 'anchor');
    },
  });
};

/** YAML: a list of items, a map that holds one, several documents, or the head of a page. Fields are as in JSON. */
export const readYaml = (text: string, context: ReadContext): ReadResult => {
  const { yaml, body } = textAndBody(text);
  const limit = context.limits.nesting;
  const values: unknown[] = [];
  let isParsed = false;
  try {
    const documents = documentsOf(yaml, limit);
    isParsed = true;
    for (const document of documents) {
      settleReferences(document);
      keepNumbers(document);
      values.push(document.toJS({ maxAliasCount: 100 }));
    }
  } catch (thrown) {
    if (thrown instanceof TooDeep)
      return fault(context, `Its values are nested more than ${limit} deep.`, 'Give a flat list of items.');
    const why =
      thrown instanceof Error ? thrown.message.replace(/[:.]\s*$/, '').slice(0, 200) : 'unknown error';
    return fault(
      context,
      `It is not valid YAML: ${why}.`,
      isParsed
        ? 'Write the items out, without references to others.'
        : 'Check the indentation and the quotation marks at that line.',
    );
  }
  // Pages one after the other, each with a head of its own.
  const more = body === undefined ? 0 : (body.match(/^---[ \t]*\r?\n(?=[\w-]{1,60}:)/gm) ?? []).length;
  if (more > 0)
    return fault(
      context,
      `The text is ${more + 1} pages, each with a head between lines of "---".`,
      'Give one page, or a list of what their heads say.',
      more + 1,
    );
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
