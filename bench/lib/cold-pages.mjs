// The pages of a first visit: the same events as a plain list, in this component, and in other timelines.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import d3 from 'd3';

const BENCH = fileURLToPath(new URL('..', import.meta.url));
const PEERS = path.join(BENCH, 'node_modules');
const TIMELINEJS = path.join(PEERS, '@knight-lab/timelinejs/dist');
const VIS = path.join(PEERS, 'vis-timeline/standalone/umd/vis-timeline-graph2d.min.js');
const CSV = readFileSync(path.join(BENCH, '../demo/south-caucasus.csv'), 'utf8');

const rows = d3.csvParse(CSV);
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const dateParts = (date) => {
  const [year, month, day] = date.split('T')[0].split('-').map(Number);
  return { year, ...(month && { month }), ...(day && { day }) };
};
const datesOf = ({ start, end }) => ({
  start_date: dateParts(start),
  ...(end && { end_date: dateParts(end) }),
});
const isEra = ({ kind }) => kind === 'era';
const FOR_TIMELINEJS = {
  events: rows
    .filter((row) => !isEra(row))
    .map((row) => ({ ...datesOf(row), text: { headline: escaped(row.title), text: escaped(row.summary) } })),
  eras: rows
    .filter(isEra)
    .map((row) => ({ ...datesOf(row), text: { headline: escaped(row.title), text: '' } })),
};
const FOR_VIS = rows.map((row, id) => ({
  id,
  content: escaped(row.title),
  start: row.start,
  ...(row.end && { end: row.end, type: isEra(row) ? 'background' : 'range' }),
}));

const HEAD =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
  '<link rel="icon" href="data:,"><title>A story</title>';
const page = (head, body) =>
  `${HEAD}${head}<body style="margin:0;font-family:sans-serif"><h1>A story</h1>${body}</html>`;
const list = rows
  .map(
    ({ start, title }) =>
      `<li><time datetime="${start}">${start}</time> <b class="headline">${escaped(title)}</b></li>`,
  )
  .join('');
const README = readFileSync(path.join(BENCH, '../README.md'), 'utf8');
const OWN = `<script type="module" src="/dist/news-timeline.min.js"></script>${/<style>[^]*?<\/style>/.exec(README)[0]}`;
const PRELOAD = '<link rel="preload" as="fetch" crossorigin="anonymous" href="/data.csv">';
const ELEMENT = '<news-timeline src="/data.csv"></news-timeline>';

// The newest build, as far as there is one: without it there is nothing to measure.
const LIBRARY = path.join(BENCH, '../dist/lib/static.js');
const { renderStatic } = existsSync(LIBRARY) ? await import(pathToFileURL(LIBRARY).href) : {};
const drawn = await renderStatic?.(rows, {
  title: 'A story',
  script: '/dist/news-timeline.min.js',
  fragment: true,
});

/** What is compared: the page, and what its headlines are (a selector; inside the element's shadow tree for our own). */
export const COLD_PAGES = [
  { id: 'list', name: 'plain list (the limit)', html: page('', `<ol>${list}</ol>`), headlines: '.headline' },
  { id: 'own', name: 'news-timeline, `src`', html: page(OWN, ELEMENT), headlines: '[part~=label]' },
  {
    id: 'preload',
    name: 'news-timeline, `src` preloaded',
    html: page(PRELOAD + OWN, ELEMENT),
    headlines: '[part~=label]',
  },
  {
    id: 'children',
    name: 'news-timeline, list in the page',
    html: page(OWN, `<news-timeline><ol>${list}</ol></news-timeline>`),
    headlines: '[part~=label]',
  },
  {
    id: 'static',
    name: 'news-timeline, drawn beforehand',
    html: page('<script type="module" src="/dist/news-timeline.min.js"></script>', drawn?.html ?? ''),
    headlines: '[part~=label]',
    replaced: true,
  },
  {
    id: 'timelinejs',
    name: 'TimelineJS',
    html: page(
      '<link rel="stylesheet" href="/timelinejs/css/timeline.css"><script src="/timelinejs/js/timeline.js"></script>',
      '<div id="c" style="height:600px"></div><script>fetch("/timelinejs.json").then((r) => r.json()).then((d) => new TL.Timeline("c", d))</script>',
    ),
    headlines: '.tl-headline, .tl-timemarker .tl-headline, .tl-text h2',
  },
  {
    id: 'vis',
    name: 'vis-timeline',
    html: page(
      '<script src="/vis.js"></script>',
      '<div id="c"></div><script>fetch("/vis.json").then((r) => r.json()).then((d) => new vis.Timeline(document.getElementById("c"), new vis.DataSet(d), { height: 600 }))</script>',
    ),
    headlines: '.vis-item .vis-item-content',
  },
];

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The answer to a request: a body and its type; undefined where there is none. `dist` is the folder of the built component. */
export function coldAnswer(pathname, dist) {
  const name = pathname.slice(1);
  const found = COLD_PAGES.find(({ id }) => id === name);
  if (found) return { type: 'text/html', body: found.html };
  if (name === 'data.csv') return { type: TYPES['.csv'], body: CSV };
  if (name === 'timelinejs.json') return { type: TYPES['.json'], body: JSON.stringify(FOR_TIMELINEJS) };
  if (name === 'vis.json') return { type: TYPES['.json'], body: JSON.stringify(FOR_VIS) };
  const [folder, ...rest] = name.split('/');
  const root = { dist, timelinejs: TIMELINEJS }[folder];
  const file = name === 'vis.js' ? VIS : root && path.join(root, ...rest);
  if (!file || (root && !file.startsWith(root + path.sep)) || !existsSync(file)) return undefined;
  return { type: TYPES[path.extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
}
