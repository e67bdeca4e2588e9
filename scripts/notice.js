// Makes NOTICE from what the source maps say is in each built file. Usage: node scripts/notice.js [--check], after a build.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Data of others in our own sources: which files hold it, by the source they are made of. */
const DATA = [
  {
    name: 'IPTC Media Topics, English labels',
    sources: /src\/tagging\/media-topics-data|src\/tagging\/iptc-map/,
    licence: 'CC BY 4.0',
    from: 'IPTC NewsCodes, https://iptc.org/standards/media-topics/',
    changes: 'cut and rearranged by scripts/make-gazetteer.mjs',
  },
  {
    name: 'country-codes',
    sources: /src\/tagging\/(?:gazetteer-data|alpha-3-data)/,
    licence: 'PDDL 1.0',
    from: 'https://github.com/datasets/country-codes',
    changes: 'cut and rearranged by scripts/make-gazetteer.mjs',
  },
  {
    name: 'Unicode CLDR: names of months, days and countries; time zones of Windows',
    sources: /src\/i18n\/tables\/|src\/formats\/icalendar\/zone/,
    licence: 'Unicode License v3',
    from: 'https://cldr.unicode.org',
    changes: 'made from it by scripts/make-date-tables.mjs, and by hand',
    text: 'scripts/data/unicode-license-v3.txt',
  },
];

const maps = () =>
  ['dist', 'dist/chunks'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.js.map'))
      .map((name) => `${folder}/${name}`),
  );

/** The file of a map as it is told to people: chunks without the hash in their names. */
const fileOf = (map) => map.replace(/\.map$/, '').replace(/-[\w-]{6}(?=\.js$)/, '');

const packageOf = (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];

/** For each library and each set of data, the files that hold some of it. */
const contents = () => {
  const libraries = new Map();
  const data = new Map();
  const add = (map, key, file) => map.set(key, (map.get(key) ?? new Set()).add(file));
  for (const map of maps())
    for (const source of JSON.parse(readFileSync(map, 'utf8')).sources) {
      const library = packageOf(source);
      if (library) add(libraries, library, fileOf(map));
      for (const entry of DATA) if (entry.sources.test(source)) add(data, entry, fileOf(map));
    }
  return { libraries, data };
};

const licenceFile = (folder) =>
  readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));

/** Packages without a licence text of their own, and the package of the same makers whose text it is. */
const SAME_TEXT = { '@lit-labs/ssr-dom-shim': 'lit' };

const describe = (name) => {
  const folder = `node_modules/${name}`;
  const licenceFolder = `node_modules/${SAME_TEXT[name] ?? name}`;
  const {
    license = 'see its text',
    homepage,
    repository,
  } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = licenceFile(licenceFolder);
  if (!file) throw new Error(`${name} has no licence text: add it to scripts/notice.js`);
  const url = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  return {
    licence: license,
    url: url
      .replace(/^git\+/, '')
      .replace(/\.git$/, '')
      .replace(/#.*$/, ''),
    text: readFileSync(`${licenceFolder}/${file}`, 'utf8').replace(/\r\n/g, '\n').trim(),
  };
};

const filesOf = (files) =>
  `      in ${[...files]
    .sort()
    .map((file) => (file.startsWith('dist/chunks') ? `chunks/${basename(file)}` : basename(file)))
    .join(', ')}`;

const byName = ([a], [b]) => (a < b ? -1 : 1);

const rule = (title) => `-- ${title} ${'-'.repeat(Math.max(3, 100 - title.length))}`;

/** NOTICE as it should be. */
const notice = () => {
  const { libraries, data } = contents();
  const texts = new Map();
  const keep = (text, name) => texts.set(text, [...(texts.get(text) ?? []), name]);
  const libraryLines = [...libraries].sort(byName).flatMap(([name, files]) => {
    const { licence, url, text } = describe(name);
    keep(text, name);
    return [`  ${name}  ${licence}  ${url}`, filesOf(files)];
  });
  const dataLines = [...data].flatMap(([entry, files]) => {
    if (entry.text) keep(readFileSync(entry.text, 'utf8').trim(), entry.name.split(':')[0]);
    return [`  ${entry.name}  ${entry.licence}  ${entry.from}`, `      ${entry.changes}`, filesOf(files)];
  });
  return [
    'news-timeline',
    'Copyright (c) 2026 the news-timeline authors',
    'MIT License, see LICENSE.',
    '',
    'Made by scripts/notice.js from the source maps of dist/: a file of dist/ and dist/chunks/ that is not named holds nothing of',
    'others. What bundlers and Node import, dist/lib and the command line, shares the files of a page.',
    '',
    'Libraries:',
    '',
    ...libraryLines,
    '',
    'Data:',
    '',
    ...dataLines,
    '',
    'The full texts:',
    '',
    ...[...texts].flatMap(([text, names]) => [rule(names.join(', ')), '', text, '']),
  ].join('\n');
};

if (!existsSync('dist/news-timeline.min.js.map'))
  throw new Error('There is no dist/: run "npm run build" first.');
const made = notice();
if (!process.argv.includes('--check')) writeFileSync('NOTICE', made);
else if (readFileSync('NOTICE', 'utf8') !== made) {
  console.error('NOTICE is not what is in dist/: run "node scripts/notice.js".');
  process.exit(1);
}
