import { writeFile } from 'node:fs/promises';
import { watch } from 'node:fs';
import path from 'node:path';
import { DEFAULT_LIMITS, type RawItem } from '../formats/reader.js';
import type { Problem } from '../items/problem.js';
import { renderPng, renderStatic, renderSvg } from '../static/index.js';
import { readStaticStory } from '../static/story.js';
import type { RenderArguments } from './render-arguments.js';
import { InputFault, openInput } from './input.js';
import { type Io, safeText } from './output.js';
import { readStream } from './read-stream.js';
import { parseXml } from '../formats/feed/xml-tree.js';

// Renders a file of items as a page or a picture, once or whenever the file changes.

interface Read {
  readonly items: readonly RawItem[];
  readonly problems: readonly Problem[];
}

async function readItems(
  { from, format, options, columns, workbookSheet }: RenderArguments,
  io: Io,
): Promise<Read> {
  const input = await openInput(from, io.stdin);
  const [items, problems]: [RawItem[], Problem[]] = [[], []];
  const { dateOrder, timeZone } = options;
  const context = {
    parseXml,
    limits: DEFAULT_LIMITS,
    timeZone,
    ...(columns ? { columns } : {}),
    ...(workbookSheet === undefined ? {} : { sheet: workbookSheet }),
    ...(dateOrder && dateOrder !== 'ymd' ? { dateOrder } : {}),
    ...(input.baseUrl ? { baseUrl: input.baseUrl } : {}),
    ...(input.contentType ? { contentType: input.contentType } : {}),
    ...(input.fileName ? { fileName: input.fileName } : {}),
  };
  for await (const piece of readStream(input.bytes, context, format, (problem) => problems.push(problem))) {
    for (const item of piece.items) items.push(item);
    for (const problem of piece.problems) problems.push(problem);
  }
  return { items, problems };
}

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** Problems told at most. */
const SHOWN = 5;

const told = ({ row, why, remedy }: Problem): string =>
  `  ${safeText(`${row === undefined ? '' : `record ${String(row + 1)}: `}${why} ${remedy}`).replace(/[\r\n]+/g, ' ')}\n`;

/** Renders once; tells what was written, or why nothing was. Gives the exit status. */
async function renderOnce(args: RenderArguments, io: Io): Promise<number> {
  try {
    const { items, problems } = await readItems(args, io);
    const story = await readStaticStory(items, args.options);
    const all = [...problems, ...story.problems];
    if (story.source.total === 0) {
      io.stderr.write(`Nothing was written: ${safeText(args.from)} has no item that can be drawn.\n`);
      io.stderr.write(all.slice(0, SHOWN).map(told).join(''));
      return 1;
    }
    for (const [file, content] of await filesOf(args, items)) {
      await writeFile(file, content);
      io.stderr.write(`${safeText(file)}: ${plural(content.length, 'byte')}\n`);
    }
    io.stderr.write(`${plural(story.source.total, 'item')}, ${plural(all.length, 'problem')}\n`);
    io.stderr.write(all.slice(0, SHOWN).map(told).join(''));
    return 0;
  } catch (error) {
    const why =
      error instanceof InputFault ? `${error.problem.why} ${error.problem.remedy}` : messageOf(error);
    io.stderr.write(`Nothing was written: ${safeText(why)}\n`);
    return 1;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Content = string | Uint8Array;

async function filesOf(
  { kind, out, options }: RenderArguments,
  items: readonly RawItem[],
): Promise<readonly (readonly [file: string, content: Content])[]> {
  if (kind === 'svg') return [[out, await renderSvg(items, options)]];
  if (kind === 'png') return [[out, await renderPng(items, options)]];
  const { sheet } = options;
  const { html, css, hash } = await renderStatic(items, options);
  if (sheet)
    return [
      [out, html],
      [path.join(path.dirname(out), sheet), css],
    ];
  return [[out, `${html}<!-- style-src '${hash}' -->\n`]];
}

/** Ms that changes are gathered: an editor writes a file in several steps. */
const GATHER = 150;

/** Renders, and again whenever the file changes until `signal` says so. */
export async function runRender(args: RenderArguments, io: Io, signal?: AbortSignal): Promise<number> {
  const status = await renderOnce(args, io);
  if (!args.watch) return status;
  io.stderr.write(`Watching ${safeText(args.from)}; press Ctrl+C to end.\n`);
  await watched(args.from, () => renderOnce(args, io), signal);
  return 0;
}

/** Watches the folder: many editors put a new file in place of the old one. */
function watched(file: string, act: () => Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  const name = path.basename(file);
  let timer: NodeJS.Timeout | undefined;
  let acting: Promise<unknown> = Promise.resolve();
  return new Promise((resolve) => {
    const watcher = watch(path.dirname(path.resolve(file)), (_, changed) => {
      if (changed !== null && changed !== name) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        acting = acting.then(act);
      }, GATHER);
    });
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      watcher.close();
      void acting.then(() => resolve());
    });
  });
}
