// The results as Markdown tables: the median of the runs of each cell.
import { ownMarkdown } from './report-own.mjs';
import { targetRows } from './targets.mjs';
import { median } from './tasks.mjs';

export const count = (n) => n.toLocaleString('en-US');
export const digits = (value) =>
  value === undefined ? '–' : value < 10 ? value.toFixed(1) : count(Math.round(value));
const megabytes = (bytes) => (bytes === undefined ? '–' : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)}`);

const TABLES = [
  { title: 'Zoom and pan: mean main-thread CPU, ms a frame', of: ({ frame }) => frame?.mean, partial: true },
  { title: 'Zoom and pan: 95th percentile, ms', of: ({ frame }) => frame?.p95 },
  { title: 'Zoom and pan: frames a second (60 is the most)', of: ({ frame }) => frame?.fps },
  { title: 'Load to first complete picture, ms', of: ({ load }) => load?.ms },
  { title: 'Load: main-thread CPU, ms', of: ({ load }) => load?.cpu },
  { title: 'Load: longest task, ms', of: ({ load }) => load?.longestTask },
  { title: 'Work after the first picture, ms', of: ({ after }) => after },
  { title: 'Filter toggle to the painted result, ms (17 is one frame)', of: ({ filter }) => filter?.ms },
  { title: 'Search to the painted result, ms', of: ({ search }) => search?.ms },
  { title: 'Search, the first letter, ms', of: ({ search }) => search?.first },
  { title: 'Heap beyond the items, MB', of: ({ heap }) => heap, format: megabytes },
  { title: 'Elements in the page after the frames', of: (cell) => cell.elementsAfter ?? cell.elements },
];

export const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** Median over the runs of a cell. */
export function cellValue(cells, system, size, of) {
  const values = cells
    .filter((cell) => cell.system === system && cell.size === size)
    .map(of)
    .filter((value) => value !== undefined);
  return values.length === 0 ? undefined : median(values);
}

const incomplete = (cells, system, size) =>
  cells.some((cell) => cell.system === system && cell.size === size && cell.frame?.complete === false);

function valueTable({ title, of, format = digits, partial }, { systems, cells, options }) {
  const rows = systems.map(({ id, name }) => [
    name,
    ...options.sizes.map((size) => {
      const mark = partial && incomplete(cells, id, size) ? ' *' : '';
      return format(cellValue(cells, id, size, of)) + mark;
    }),
  ]);
  const measured = rows.filter((row) => row.slice(1).some((cell) => cell !== '–'));
  if (measured.length === 0) return '';
  return `### ${title}\n\n${table(['', ...options.sizes.map(count)], measured)}\n`;
}

function reasons({ systems, cells }) {
  const lines = new Map();
  for (const { system, size, stopped } of cells) {
    if (!stopped) continue;
    const { name } = systems.find(({ id }) => id === system);
    lines.set(`${system} ${size}`, `- ${name}, ${count(size)}, ${stopped.part}: ${stopped.why}.`);
  }
  return lines.size === 0 ? '' : `### What – stands for\n\n${[...lines.values()].join('\n')}\n`;
}

function systemTable({ systems }) {
  const rows = systems.map(({ name, version, draws, gzip }) => [
    name,
    version || '–',
    draws,
    gzip ? (gzip / 1e3).toFixed(1) : '–',
  ]);
  return `### Systems\n\n${table(['', 'version', 'what it draws', 'kB, min+gzip'], rows)}\n`;
}

function targets(results) {
  if (results.options.short) return ''; // a smoke test judges no time
  const rows = targetRows(results);
  return rows.length === 0 ? '' : `### Targets\n\n${table(['', 'target', 'reached', 'held'], rows)}\n`;
}

export function toMarkdown(results) {
  const { machine, options, cells } = results;
  const about =
    `${machine.date}; ${machine.browser}, headless, no GPU, 1200×600; ${machine.system}, ${machine.cores} × ` +
    `${machine.processor}, ${machine.memory}; Node ${machine.node}; median of ${options.repeat} runs` +
    `${options.peerRepeat < options.repeat ? ` (${options.peerRepeat} of the others)` : ''}, systems in turn.`;
  const few = cells.some(({ frame }) => frame?.complete === false)
    ? `\\* as many of the 120 frames, evenly spread, as fit into ${options.peerLimit / 1e3} s.\n`
    : '';
  const tables = TABLES.map((each) => valueTable(each, results)).filter(Boolean);
  const own = results.own ? ownMarkdown(results.own) : '';
  return (
    [about, '', systemTable(results), ...tables, few, reasons(results), own, targets(results)]
      .join('\n')
      .trimEnd() + '\n'
  );
}
