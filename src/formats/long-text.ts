// A long file in steps, so that the page can go on between them: its bytes to text, the text to items. What has a reader in steps is
// read so; others are read in one go, as short files are.
import type { Problem } from '../items/problem.js';
import { assumed, legacyEncoding, namedEncoding } from './decode.js';
import { formatOf } from './format-of.js';
import { FORMATS, type FormatName, type StepReader } from './formats.js';
import { type ReadOptions, readText } from './read.js';
import { DEFAULT_LIMITS, type ReadResult, type RunSteps, type Steps } from './reader.js';
import { createSuggester } from './suggestions.js';
import { csvSteps } from './table/csv.js';
import { createSheetMapper } from './timelinejs/sheet.js';
import { tableStart } from './table/table-start.js';
import { tidyRows } from './table/tidy-rows.js';

/** Bytes to text in pieces that follow each other, where all of them can be looked at again. */
export interface PieceDecoder {
  push(bytes: Uint8Array): string;
  end(): string;
  /** They are no UTF-8 after all: the text is to be made anew. */
  readonly refused: boolean;
  legacy(): { readonly encoding: string; readonly problem: Problem };
}

export const createDecoder = (all: Uint8Array, contentType: string): PieceDecoder => {
  const named = namedEncoding(all, contentType);
  const decoder = new TextDecoder(named ?? 'utf-8');
  let [broken, other] = [0, 0];
  const counted = (text: string): string => {
    if (named !== undefined) return text;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0xfffd) broken++;
      else if (code > 127) other++;
    }
    return text;
  };
  return {
    push: (bytes) => counted(decoder.decode(bytes, { stream: true })),
    end: () => counted(decoder.decode()),
    get refused() {
      return broken > other;
    },
    legacy: () => {
      const encoding = legacyEncoding(all);
      return { encoding, problem: assumed(encoding) };
    },
  };
};

/** Bytes that are decoded in one step. */
const PIECE = 200_000;

/** Text of bytes that are all here. */
export function* decodeSteps(
  bytes: Uint8Array,
  contentType = '',
): Steps<{ readonly text: string; readonly problem?: Problem }> {
  const decoder = createDecoder(bytes, contentType);
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += decoder.push(bytes.subarray(at, at + PIECE));
    yield at / bytes.length;
  }
  text += decoder.end();
  if (!decoder.refused) return { text };
  const legacy = decoder.legacy();
  const again = new TextDecoder(legacy.encoding);
  text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += again.decode(bytes.subarray(at, at + PIECE), { stream: true });
    yield at / bytes.length;
  }
  return { text: text + again.decode(), problem: legacy.problem };
}

/** The reader in steps of a format; undefined where it has none. */
async function stepsOf(format: FormatName): Promise<StepReader | undefined> {
  if (format === 'csv')
    return (text, context) => csvSteps(text.slice(tableStart(text)), context, createSheetMapper, tidyRows);
  return (await FORMATS[format].load()).readSteps;
}

const ITEMS_A_STEP = 200;

/** The result with what its items suggest. */
function* suggesting(result: ReadResult): Steps<ReadResult> {
  if (!result.items.length) return result;
  const suggester = createSuggester();
  for (let at = 0; at < result.items.length; at += ITEMS_A_STEP) {
    suggester.add(result.items.slice(at, at + ITEMS_A_STEP), result.origins.slice(at, at + ITEMS_A_STEP));
    yield at / result.items.length;
  }
  const { suggestions, problems } = suggester.end();
  return {
    ...result,
    problems: problems.length ? [...result.problems, ...problems] : result.problems,
    suggestions,
  };
}

/** As `readText`, with the steps done by `run`. */
export async function readLongText(text: string, options: ReadOptions, run: RunSteps): Promise<ReadResult> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const found = formatOf(text, options.format, options.contentType, options.fileName);
  const isRefused = 'kind' in found || found.script !== undefined || text.length > limits.characters;
  const steps = isRefused ? undefined : await stepsOf(found.format);
  if (!steps) return readText(text, options);
  // Where the parser in steps cannot be had, the browser's own reads in one go.
  const parsing = text.trimStart().startsWith('<')
    ? await import('./feed/xml-tree.js').then(
        ({ parseTreeSteps }) => ({ parseXmlSteps: parseTreeSteps }),
        () => ({}),
      )
    : {};
  const result = await run(steps(text, { ...options, limits, ...parsing }), 0.2, 0.9);
  return run(suggesting(result), 0.9, 1);
}
