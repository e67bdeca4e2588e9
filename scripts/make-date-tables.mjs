// Writes src/i18n/tables/*.ts from Node's ICU: date and country names for languages that some browsers lack.
// `node scripts/make-date-tables.mjs` writes them, with `--check` it fails when a file is not what it would write.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

const STAND_INS = { az: 'tr', hy: 'ru', ka: 'ru' };
const NAMES = { az: 'Azerbaijani', hy: 'Armenian', ka: 'Georgian' };
const FOLDER = new URL('../src/i18n/tables/', import.meta.url);

/** Fields of a date in the order of a pattern's key, with the letters that stand for them. */
const FIELDS = [
  ['era', { G: 'short' }],
  ['year', { y: 'numeric' }],
  ['month', { MMMM: 'long', MMM: 'short' }],
  ['weekday', { EEEE: 'long', EEE: 'short' }],
  ['day', { d: 'numeric' }],
];
const KEYS = ['yMMMMEEEEd', 'yMMMEEEd', 'yMMMMd', 'yMMMd', 'yMMMM', 'yMMM', 'y'];
const SKELETONS = [...KEYS, ...KEYS.map((key) => `G${key}`), 'MMMMEEEEd', 'MMMEEEd', 'MMMMd', 'MMMd'];

const dateFormat = (language, options) =>
  new Intl.DateTimeFormat(language, { calendar: 'gregory', timeZone: 'UTC', ...options });

/** "yMMMMd" to { year: 'numeric', month: 'long', day: 'numeric' }. */
function optionsOf(skeleton) {
  const options = {};
  let rest = skeleton;
  for (const [field, letters] of FIELDS)
    for (const [letter, value] of Object.entries(letters))
      if (rest.startsWith(letter)) {
        options[field] = value;
        rest = rest.slice(letter.length);
      }
  if (rest) throw new Error(`${skeleton}: "${rest}" is no field`);
  return options;
}

function patternOf(language, skeleton) {
  const options = optionsOf(skeleton);
  const letters = Object.fromEntries(
    FIELDS.map(([field, byLetter]) => [
      field,
      Object.keys(byLetter).find((letter) => byLetter[letter] === options[field]),
    ]),
  );
  return dateFormat(language, options)
    .formatToParts(0)
    .map(({ type, value }) => (type === 'literal' ? value : `{${letters[type]}}`))
    .join('');
}

const twelve = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 1));
/** 1 January 2023 was a Sunday. */
const seven = Array.from({ length: 7 }, (_, day) => Date.UTC(2023, 0, 1 + day));

function part(language, options, type, at) {
  return dateFormat(language, options)
    .formatToParts(at)
    .find((found) => found.type === type).value;
}

/** "13.800.000.000 il öncə" to "{n} il öncə". */
function relativePattern(language, years) {
  const parts = new Intl.RelativeTimeFormat(language).formatToParts(years, 'year');
  const first = parts.findIndex(({ type }) => type !== 'literal');
  return parts.map(({ type, value }, i) => (type === 'literal' ? value : i === first ? '{n}' : '')).join('');
}

function compactSuffix(language, number) {
  const parts = new Intl.NumberFormat(language, { notation: 'compact' }).formatToParts(number);
  return parts
    .filter(({ type }) => type === 'literal' || type === 'compact')
    .map(({ value }) => value)
    .join('');
}

function datesOf(language) {
  const months = (month, extra = {}) => twelve.map((at) => part(language, { month, ...extra }, 'month', at));
  const weekdays = (weekday) => seven.map((at) => part(language, { weekday }, 'weekday', at));
  const era = (at) => part(language, { year: 'numeric', era: 'short' }, 'era', at);
  return {
    standIn: STAND_INS[language],
    LLLL: months('long'),
    LLL: months('short'),
    MMMM: months('long', { day: 'numeric', year: 'numeric' }),
    MMM: months('short', { day: 'numeric', year: 'numeric' }),
    EEEE: weekdays('long'),
    EEE: weekdays('short'),
    G: [era(Date.UTC(-100, 0)), era(0)],
    patterns: Object.fromEntries(SKELETONS.map((skeleton) => [skeleton, monthForm(language, skeleton)])),
    ago: relativePattern(language, -5e9),
    ahead: relativePattern(language, 5e9),
    now: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'second'),
    compact: [2e3, 2e6, 2e9, 2e12].map((number) => compactSuffix(language, number)),
  };
}

/** A month beside a year alone may have the form it has alone: then the pattern asks for that one. */
function monthForm(language, skeleton) {
  const pattern = patternOf(language, skeleton);
  const options = optionsOf(skeleton);
  if (!options.month || options.day) return pattern;
  const alone = twelve.every(
    (at) => part(language, options, 'month', at) === part(language, { month: options.month }, 'month', at),
  );
  return alone ? pattern.replace('{MMMM}', '{LLLL}').replace('{MMM}', '{LLL}') : pattern;
}

/** Codes in use, with what the news also calls by name: Kosovo, the European Union, the United Nations. */
function regionCodes() {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const OTHER = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EZ', 'IC', 'QO', 'TA', 'XA', 'XB', 'ZZ']);
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !OTHER.has(code) && english.of(code) && new Intl.Locale(`und-${code}`).region === code);
}

function countriesOf(language) {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return Object.fromEntries(regionCodes().map((code) => [code, names.of(code) ?? code]));
}

async function sourceOf(language) {
  if (!Intl.DateTimeFormat.supportedLocalesOf([language]).length)
    throw new Error(`This Node has no data for "${language}"; use one with full ICU.`);
  const tables = JSON.stringify({ dates: datesOf(language), countries: countriesOf(language) });
  const file = new URL(`${language}.ts`, FOLDER);
  const text =
    `// ${NAMES[language]}, from Unicode CLDR ${process.versions.cldr} (Unicode License v3).\n` +
    '// Written by scripts/make-date-tables.mjs; do not edit.\n' +
    `import type { LanguageTables } from '../messages.js';\n\n` +
    `export const tables: LanguageTables = ${tables};\n`;
  return format(text, { ...(await resolveConfig(file)), parser: 'typescript' });
}

const check = process.argv.includes('--check');
await mkdir(FOLDER, { recursive: true });
for (const language of Object.keys(STAND_INS)) {
  const file = new URL(`${language}.ts`, FOLDER);
  const text = await sourceOf(language);
  if (!check) await writeFile(file, text);
  else if ((await readFile(file, 'utf8')) !== text) {
    console.error(`src/i18n/tables/${language}.ts is not what scripts/make-date-tables.mjs writes.`);
    process.exitCode = 1;
  }
}
