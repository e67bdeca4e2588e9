// Precision and recall of the tagger on tests/gold/, per half: `node scripts/eval.mjs [--errors] [--themes] [--corpus FILE.xml]`.
// Each headline says by `held` which half it is of, so that none ever moves. --errors lists mistakes of the tuning half only: who
// looks at those of the held-out half has no held-out half any more.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const GOLD = ['real', 'written', 'later'];
/** The themes that the labels of these files have for themes that became their own later. */
const BROADER = {
  Elections: 'Politics',
  Migration: 'Society',
  Energy: 'Economy',
  Justice: 'Crime',
  Media: 'Culture',
};
const Z = 1.96;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The tagger's module, bundled from source on the fly. */
export async function loadTagger() {
  const { outputFiles } = await build({
    entryPoints: ['src/tagging/tagger.ts'],
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Wilson score interval of a proportion, 95 %. */
export function wilson(hits, total) {
  if (total === 0) return [0, 1];
  const p = hits / total;
  const scale = 1 + (Z * Z) / total;
  const centre = p + (Z * Z) / (2 * total);
  const spread = Z * Math.sqrt((p * (1 - p)) / total + (Z * Z) / (4 * total * total));
  return [(centre - spread) / scale, (centre + spread) / scale];
}

/** Right, wrong and missed values, over rows or for one value. `also` values are neither right nor wrong. */
export function score(rows, facet, only) {
  const counts = { right: 0, wrong: 0, missed: 0 };
  const asked = (value) => only === undefined || value === only;
  for (const { gold, found } of rows) {
    const wanted = gold[facet];
    const open = facet === 'countries' ? gold.also : [];
    const named = found[facet].map((value) =>
      wanted.includes(value) ? value : (gold.broad && BROADER[value]) || value,
    );
    for (const value of new Set(named.filter(asked))) {
      if (wanted.includes(value)) counts.right++;
      else if (!open.includes(value)) counts.wrong++;
    }
    counts.missed += wanted.filter((value) => asked(value) && !named.includes(value)).length;
  }
  return counts;
}

export function readGold(name) {
  return JSON.parse(readFileSync(new URL(`../tests/gold/${name}.json`, import.meta.url), 'utf8')).rows.map(
    (row) => ({ ...row, broad: true }),
  );
}

/** Headlines of a table, labelled before the code that is measured on them. */
export function readTable(name) {
  const [head, ...lines] = readFileSync(new URL(`../tests/gold/${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const row = Object.fromEntries(line.split('\t').map((cell, i) => [head.split('\t')[i], cell]));
    const list = (text) => text.split(' ').filter(Boolean);
    return {
      text: row.text,
      lang: row.lang,
      countries: list(row.countries),
      themes: list(row.themes),
      also: [],
    };
  });
}

/** Rows of the gold set with what the tagger finds. */
export function run(tagger, rows) {
  return rows.map((gold) => ({ gold, found: tagger.tag(gold.text) }));
}

function show(label, counts) {
  const { right, wrong, missed } = counts;
  const cell = (total) => {
    const [low, high] = wilson(right, total);
    const value = total === 0 ? '  – ' : (right / total).toFixed(3);
    return `${value} [${low.toFixed(2)}–${high.toFixed(2)}] (${right}/${total})`.padEnd(32);
  };
  console.log(`${label.padEnd(34)} P ${cell(right + wrong)} R ${cell(right + missed)}`);
}

function showErrors(rows, facet) {
  for (const { gold, found } of rows) {
    const wanted = gold[facet];
    const open = facet === 'countries' ? gold.also : [];
    const wrong = found[facet].filter((value) => !wanted.includes(value) && !open.includes(value));
    const missed = wanted.filter((value) => !found[facet].includes(value));
    if (wrong.length + missed.length === 0) continue;
    const words = found.tags
      .filter((tag) => wrong.includes(tag.value))
      .map((tag) => `${tag.value}: ${tag.words.join(', ')}`);
    console.log(`  ${gold.text}\n    wrong ${words.join('; ') || '–'} | missed ${missed.join(', ') || '–'}`);
  }
}

/**
 * Articles whose places others marked: TR-News.xml and lgl.xml of milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation (data/Corpora),
 * which are not ours to pass on. A country that was found is right where some place of the article lies in it; to be found are those
 * that are named themselves or by an adjective.
 */
export function readCorpus(file) {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const codes = new Map();
  for (let a = 65; a <= 90; a++)
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      if (names.of(code) !== code && !codes.has(fold(names.of(code)))) codes.set(fold(names.of(code)), code);
    }
  for (const [name, code] of ALSO_CALLED) codes.set(name, code);
  const plain = (text) =>
    text.replace(/<!\[CDATA\[|\]\]>/g, '').replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ENTITIES[name]);
  const field = (xml, name) =>
    plain(new RegExp(`<${name}[^>]*>([^]*?)</${name}>`).exec(xml)?.[1] ?? '').trim();
  return readFileSync(file, 'utf8')
    .split('<article ')
    .slice(1)
    .map((article) => {
      const places = article
        .split('<toponym>')
        .slice(1)
        .map((place) => ({
          code: codes.get(fold(field(place, 'country'))),
          isCountry: /^PCL/.test(field(place, 'fcode')),
        }));
      const codesOf = (of) => [...new Set(of.flatMap(({ code }) => code ?? []))];
      return {
        text: field(article, 'text'),
        wanted: codesOf(places.filter(({ isCountry }) => isCountry)),
        there: codesOf(places),
      };
    });
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ALSO_CALLED = Object.entries({
  turkey: 'TR',
  'hong kong': 'HK',
  myanmar: 'MM',
  'palestinian territory': 'PS',
  'czech republic': 'CZ',
  macedonia: 'MK',
  'ivory coast': 'CI',
  'republic of the congo': 'CG',
  'democratic republic of the congo': 'CD',
});

function evalCorpus(tagger, file) {
  let [right, found, got, wanted] = [0, 0, 0, 0];
  const rows = readCorpus(file);
  for (const row of rows) {
    const { countries } = tagger.tag(row.text);
    found += countries.length;
    right += countries.filter((code) => row.there.includes(code)).length;
    wanted += row.wanted.length;
    got += row.wanted.filter((code) => countries.includes(code)).length;
  }
  const rate = (a, b) => `${(a / b).toFixed(3)} (${a}/${b})`;
  console.log(`${file}: ${rows.length} articles, P ${rate(right, found)} R ${rate(got, wanted)}`);
}

async function main() {
  const { createTagger } = await loadTagger();
  const tagger = createTagger();
  if (argv.includes('--corpus')) {
    for (const file of argv.slice(argv.indexOf('--corpus') + 1)) evalCorpus(tagger, file);
    return;
  }
  const sets = GOLD.map((name) => [name, run(tagger, readGold(name))]);
  const all = sets.flatMap(([, rows]) => rows);
  const half = (rows, held) => rows.filter(({ gold }) => (gold.held === true) === held);
  console.log(
    `${all.length} headlines: ${half(all, false).length} tuning, ${half(all, true).length} held out; 95 % Wilson intervals`,
  );
  for (const facet of ['countries', 'themes']) {
    console.log(`\n${facet}`);
    show('tuning half', score(half(all, false), facet));
    show('held-out half', score(half(all, true), facet));
    for (const [name, rows] of sets) show(`  held out, ${name}`, score(half(rows, true), facet));
    show('both halves', score(all, facet));
  }
  const untold = all.flatMap(({ gold, found }) => gold.also.map((code) => found.countries.includes(code)));
  console.log(
    `\nCountries that only a knowing reader adds (cities, people, events): ${untold.filter(Boolean).length} of ${untold.length} found.`,
  );
  console.log('\nTables labelled before their code (themes by the English lexicon)');
  for (const name of ['world', 'local', 'local-later', 'news-en', 'news-later']) {
    const rows = run(tagger, readTable(name));
    if (name !== 'news-later') show(`  ${name}, countries`, score(rows, 'countries'));
    if (name === 'world') continue;
    show(`  ${name}, themes`, score(rows, 'themes'));
    console.log(
      `  ${name}: ${rows.filter(({ found }) => found.themes.length === 0).length} of ${rows.length} without a theme`,
    );
  }
  if (argv.includes('--themes')) {
    console.log('\nthemes, both halves');
    for (const theme of new Set(all.flatMap(({ gold }) => gold.themes)))
      show(`  ${theme}`, score(all, 'themes', theme));
  }
  if (argv.includes('--errors')) {
    for (const facet of ['countries', 'themes']) {
      console.log(`\n${facet}: mistakes of the tuning half`);
      showErrors(half(all, false), facet);
    }
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) await main();
