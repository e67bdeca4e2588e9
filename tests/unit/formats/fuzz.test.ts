// Each reader with mutated samples: no exception, no hang, every record accounted for. FUZZ_RUNS sets the number of runs.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseXml as ownParser } from '../../../src/formats/feed/xml-tree.js';
import { FORMATS, FORMAT_NAMES, type FormatName } from '../../../src/formats/formats.js';
import { DEFAULT_LIMITS, type ReadContext, type Reader } from '../../../src/formats/reader.js';
import { sniff } from '../../../src/formats/sniff.js';
import { mutateTree, shortened, treeMutation, type Json } from './mutate-json.js';
import { expectAccounted, parseXml } from './support.js';

const seed = Number(process.env['FUZZ_SEED'] ?? 20260223);
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 500);
/** Long samples are cut, so that a run takes a millisecond or so: what is after is more of the same. */
const LONGEST = 6000;

const SAMPLES: Readonly<Record<FormatName, readonly string[]>> = {
  csv: [
    'csv/events_time.csv',
    'csv/test_data.csv',
    'csv/csv-spectrum/quotes_and_newlines.csv',
    'timelinejs/women_in_computing.csv',
  ],
  json: ['feeds/rss-ns.json', 'vis-timeline/wwii-pointItems.json', 'simile/data.json'],
  jsonl: ['own/lines.jsonl'],
  feed: ['feeds/atom-10.xml', 'feeds/rss-ns.xml', 'own/rss-10.xml', 'own/rss-20-broken.xml'],
  jsonfeed: ['jsonfeed/json10_feed.json', 'jsonfeed/json11_feed.json'],
  ninjs: ['ninjs/ap_image.json', 'ninjs/008_event.json', 'ninjs/ninjsExSimpleText1.json'],
  jsonld: ['own/article.html', 'own/events.jsonld'],
  html: ['own/article.html', 'own/list.html'],
  timelinejs: ['timelinejs/eras.json', 'timelinejs/marktwain.json', 'own/timelinejs-2.json'],
  ics: [
    'ics/recur_instances.ics',
    'ics/google_birthday.ics',
    'ics/multi-event-basic.ics',
    'ics/vtimezone-year-0001-dtstart.ics',
  ],
  'simile-xml': ['simile/jfk.xml', 'simile/jewish.xml'],
  'simile-json': ['simile/data.json', 'own/simile-fuzzy.json'],
  vis: ['vis-timeline/wwii-pointItems.json'],
  wikidata: ['own/sparql.json', 'wikidata/battles_w_wikipedia.json'],
  gdelt: ['own/gdelt.json'],
  gviz: ['own/exports/gviz.json'],
  geojson: ['own/exports/features.geojson'],
  'react-chrono': ['own/exports/react-chrono.json'],
  airtable: ['own/exports/airtable.json'],
  trello: ['own/exports/trello.json'],
  notion: ['own/exports/notion.json'],
  asana: ['own/exports/asana.json'],
  'google-calendar': ['own/exports/google-calendar.json'],
  telegram: ['own/exports/telegram.json'],
  whatsapp: ['own/exports/whatsapp.txt'],
  mastodon: ['own/exports/mastodon.json'],
  bluesky: ['own/exports/bluesky.json'],
  'x-archive': ['own/exports/tweets.js'],
  csl: ['own/exports/csl.json'],
  bibtex: ['own/exports/references.bib'],
  'news-sitemap': ['own/exports/news-sitemap.xml'],
  newsml: ['own/exports/newsml-g2.xml'],
  reddit: ['own/exports/reddit.json'],
  youtube: ['own/exports/youtube.json', 'own/exports/youtube-history.json'],
  nyt: ['own/exports/nyt.json'],
  org: ['own/exports/outline.org'],
  yaml: ['own/exports/list.yaml'],
  excel: ['own/exports/list.yaml'],
  text: ['text/news-page.txt'],
};

// What breaks parsers: delimiters, openings without end, odd characters, odd numbers.
const NASTY = [
  '"',
  "'",
  ',',
  ';',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\uD800',
  '<',
  '>',
  '&',
  '&#0;',
  '&nbsp;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<script>',
  '</item>',
  '<item>',
  '{',
  '}',
  '[',
  ']',
  ':',
  'null',
  'true',
  '-1',
  '1e999',
  '99999999999999999999',
  '__proto__',
  'constructor',
  '{"a":',
  '[[',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'RRULE:FREQ=DAILY\r\n',
  'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n',
  'DTSTART:00000000T000000\r\n',
  'DTSTART;TZID=No/Where:20200101T000000\r\n',
  '2020-02-30',
  '0000-00-00',
  '44 BC',
  'javascript:alert(1)',
  'data:text/html,x',
  '=1+1',
  '🙂',
  'ı',
  'İ',
  '١٢',
  '\u2028',
];

interface Mutation {
  readonly at: number;
  readonly length: number;
  readonly kind: 'delete' | 'insert' | 'replace' | 'repeat' | 'cut' | 'move';
  readonly token: string;
  readonly to: number;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 400 })),
  kind: fc.constantFrom('delete', 'insert', 'replace', 'repeat', 'cut', 'move'),
  token: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  ),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
});

const mutate = (text: string, { at, length, kind, token, to }: Mutation): string => {
  const from = Math.floor(at * text.length);
  const [before, part, after] = [
    text.slice(0, from),
    text.slice(from, from + length),
    text.slice(from + length),
  ];
  if (kind === 'delete') return before + after;
  if (kind === 'insert') return before + token + part + after;
  if (kind === 'replace') return before + token + after;
  if (kind === 'repeat') return before + part.repeat(1 + Math.floor(to * 5)) + after;
  if (kind === 'cut') return to < 0.2 ? before : text;
  const rest = before + after;
  const place = Math.floor(to * rest.length);
  return rest.slice(0, place) + part + rest.slice(place);
};

const contexts: readonly ReadContext[] = [parseXml, ownParser].map((parse) => ({
  parseXml: parse,
  limits: { ...DEFAULT_LIMITS, occurrences: 50, text: 5000 },
  recurrenceEnd: Date.UTC(2026, 0, 1),
}));

const readSample = (name: string): string => readFileSync(`tests/fixtures/${name}`, 'utf8').slice(0, LONGEST);

const expectRead = (read: Reader, text: string, context: ReadContext): void => {
  const result = read(text, context);
  expectAccounted(result);
  for (const item of result.items) {
    if (item['start'] === undefined || item['title'] === undefined)
      expect.fail('an item without start or title');
    if (typeof item['url'] === 'string' && !/^(https?:|mailto:)|^[^:]*$|^[^:/?#]*[/?#]/.test(item['url']))
      expect.fail(`url ${item['url']}`);
  }
  if (!result.records && !result.problems.length) expect.fail('nothing was read, and nothing is said of it');
};

const JSON_FORMATS: readonly FormatName[] = [
  ...(['json', 'jsonfeed', 'ninjs', 'timelinejs', 'simile-json', 'vis', 'wikidata', 'gdelt'] as const),
];
/** Without what some files wrap their JSON in. */
const plainJson = (text: string): string =>
  text.slice(text.search(/[[{]/), Math.max(text.lastIndexOf(']'), text.lastIndexOf('}')) + 1);
const readTree = (name: string): Json =>
  shortened(JSON.parse(plainJson(readFileSync(`tests/fixtures/${name}`, 'utf8'))) as Json);

describe('readers take anything', () => {
  const readers = new Map<FormatName, Reader>();
  beforeAll(async () => {
    for (const name of FORMAT_NAMES) readers.set(name, (await FORMATS[name].load()).read);
  }, 60_000);

  it.each(FORMAT_NAMES)(
    `%s: mutated samples, ${numRuns} runs (seed ${seed})`,
    (format) => {
      const samples = SAMPLES[format].map(readSample);
      fc.assert(
        fc.property(
          fc.constantFrom(...samples),
          fc.array(mutation, { minLength: 1, maxLength: 6 }),
          fc.constantFrom(...contexts),
          (sample, mutations, context) => {
            expectRead(readers.get(format)!, mutations.reduce(mutate, sample), context);
          },
        ),
        { seed, numRuns, endOnFailure: numRuns > 500 },
      );
    },
    60_000 + numRuns * 100,
  );

  it.each(JSON_FORMATS)(
    `%s: samples with other values in them, ${numRuns} runs (seed ${seed})`,
    (format) => {
      const trees = SAMPLES[format].map(readTree);
      fc.assert(
        fc.property(
          fc.constantFrom(...trees),
          fc.array(treeMutation, { minLength: 1, maxLength: 6 }),
          fc.constantFrom(...contexts),
          (tree, mutations, context) => {
            expectRead(readers.get(format)!, JSON.stringify(mutations.reduce(mutateTree, tree)), context);
          },
        ),
        { seed, numRuns, endOnFailure: numRuns > 500 },
      );
    },
    60_000 + numRuns * 100,
  );

  it(
    `any reader with the samples of the others, ${numRuns} runs (seed ${seed})`,
    () => {
      const samples = Object.values(SAMPLES).flat().map(readSample);
      fc.assert(
        fc.property(
          fc.constantFrom(...FORMAT_NAMES),
          fc.constantFrom(...samples),
          fc.array(mutation, { maxLength: 2 }),
          (format, sample, mutations) => {
            const text = mutations.reduce(mutate, sample);
            expect(FORMAT_NAMES).toContain(sniff(text));
            expectRead(readers.get(format)!, text, contexts[0]!);
          },
        ),
        { seed, numRuns },
      );
    },
    60_000 + numRuns * 100,
  );
});
