import { createCollector } from './collector.js';
import { isAmbiguous } from './day-order.js';
import { isNamedTable } from './decode.js';
import { FORMATS, type FormatName, readOwn } from './formats.js';
import { DEFAULT_LIMITS, type Limits, type ReadContext, type ReadResult, type RunSteps } from './reader.js';
import { createSuggester } from './suggestions.js';
import { readPlainTable } from './table/csv.js';
import type { Unreadable } from './table/file-kind.js';

export interface ReadOptions extends Omit<ReadContext, 'limits'> {
  /** Default: found from the text, its content type and its file name. */
  readonly format?: FormatName;
  /** Default: `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>;
  /** @internal Does the steps of a reader that has any, with room between them. */
  readonly run?: RunSteps;
}

/** What cells with marks of HTML or Markdown have: they are taken off elsewhere. */
const MARKS = /<\/?[a-z]|\*\*|]\(h/i;

/**
 * Reads a text in any of the formats. Bad content gives problems; it rejects only when a reader cannot be loaded. Files that may be
 * no text, such as Excel workbooks, are for `readFile`.
 */
export const readText = async (text: string, options: ReadOptions = {}): Promise<ReadResult> => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const context: ReadContext = { ...options, limits };
  const { format: asked, contentType, fileName } = options;
  const own = asked === undefined ? await readOwn(text, context) : undefined;
  if (own) return withSuggestions(own);
  const isTable =
    asked === undefined &&
    text.length <= limits.characters &&
    !MARKS.test(text) &&
    isNamedTable(text, contentType, fileName);
  const table = isTable ? readPlainTable(text, context) : undefined;
  if (
    table?.items.length &&
    table.problems.every(({ severity }) => severity !== 'file') &&
    table.items
      .slice(0, 3)
      .every(
        ({ start, end = start }) =>
          /[1-9]\d\d/.test(String(start)) && /\d{3}/.test(String(end)) && !isAmbiguous(start),
      )
  )
    return withSuggestions(table);
  const found = (await import('./format-of.js')).formatOf(text, asked, contentType, fileName);
  if ('kind' in found) return unreadableFile(found, context);
  const { format, script } = found;
  if (text.length > limits.characters) return tooLong(format, text, context);
  const { read, readSteps } = await FORMATS[format].load();
  const data = script?.data ?? text;
  const { run } = options;
  const result = withSuggestions(
    run && readSteps ? await run(readSteps(data, context), 0, 1) : read(data, context),
  );
  return script?.others ? withProblem(result, otherData(script.others)) : result;
};

/** The result with what its items suggest: facets, importance, suspect dates. */
export const withSuggestions = (result: ReadResult): ReadResult => {
  if (!result.items.length) return result;
  const suggester = createSuggester();
  suggester.add(result.items, result.origins);
  const { suggestions, problems } = suggester.end();
  return {
    ...result,
    problems: problems.length ? [...result.problems, ...problems] : result.problems,
    suggestions,
  };
};

const withProblem = (result: ReadResult, problem: ReadResult['problems'][number]): ReadResult => ({
  ...result,
  problems: [problem, ...result.problems],
});

const otherData = (count: number): ReadResult['problems'][number] => ({
  severity: 'file',
  value: count,
  why: `The script declares ${count} more lists or objects; only the largest was read.`,
  remedy: 'Put each of them into a file of its own.',
});

/** The result of a file that cannot be read: a problem with its name and the remedy. */
export const unreadableFile = ({ kind, name, remedy }: Unreadable, context: ReadContext): ReadResult => {
  const collector = createCollector(kind, context);
  collector.file(`It is ${name}, which is not read here.`, remedy, context.fileName);
  return collector.result();
};

const tooLong = (format: FormatName, text: string, context: ReadContext): ReadResult => {
  const collector = createCollector(format, context);
  collector.file(
    `It is longer than ${context.limits.characters} characters and was not read.`,
    'Split the file, or raise the limit on characters.',
    text.length,
  );
  return collector.result();
};
