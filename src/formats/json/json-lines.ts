import { createCollector, type Collector } from '../collector.js';
import {
  finished,
  RowFault,
  type RawItem,
  type ReadContext,
  type ReadResult,
  type Steps,
} from '../reader.js';
import { asTable, createRenamer, createSecondsReader, tellColumns } from './json.js';
import { JsonFault, isObject, parseJson } from './json-value.js';

/** Reads lines as they come: the text need not be in memory at once. */
export const createLineReader = (context: ReadContext, collector: Collector): ((line: string) => void) => {
  const { rename } = createRenamer(context.columns);
  const readSeconds = createSecondsReader(collector.file);
  const readLine = (line: string): RawItem | RowFault => {
    const value = parseJson(line, context);
    if (value instanceof JsonFault)
      return new RowFault(value.why, 'Put each item on a line of its own.', undefined, line.slice(0, 200));
    if (!isObject(value))
      return new RowFault(
        'It is not an object with named fields.',
        'Write {"start": …, "title": …}.',
        undefined,
        value,
      );
    const item = rename(value);
    readSeconds(item);
    return item;
  };
  return (line) => {
    if (line.trim() !== '') collector.record(undefined, () => readLine(line));
  };
};

/** JSON Lines: one item a line. */
export const readJsonLines = (text: string, context: ReadContext): ReadResult =>
  finished(readSteps(text, context));

/** The value of each line that is not blank; undefined for one that is no JSON. */
export const valuesOfLines = (lines: readonly string[]): readonly unknown[] =>
  lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      try {
        return JSON.parse(line) as unknown;
      } catch {
        return undefined;
      }
    });

/** What all lines gave. */
export const endLines = (collector: Collector): ReadResult => {
  if (!collector.records) collector.file('The file is empty.', 'Put an item on each line.');
  return collector.result();
};

const LINES_A_STEP = 20;
/** Lines whose fields are told to who asks for them. */
const TOLD = 200;

/** The same, in steps. */
export function* readSteps(text: string, context: ReadContext): Steps<ReadResult> {
  const collector = createCollector('jsonl', context);
  const readLine = createLineReader(context, collector);
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    readLine(line);
    if (i % LINES_A_STEP === 0) yield i / lines.length;
  }
  const result = endLines(collector);
  if (!result.items.length) return asTable('jsonl', valuesOfLines(lines), result, context);
  if (context.onTable) tellColumns(valuesOfLines(lines.slice(0, TOLD)), context);
  return result;
}

export const read = readJsonLines;
