// Long files read in a page: how long the page's longest task is, how long all takes, what is told meanwhile.
// Usage: node scripts/long-files.mjs [MB=20] [part of a name: csv, rss, atom, ics, json, jsonl, sitemap, simile, text, html]
// DIST names another folder than dist. Times are of a page that is traced.
import { openBench, told } from './page-bench.mjs';

const [megabytes = '20', only = ''] = process.argv.slice(2);
const size = Number(megabytes) * 1e6;

const WORDS =
  'the council votes on a new law after talks between ministers of both countries ended late on Monday in the capital'.split(
    ' ',
  );
const text = (n, count) =>
  Array.from({ length: count }, (_, i) => WORDS[(n * 7 + i * 3) % WORDS.length]).join(' ');
const iso = (n) => new Date(Date.UTC(2000, 0, 1) + ((n * 7919) % 9000) * 864e5).toISOString().slice(0, 10);

function fill(head, row, tail = '') {
  const parts = [head];
  for (let n = 0, length = head.length; length < size; n++) {
    parts.push(row(n));
    length += parts.at(-1).length;
  }
  return parts.join('') + tail;
}

const csv = (n) =>
  `${iso(n)},News ${n} ${text(n, 6)},"${text(n, 20)}",${['AM', 'GE', 'AZ'][n % 3]},${['Economy', 'Culture'][n % 2]}\n`;
const rss = (n) =>
  `<item><title>News ${n} ${text(n, 6)} &amp; more</title><link>https://example.org/${n}</link><pubDate>${new Date(iso(n)).toUTCString()}</pubDate><category>Economy</category><description><![CDATA[<p>${text(n, 60)}</p>]]></description></item>`;
const atom = (n) =>
  `<entry><title>News ${n} ${text(n, 6)}</title><link href="https://example.org/${n}"/><updated>${iso(n)}T12:00:00Z</updated><summary>${text(n, 60)}</summary></entry>`;
const ics = (n) =>
  `BEGIN:VEVENT\r\nUID:u${n}\r\nDTSTART:${iso(n).replaceAll('-', '')}T120000Z\r\nSUMMARY:News ${n} ${text(n, 6)}\r\nDESCRIPTION:${text(n, 30)}\r\n ${text(n, 10)}\r\nCATEGORIES:Economy,Culture\r\nEND:VEVENT\r\n`;
const object = (n) =>
  JSON.stringify({ start: iso(n), title: `News ${n} ${text(n, 6)}`, summary: text(n, 20), theme: 'Economy' });
const sitemap = (n) =>
  `<url><loc>https://example.org/${n}</loc><news:news><news:publication><news:name>Paper</news:name><news:language>en</news:language></news:publication><news:publication_date>${iso(n)}</news:publication_date><news:title>News ${n} ${text(n, 6)}</news:title></news:news></url>`;
const simile = (n) => `<event start="${iso(n)}" title="News ${n} ${text(n, 6)}">${text(n, 20)}</event>`;
const dated = (n) =>
  `${iso(n)}: News ${n} ${text(n, 6)}\n${n % 3 ? '' : `On ${iso(n + 1)} ${text(n, 12)}.\n`}`;
const listed = (n) => `<li><time datetime="${iso(n)}">${iso(n)}</time> News ${n} ${text(n, 20)}</li>\n`;

const FILES = {
  csv: ['text/csv', () => fill('start,title,summary,country,theme\n', csv)],
  rss: [
    'application/rss+xml',
    () =>
      fill('<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>', rss, '</channel></rss>'),
  ],
  atom: [
    'application/atom+xml',
    () => fill('<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>', atom, '</feed>'),
  ],
  ics: ['text/calendar', () => fill('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', ics, 'END:VCALENDAR\r\n')],
  json: ['application/json', () => fill('[', (n) => (n ? ',' : '') + object(n), ']')],
  jsonl: ['application/x-ndjson', () => fill('', (n) => `${object(n)}\n`)],
  sitemap: [
    'application/xml',
    () =>
      fill(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
        sitemap,
        '</urlset>',
      ),
  ],
  simile: ['application/xml', () => fill('<data>', simile, '</data>')],
  text: ['text/plain', () => fill('A chronology\n\n', dated)],
  html: ['text/html', () => fill('<!doctype html><title>Chronicle</title><ul>\n', listed, '</ul>')],
};

/** In the page: reads a file, and tells how it went. */
async function read(src) {
  const { element } = globalThis;
  const shares = [];
  element.addEventListener('nt-progress', ({ detail }) => {
    if (detail.phase === 'reading') shares.push(detail.done);
  });
  const begun = performance.now();
  element.src = src;
  await element.updateComplete;
  await element.loaded;
  const took = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return { took, shares, total: element.counts.total, problem: element.problems[0]?.why };
}

for (const name of Object.keys(FILES).filter((name) => name.includes(only))) {
  const [type, make] = FILES[name];
  const body = make();
  const bench = await openBench({ [`/file.${name}`]: [type, body] });
  const { page, errors, traced } = await bench.open();
  try {
    const { result, tasks } = await traced(read, `/file.${name}`);
    console.log(
      `${name}, ${(body.length / 1e6).toFixed(0)} MB: ${result.total} items in ${(result.took / 1000).toFixed(1)} s, ${told(tasks)}; progress told ${result.shares.length} times${result.problem ? `; ${result.problem}` : ''}`,
    );
    for (const error of errors) console.log(`  error: ${error}`);
  } catch (error) {
    console.log(`${name}: ${error.message}`);
  }
  await page.close();
  bench.close();
}
process.exit(0);
