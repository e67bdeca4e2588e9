// Writes the tables of src/tagging/ (*-data.ts) from the facts in scripts/data/ and the names that Intl has.
// `node scripts/make-gazetteer.mjs` writes them; with --check it exits 1 when what is there differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const read = (name) => readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8');
const regions = new Intl.DisplayNames(['en'], { type: 'region' });
const NOTE = '// Made by scripts/make-gazetteer.mjs from scripts/data/. Do not edit.\n';

/** @returns {Record<string, string>} text of each generated file by its path from the root */
export function generate() {
  return {
    'src/tagging/gazetteer-data.ts': gazetteer(),
    'src/tagging/alpha-3-data.ts': alpha3(),
    'src/tagging/media-topics-data.ts': mediaTopics(),
  };
}

function gazetteer() {
  const own = ownWords();
  const facts = csv(read('country-codes.csv'));
  const codes = [...new Set([...facts.map((row) => row.code), ...Object.keys(own)])].sort();
  const rows = new Map(facts.map((row) => [row.code, row]));
  const countries = codes
    .map((code) => {
      const row = rows.get(code);
      const [name = '', ...others] = shorten(
        countryWords(row ? [row.name, row.capital] : [], own[code] ?? []),
      );
      // What Intl says is not said again.
      return name === '' ? '' : [`${code}${name === regions.of(code) ? '' : name}`, ...others].join(',');
    })
    .filter((line) => line !== '');
  const ambiguous = entries(read('ambiguous.txt')).map((line) => line.replace(/\s*([=/,])\s*/g, '$1').trim());
  return (
    `${NOTE}import type { GazetteerText } from './gazetteer.js';\n\n` +
    'export const GAZETTEER_TEXT: GazetteerText = {\n' +
    `  countries:\n    ${quote(byFirstLetter(countries))},\n` +
    `  decoys:\n    ${quote(withoutCaseTwins(list(read('decoys.txt'))).join(','))},\n` +
    `  ambiguous:\n    ${quote(ambiguous.join('\n'))},\n` +
    `  firstNames:\n    ${quote(
      unique(entries(read('first-names.txt')).join(' ').split(/\s+/))
        .sort()
        .join(' '),
    )},\n` +
    '};\n'
  );
}

function alpha3() {
  const pairs = csv(read('country-codes.csv')).map((row) => `${row.alpha3}${row.code}`);
  return (
    `${NOTE}\n/** ISO 3166-1 alpha-3 codes, each followed by its alpha-2 code. */\n` +
    `export const ALPHA_3 =\n  ${quote([...pairs, 'XKXXK'].join(' '))};\n`
  );
}

/** The letter that the codes of a group begin with, then their lines without it. */
function byFirstLetter(countries) {
  const letters = unique(countries.map((line) => line[0]));
  const group = (letter) => countries.filter((line) => line[0] === letter).map((line) => line.slice(1));
  return letters.map((letter) => letter + group(letter).join('\n')).join(';');
}

/** Facts widened by spelling variants, then our own words, without those that ours take back or mark. */
function countryWords(facts, own) {
  const dropped = new Set(
    own.filter((word) => word.startsWith('~')).flatMap((word) => variants(word.slice(1)).map(key)),
  );
  const marked = new Set(own.map((word) => key(word)));
  const kept = facts
    .flatMap(variants)
    .filter((word) => word !== '' && !dropped.has(key(word)) && !marked.has(key(word)));
  const added = own.filter((word) => !word.startsWith('~')).flatMap(variants);
  const seen = new Set();
  return [...kept, ...added].filter((word) => !seen.has(key(word)) && seen.add(key(word)));
}

/** A word that begins like the first: how many letters to take off the first, and what to put there instead ("Armenia,0n+"). */
function shorten([name = '', ...others]) {
  const short = others.map((word) => {
    let same = 0;
    while (same < name.length && name[same] === word[same]) same++;
    const cut = name.length - same;
    return same > 2 && cut < 10 ? `${cut}${word.slice(same)}` : word;
  });
  return [name, ...short];
}

/** Decoys match in any letter case where they are written small: "Guinea pig" also covers "Guinea Pig". */
function withoutCaseTwins(words) {
  const small = new Map();
  for (const word of words) {
    const known = small.get(word.toLowerCase());
    if (known === undefined || word > known) small.set(word.toLowerCase(), word);
  }
  return [...small.values()];
}

/** "St. Kitts & Nevis" is also written "Saint Kitts and Nevis"; the matcher reads dots, hyphens and "&" as gaps. */
function variants(word) {
  const spelled = word.replace(/ - /g, '-');
  const and = spelled.includes('&') ? [spelled, spelled.replace('&', 'and')] : [spelled];
  return and.flatMap((form) => (/^St\.? /.test(form) ? [form, form.replace(/^St\.? /, 'Saint ')] : [form]));
}

const key = (word) =>
  word
    .replace(/[+?!%@]+$/, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’'.]/g, '')
    .toLowerCase();

function ownWords() {
  const words = {};
  for (const line of entries(read('country-words.txt'))) words[line.slice(0, 2)] = list(line.slice(2));
  return words;
}

/** Media Topic ids were given out branch by branch, so that runs of ids share a theme: one entry per run. */
function mediaTopics() {
  const rows = csv(read('media-topics.csv'));
  const broader = new Map(rows.map((row) => [row.id, row.broader]));
  const roots = new Map(Object.entries(THEME_OF_TOPIC));
  const themeOf = (id) => (id === '' || id === undefined ? '' : (roots.get(id) ?? themeOf(broader.get(id))));
  const names = [...new Set(Object.values(THEME_OF_TOPIC))];
  const ids = rows.map((row) => row.id).sort();
  const runs = [];
  let last = 0;
  let previous = '';
  for (const id of ids) {
    const theme = themeOf(id);
    if (theme === previous) continue;
    runs.push(`${(Number(id) - last).toString(36)}${String.fromCharCode(65 + names.indexOf(theme))}`);
    [last, previous] = [Number(id), theme];
  }
  return (
    `${NOTE}// IPTC Media Topics, CC BY 4.0, IPTC (iptc.org/newscodes).\n\n` +
    '/** Themes in the order of the letters of MEDIA_TOPIC_RUNS. */\n' +
    `export const MEDIA_TOPIC_THEMES =\n  ${quote(names.join(' '))};\n\n` +
    '/** Ids in order, one entry per run of ids with the same theme: difference to the last in base 36, letter of the theme. */\n' +
    `export const MEDIA_TOPIC_RUNS =\n  ${quote(runs.join(' '))};\n\n` +
    '/** The highest id known: a higher one has no theme. */\n' +
    `export const LAST_MEDIA_TOPIC = ${Math.max(...ids.map(Number))};\n`
  );
}

/** The topic that stands for each theme; topics below it, save below another of these, have the theme. */
const THEME_OF_TOPIC = {
  '01000000': 'Culture',
  '02000000': 'Crime',
  '03000000': 'Disaster',
  '04000000': 'Economy',
  '05000000': 'Education',
  '06000000': 'Environment',
  '07000000': 'Health',
  '08000000': 'Society',
  '09000000': 'Labour',
  10000000: 'Lifestyle',
  11000000: 'Politics',
  12000000: 'Religion',
  13000000: 'Science',
  14000000: 'Society',
  15000000: 'Sport',
  16000000: 'Conflict',
  17000000: 'Weather',
  20000045: 'Media',
  20000073: 'Diplomacy',
  20000106: 'Justice',
  20000119: 'Justice',
  20000209: 'Economy',
  20000256: 'Energy',
  20000304: 'Media',
  20000418: 'Climate',
  20000574: 'Elections',
  20000598: 'Defence',
  20000638: 'Diplomacy',
  20000634: 'Migration',
  20000645: 'Migration',
  20000771: 'Migration',
  20000772: 'Migration',
  20000756: 'Technology',
};

function entries(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function list(text) {
  return entries(text)
    .flatMap((line) => line.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

const unique = (words) => [...new Set(words)];

/** Our own CSV files have no line breaks in a field; names may be quoted for a comma. */
function csv(text) {
  const [head = '', ...lines] = text.trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      (m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? '',
    );
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']));
  });
}

const quote = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\n', '\\n')}'`);

if (argv[1] === fileURLToPath(import.meta.url)) {
  let exitCode = 0;
  for (const [path, text] of Object.entries(generate())) {
    const file = new URL(`../${path}`, import.meta.url);
    if (!argv.includes('--check')) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      console.error(`${path} is out of date: run node scripts/make-gazetteer.mjs`);
      exitCode = 1;
    }
  }
  exit(exitCode);
}
