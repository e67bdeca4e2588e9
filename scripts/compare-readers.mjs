// Times the readers of two trees on the same texts, in one process, in turns: `node scripts/compare-readers.mjs OTHER_TREE [rounds] [format]...`.
// OTHER_TREE is a checkout with node_modules, such as a `git worktree`. Exits 1 where a reader of this tree takes over 10 % more.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const [other, rounds = '15', ...only] = process.argv.slice(2);
const MOST = 1.1;
const COUNT = 4000;

const day = (i) => new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10);
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const spoken = (i) => {
  const [year, month, date] = day(i).split('-').map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
};
const title = (i) => `Council number ${i} votes on the bridge & the road`;
const list = (make, separator = '') => Array.from({ length: COUNT }, (_, i) => make(i)).join(separator);
const records = (make) => Array.from({ length: COUNT }, (_, i) => make(i));
const xml = (text) => text.replaceAll('&', '&amp;');

/** A text of each format that both trees read. */
const TEXTS = {
  csv: `date,title,theme,country,votes\n${list((i) => `${day(i)},"${title(i)}",Politics,GE,${i}\n`)}`,
  'csv, dates in words': `Date,Headline,Region\n${list((i) => `${spoken(i)},"${title(i)}",North\n`)}`,
  'csv of TimelineJS': `Year,Month,Day,Headline,Text,Media\n${list((i) => `${day(i).split('-').map(Number).join(',')},"${title(i)}",Text,https://example.org/${i}\n`)}`,
  json: JSON.stringify(
    records((i) => ({ date: day(i), headline: title(i), themes: ['Politics'], votes: i })),
  ),
  jsonl: list((i) => `${JSON.stringify({ date: day(i), headline: title(i), votes: i })}\n`),
  feed: `<rss version="2.0"><channel><title>Post</title>${list((i) => `<item><title>${xml(title(i))}</title><link>https://example.org/${i}</link><pubDate>${new Date(Date.UTC(1990, 0, 1 + i)).toUTCString()}</pubDate><description>&lt;p&gt;Words ${i}&lt;/p&gt;</description><category>Politics</category></item>`)}</channel></rss>`,
  jsonfeed: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Post',
    items: records((i) => ({
      id: `${i}`,
      title: title(i),
      content_text: 'Words',
      date_published: `${day(i)}T10:00:00Z`,
    })),
  }),
  ninjs: JSON.stringify(
    records((i) => ({
      uri: `urn:${i}`,
      type: 'text',
      headline: title(i),
      versioncreated: `${day(i)}T10:00:00Z`,
    })),
  ),
  jsonld: JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': records((i) => ({
      '@type': 'NewsArticle',
      headline: title(i),
      datePublished: `${day(i)}T10:00:00Z`,
    })),
  }),
  'html with times': `<!doctype html><html lang="en"><body><ol>${list((i) => `<li><time datetime="${day(i)}">${spoken(i)}</time> <a href="/${i}">${xml(title(i))}</a></li>`)}</ol></body></html>`,
  'html table': `<!doctype html><html lang="en"><body><table><tr><th>Date</th><th>Event</th></tr>${list((i) => `<tr><td>${day(i)}</td><td>${xml(title(i))}</td></tr>`)}</table></body></html>`,
  'html text': `<!doctype html><html lang="en"><body>${list((i) => `<p>${spoken(i)} – ${xml(title(i))}</p>`)}</body></html>`,
  timelinejs: JSON.stringify({
    events: records((i) => {
      const [year, month, date] = day(i).split('-').map(Number);
      return { start_date: { year, month, day: date }, text: { headline: title(i), text: '<p>Words</p>' } };
    }),
  }),
  ics: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${list((i) => `BEGIN:VEVENT\r\nUID:${i}\r\nSUMMARY:${title(i)}\r\nDTSTART:${day(i).replaceAll('-', '')}T100000Z\r\nDTEND:${day(i).replaceAll('-', '')}T110000Z\r\nEND:VEVENT\r\n`)}END:VCALENDAR\r\n`,
  'ics with zones and series': `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${list((i) => (i % 20 ? '' : `BEGIN:VEVENT\r\nUID:${i}\r\nSUMMARY:${title(i)}\r\nDTSTART;TZID=Europe/Berlin:${day(i).replaceAll('-', '')}T100000\r\nRRULE:FREQ=WEEKLY;COUNT=20\r\nEND:VEVENT\r\n`))}END:VCALENDAR\r\n`,
  'simile-xml': `<data>${list((i) => `<event start="${day(i)}" title="${xml(title(i))}">Words</event>`)}</data>`,
  'simile-json': JSON.stringify({
    dateTimeFormat: 'iso8601',
    events: records((i) => ({ start: day(i), title: title(i), description: 'Words', isDuration: false })),
  }),
  vis: JSON.stringify(records((i) => ({ id: i, content: title(i), start: day(i), type: 'point' }))),
  wikidata: JSON.stringify({
    head: { vars: ['event', 'eventLabel', 'date'] },
    results: {
      bindings: records((i) => ({
        event: { type: 'uri', value: `http://www.wikidata.org/entity/Q${i + 1}` },
        eventLabel: { type: 'literal', value: title(i) },
        date: {
          type: 'literal',
          datatype: 'http://www.w3.org/2001/XMLSchema#dateTime',
          value: `${day(i)}T00:00:00Z`,
        },
      })),
    },
  }),
  gdelt: JSON.stringify({
    articles: records((i) => ({
      url: `https://example.org/${i}`,
      title: title(i),
      seendate: `${day(i).replaceAll('-', '')}T101500Z`,
      domain: 'example.org',
      language: 'English',
      sourcecountry: 'Georgia',
    })),
  }),
  'text, dates below headlines': list((i) => `${title(i)}\n${spoken(i)}\n`),
  'text, prose': list(
    (i) => `On ${spoken(i)} the council met, and number ${i} spoke of the bridge for an hour.\n\n`,
  ),
};

const folder = mkdtempSync(path.join(tmpdir(), 'compare-readers-'));

async function load(tree, name) {
  const outfile = path.join(folder, `${name}.mjs`);
  const own =
    path.resolve(tree) === path.resolve(HERE)
      ? "export { parseXml } from './src/formats/feed/xml-tree.ts';"
      : '';
  await build({
    stdin: {
      contents: `export { readText } from './src/formats/read.ts';${own}`,
      resolveDir: path.resolve(tree),
      loader: 'ts',
    },
    absWorkingDir: path.resolve(tree),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    outfile,
    logLevel: 'error',
  });
  return import(outfile);
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const least = (values) => Math.min(...values);

async function main() {
  const now = await load(HERE, 'now');
  const then = await load(other, 'then');
  const options = { parseXml: now.parseXml, recurrenceEnd: Date.UTC(2021, 0, 1) };
  const slow = [];
  console.log(`least of ${rounds} rounds, ms of processor time`);
  for (const [name, text] of Object.entries(TEXTS)) {
    if (only.length && !only.some((part) => name.startsWith(part))) continue;
    const times = { now: [], then: [] };
    let counts = [];
    for (let round = 0; round < Number(rounds); round++)
      for (const [which, { readText }] of round % 2
        ? [
            ['then', then],
            ['now', now],
          ]
        : [
            ['now', now],
            ['then', then],
          ]) {
        const start = cpu();
        const { items } = await readText(text, options);
        times[which].push(cpu() - start);
        counts = which === 'now' ? [items.length, counts[1]] : [counts[0], items.length];
      }
    const [a, b] = [least(times.now), least(times.then)];
    console.log(
      `${name.padEnd(28)} before ${b.toFixed(1).padStart(7)}  now ${a.toFixed(1).padStart(7)}  ${(a / b).toFixed(2)}  items ${counts[1]} → ${counts[0]}`,
    );
    if (a / b > MOST) slow.push(name);
  }
  rmSync(folder, { recursive: true });
  console.log(
    slow.length ? `slower by more than 10 %: ${slow.join(', ')}` : 'no reader is slower by more than 10 %',
  );
  process.exitCode = slow.length ? 1 : 0;
}

if (other === undefined) {
  console.error('Usage: node scripts/compare-readers.mjs OTHER_TREE [rounds] [format]...');
  process.exitCode = 2;
} else await main();
