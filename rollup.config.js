// The input is what tsc wrote to dist/esm, so no TypeScript plugin is needed.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import { dts } from 'rollup-plugin-dts';

/** Hands tsc's source maps on to rollup. */
const tscMaps = {
  name: 'tsc-maps',
  async load(id) {
    if (!id.includes('/dist/esm/')) return null;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return { code: code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map };
  },
};

const tightCss = (sheet) =>
  sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/;}/g, '}');

/** White space with a line break in it, between tags or attributes, is one space. */
const tightHtml = (text) => text.replace(/\s*\n\s*/g, ' ');

/** Style sheets and templates without their white space: they are template literals, which the minifier leaves alone. */
const templateSpace = {
  name: 'template-space',
  transform(code, id) {
    if (!/\/dist\/esm\/(element|ui|input|render)\//.test(id)) return null;
    const { body } = this.parse(code);
    const literals = [];
    const visit = (node) => {
      if (!node || typeof node !== 'object') return;
      if (node.type === 'TaggedTemplateExpression' && ['css', 'html', 'svg'].includes(node.tag.name))
        for (const quasi of node.quasi.quasis)
          literals.push([quasi, node.tag.name === 'css' ? tightCss : tightHtml]);
      Object.values(node).forEach((child) => (Array.isArray(child) ? child.forEach(visit) : visit(child)));
    };
    body.forEach(visit);
    let tight = code;
    for (const [{ start, end }, squeeze] of literals.sort((a, b) => b[0].start - a[0].start))
      tight = tight.slice(0, start) + squeeze(tight.slice(start, end)) + tight.slice(end);
    return { code: tight, map: null };
  },
};

/** Words and names by language, tables that import nothing: pages and bundlers share one copy of each file. */
const TABLES = [
  ['', /\/dist\/esm\/i18n\/messages\/(?!en)(?<language>\w+)\.js$/],
  ['dates', /\/dist\/esm\/i18n\/tables\/(?<language>\w+)\.js$/],
  ['words', /\/dist\/esm\/tagging\/lexicons\/(?!en)(?<language>\w+)\.js$/],
  ['places', /\/dist\/esm\/tagging\/places-data\.js$/],
  // What tagging needs at once is one file.
  [
    'words-en',
    /\/dist\/esm\/tagging\/(lexicons\/en|gazetteer-data|media-topics-data|other-country-words)\.js$/,
  ],
];
const tableOf = (id) => {
  const table = TABLES.find(([, pattern]) => pattern.test(id));
  return table && [table[0], table[1].exec(id).groups?.language].filter(Boolean).join('-');
};

function tableModules() {
  const modules = new Map();
  for (const file of readdirSync('dist/esm', { recursive: true })) {
    const id = path.resolve('dist/esm', file);
    const name = tableOf(id);
    if (name) modules.set(name, [...(modules.get(name) ?? []), id]);
  }
  return modules;
}

/** One module for each file of tables, of all that is in it. */
const tableEntries = {
  name: 'table-entries',
  resolveId: (id) => (id.startsWith('tables:') ? `\0${id}` : undefined),
  load: (id) =>
    id.startsWith('\0tables:')
      ? tableModules()
          .get(id.slice('\0tables:'.length))
          .map((file) => `export * from ${JSON.stringify(file)};`)
          .join('\n')
      : undefined,
};

const builtTable = (name) => {
  const file = readdirSync('dist/chunks').find((built) => built.replace(HASHED, '') === name);
  if (!file) throw new Error(`${name} is not built: --configTables comes first`);
  return `dist/chunks/${file}`;
};

/** What was built of the tables before, in place of their modules. */
const sharedTables = {
  name: 'shared-tables',
  resolveId(source, importer) {
    const name = importer && source.startsWith('.') && tableOf(path.resolve(path.dirname(importer), source));
    return name ? { id: `table:${name}`, external: true, moduleSideEffects: false } : undefined;
  },
  renderChunk(code, { fileName }) {
    const from = path.posix.dirname(`dist/${fileName}`);
    const placed = code.replace(/(["'])table:([\w-]+)\1/g, (_, quote, name) => {
      const file = path.posix.relative(from, builtTable(name));
      return `${quote}${file.startsWith('.') ? file : `./${file}`}${quote}`;
    });
    return { code: placed, map: null };
  },
};
const HASHED = /-[\w-]{6}\.js$/;

/** The chunks beside the program, by the entry modules that are loaded on demand: small ones share a file with their kin. */
const CHUNKS = {
  interaction: /element\/chunks\/interaction$/,
  dates: /time\/parse-date$/,
  page: /element\/(chunks\/page|loading\/live)$/,
  json: /formats\/(format-of|json\/json|timelinejs\/sheet)$/,
  feeds:
    /formats\/(feed\/(?!xml-tree)|news-xml|simile|wikidata|timelinejs|source-url|json\/(?!json-ld$)|boards|posts|citations|icalendar)/,
  long: /formats\/(long-text|feed\/xml-tree)$/,
  excel: /formats\/(read-file|excel\/workbook)$/,
  pages: /formats\/(page\/|json\/json-ld$)/,
  overlay: /element\/overlay$/,
  accessible: /(?:element\/chunks\/accessible|items\/author-fault)$/,
  views: /element\/chunks\/views$/,
  layouts: /element\/chunks\/layouts$/,
  media: /element\/chunks\/media$/,
  indexed: /element\/chunks\/indexed$/,
  remote: /element\/chunks\/remote$/,
  tagging: /element\/(prepare-items|row-tagger)$/,
};
/** Where what the builder alone needs begins: it shares chunks with readers' pages, and adds nothing to them. */
const OF_BUILDER = [/builder\/app$/, /static\/render-svg$/, /tagging\/index$/];
/** The entries of bundlers and Node, and what these alone load: rollup puts what is in no other file where they need it. */
const OF_LIBRARY = /^library:|^cli\//;
const OF_TOOLS = /\/dist\/esm\/(?:cli|server|static)\//;
const chunkOf = (entry) => Object.keys(CHUNKS).find((name) => CHUNKS[name].test(entry)) ?? entry;

/** Where a module belongs that only chunks need: to its chunk; where several share it, to the one that comes first in the table. */
function chunkOfModule(id, { getModuleInfo, getModuleIds }) {
  roots ??= chunkRoots([...getModuleIds()], getModuleInfo);
  if (id.startsWith('first:')) return id.slice('first:'.length);
  if (ofLibraryAlone(id)) return undefined;
  const reachedBy = [...(roots.get(id) ?? [])].filter((root) => !OF_LIBRARY.test(root));
  const readers = reachedBy.filter((root) => !OF_BUILDER.some((pattern) => pattern.test(root)));
  const names = new Set(readers.map(chunkOf));
  if (WITH_EXPORT.test(id)) return 'export';
  if (names.has(ENTRY)) return 'news-timeline'; // named, since rollup moves what a named chunk imports into it
  if (names.size === 0 && reachedBy.length > 0) {
    const name = chunkOfBuilder(reachedBy);
    // what Node imports too must not have the builder's page in it
    return name === 'builder' && roots.get(id).size > reachedBy.length ? 'export' : name;
  }
  if (WITH_JSON.test(id)) return 'json';
  if (WITH_INTERACTION.test(id)) return 'interaction';
  if (WITH_ACCESSIBLE.test(id)) return 'accessible';
  if (names.size === 1) return [...names].find((name) => name in CHUNKS);
  return (
    Object.keys(CHUNKS).find((name) => name !== 'views' && name !== 'accessible' && names.has(name)) ??
    'interaction'
  );
}

/** Small modules that chunks for different pages share: in what every page has, so that none of these asks for another. */
const WITH_INTERACTION = /items\/sliced-work\.js$|ui\/kit\/show-content\.js$/;

/** What looks for callouts, and what draws them: in what every page loads once it is idle. */
const WITH_ACCESSIBLE = /items\/callout\.js$|ui\/callouts\/drawn-entries\.js$/;

/** What an application may ask for beside `readText` without the whole of what tags items. */
const WITH_EXPORT = /formats\/report-groups\.js$/;

/** What the builder needs only once it draws pictures, or tags rows, is no part of its first script. */
function chunkOfBuilder([first, ...more]) {
  if (more.length > 0) return 'builder';
  if (/static\/render-svg$/.test(first)) return 'pictures';
  return /tagging\/index$/.test(first) ? 'tag-rows' : 'builder';
}

/** Small modules that pages and chats share: both load the chunk that finds the format anyway. */
const WITH_JSON = /formats\/page\/sentences\.js$/;

function ofLibraryAlone(id) {
  const reachedBy = [...(roots.get(id) ?? [])];
  return reachedBy.length > 0 && reachedBy.every((root) => OF_LIBRARY.test(root));
}

let roots;
const ENTRY = 'entry';

/** For each module, the modules loaded on demand (and the entry) that reach it by static imports. */
function chunkRoots(ids, infoOf) {
  const reached = new Map(ids.map((id) => [id, new Set()]));
  const D3 = /node_modules\/d3\/[^?]*$/;
  const hub = ids.find((id) => D3.test(id));
  /** The packages inside d3 that the names come from which a module imports of d3: of the others it needs nothing. */
  const partsOfD3 = (id) =>
    [...(infoOf(id).code ?? '').matchAll(/import\s*\{([^}]*)\}\s*from\s*['"]d3['"]/g)]
      .flatMap(([, names]) => names.split(',').map((name) => name.trim().split(/\s+/)[0]))
      .flatMap((name) => infoOf(hub).importedIds.find((part) => infoOf(part)?.exports?.includes(name)) ?? []);
  const walk = (id, root, seen) => {
    if (seen.has(id)) return;
    seen.add(id);
    reached.get(id)?.add(root);
    if (id === hub) return;
    for (const next of infoOf(id)?.importedIds ?? []) walk(next, root, seen);
    if (infoOf(id)?.importedIds.includes(hub)) for (const part of partsOfD3(id)) walk(part, root, seen);
  };
  for (const id of ids) {
    const info = infoOf(id);
    const name = id.startsWith('library:')
      ? id
      : path.relative('dist/esm', id).replaceAll(path.sep, '/').slice(0, -3);
    if (info?.isEntry) walk(id, name === 'define' ? ENTRY : name, new Set());
    else if (info?.dynamicImporters.length)
      walk(
        id,
        info.dynamicImporters.every((importer) => OF_TOOLS.test(importer)) ? `library:${name}` : name,
        new Set(),
      );
  }
  return reached;
}
// Circles inside a library are its makers' affair.
const isForeignCircle = ({ code, ids = [] }) =>
  code === 'CIRCULAR_DEPENDENCY' && ids.every((id) => id.includes('/node_modules/'));

/** Code that TypeScript made asks for `this` outside of functions, and does without it. */
const isForeignThis = ({ code, id = '' }) => code === 'THIS_IS_UNDEFINED' && id.includes('/node_modules/');

const onwarn = (warning) => {
  if (isForeignCircle(warning) || isForeignThis(warning)) return;
  throw Object.assign(new Error(warning.message), warning);
};

const BANNER = '/*! news-timeline | MIT | with Lit (BSD-3-Clause), D3 (ISC): see NOTICE */';

const ENTRIES = {
  index: 'index',
  define: 'define',
  remote: 'remote',
  formats: 'formats/index',
  tagging: 'tagging/index',
  static: 'static/index',
};

/**
 * What bundlers and Node import: the program and the chunks of a page, which they share. Each of these files is a short list of
 * names. Of them `define` alone defines the element; the others say so before the program is evaluated. In Node the two with the
 * element in them stand on what Lit has in place of a page, so that Lit's renderer for servers can make one.
 */
const FIRST = {
  quiet: "globalThis[Symbol.for('news-timeline quiet')] = true;",
  'no-page': `import { HTMLElement, customElements } from '@lit-labs/ssr-dom-shim';
    globalThis[Symbol.for('news-timeline server')] = true;
    globalThis.customElements ??= customElements;
    export const made = !globalThis.HTMLElement && (globalThis.HTMLElement = HTMLElement);`,
};
const NODE = /-node$/;
const libraryEntries = {
  name: 'library-entries',
  resolveId: (id) => (/^(?:first|library):/.test(id) ? id : undefined),
  load(id) {
    const [kind, name] = id.split(':');
    if (kind === 'first') return { code: FIRST[name], moduleSideEffects: true };
    if (kind !== 'library') return undefined;
    const from = (file) => JSON.stringify(path.resolve('dist/esm', `${file}.js`));
    const entry = name.replace(NODE, '');
    return [
      ...(entry === 'define' ? [] : ['import "first:quiet";']),
      ...(NODE.test(name)
        ? ['import { made } from "first:no-page"; if (made) delete globalThis.HTMLElement;']
        : []),
      ...(entry === 'define'
        ? [`import { defineElement } from ${from('element/news-timeline')}; defineElement();`]
        : []),
      `export * from ${from(ENTRIES[entry])};`,
    ].join('\n');
  },
};

/** The types of what is public, one file an entry and few shared ones: those of internals nobody can import. */
const types = {
  input: Object.fromEntries(Object.values(ENTRIES).map((source) => [source, `dist/esm/${source}.d.ts`])),
  external: (id) => !/^[./]/.test(id) && !path.isAbsolute(id),
  plugins: [dts()],
  output: { dir: 'dist/types', format: 'es', chunkFileNames: 'shared/[name].ts' },
  onwarn,
};

/** The builder's TypeScript, and what it imports of src/ as tsc has written it. */
const builderSources = {
  name: 'builder-sources',
  resolveId(source, importer) {
    if (!importer?.endsWith('.ts') || !source.startsWith('.')) return undefined;
    const file = path.resolve(path.dirname(importer), source);
    const inSources = path.relative('src', file);
    if (!inSources.startsWith('..'))
      return { id: path.resolve('dist/esm', inSources), moduleSideEffects: inSources === 'define.js' };
    return { id: file.replace(/\.js$/, '.ts'), moduleSideEffects: true };
  },
  async load(id) {
    if (!id.endsWith('.ts')) return undefined;
    const { code, map } = await transform(await readFile(id, 'utf8'), {
      loader: 'ts',
      sourcefile: id,
      sourcemap: true,
      tsconfigRaw: { compilerOptions: { target: 'es2022', useDefineForClassFields: true } },
      target: 'es2022',
    });
    return { code, map };
  },
};

/**
 * What the reader of workbooks reads besides rows: charts are a third of its code, and nothing here shows them. It goes on where it
 * is told that there is none.
 */
const UNREAD =
  /\/hucre\/dist\/xlsx\/(?:chart|external-link|pivot|slicer|threaded-comments)-reader\.mjs$|\/xlsx\/crypto\/agile\.mjs$/;
/** Of these, what is expected to give a list. */
const LISTS = new Set(['parseSlicers', 'parseTimelines', 'parsePersons', 'parseThreadedComments']);
const rowsAlone = {
  name: 'rows-alone',
  async load(id) {
    if (!UNREAD.test(id)) return undefined;
    const code = await readFile(id, 'utf8');
    return [...code.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)]
      .map(([, name]) => `export const ${name} = () => ${LISTS.has(name) ? '[]' : 'undefined'};`)
      .join('\n');
  },
};

/**
 * Lit counts its copies on a page and warns of a second: of ours, which is part of the program, an application's own need not know.
 * It tells who writes a style sheet of a value it does not take: all of ours are constants, and are run by the tests. And it has
 * another way for browsers that adopt no sheets, which chunks do (`element/chunks.ts`), so that it helps nobody here.
 */
const oneLit = {
  name: 'one-lit',
  transform(code, id) {
    if (!/node_modules\/(?:lit-html|lit-element|@lit\/reactive-element)\//.test(id)) return undefined;
    return {
      code: code
        .replace(/\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0')
        .replace(/throw Error\("Value passed to 'css'[^}]*?"\)/, 'throw Error()')
        .replace(/if\((this\._\$cssResult\$=!0),\w!==\w\)throw Error\("[^"]*"\)/, '$1')
        .replace(/(\w\.ShadowRoot)&&\(void 0===\w\.ShadyCSS.*?CSSStyleSheet\.prototype/, '$1')
        .replace(/if\(\w\)(\w\.adoptedStyleSheets=[^;]+);else for\([^{]+\{[^}]+\}/, '$1')
        .replace(/(c=)e(\?t=>t):t=>t instanceof CSSStyleSheet\?.*?\)\(t\):t(?=;export)/, '$1 1$2:0'),
      map: null,
    };
  },
};

/** Where there is no page, as in Node, the program can be imported all the same, and defines nothing. */
const NO_PAGE =
  'const{HTMLElement=class{},CSSStyleSheet=class{},customElements={get:()=>1},document={createComment(){},createTreeWalker(){}}}=globalThis;';

/**
 * What a page runs before its reader can do anything. V8 compiles all of such a file while it comes over the line, off the main
 * thread, in place of each function when it is first called; other engines read a comment.
 */
const RUN_AT_ONCE = new Set(['news-timeline', 'interaction']);
const compileHint = {
  name: 'compile-hint',
  // after the minifier, and on a line of its own before all else: only there it counts
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (!RUN_AT_ONCE.has(chunk.name)) continue;
      chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      const map = bundle[`${chunk.fileName}.map`];
      map.source = JSON.stringify({ ...chunk.map, mappings: `;${chunk.map.mappings}` });
    }
  },
};

const tables = () => ({
  input: Object.fromEntries([...tableModules().keys()].map((name) => [name, `tables:${name}`])),
  plugins: [tableEntries, tscMaps, terser({ module: true, ecma: 2020 })],
  output: { dir: 'dist', format: 'es', sourcemap: 'hidden', entryFileNames: 'chunks/[name]-[hash:6].js' },
  onwarn,
});

/** For a script tag: everything inside, and what loads on demand beside it in chunks/. */
const page = {
  input: {
    'news-timeline': 'dist/esm/define.js',
    parts: 'dist/esm/parts.js',
    builder: path.resolve('builder/app.ts'),
    ...Object.fromEntries(
      [...Object.keys(ENTRIES), 'index-node', 'define-node'].map((name) => [
        `lib/${name}`,
        `library:${name}`,
      ]),
    ),
    cli: 'dist/esm/cli/main.js',
  },
  external: [/^node:/, /^@resvg\//, /^@duckdb\//, '@lit-labs/ssr-dom-shim'],
  preserveEntrySignatures: 'allow-extension', // chunks import from the program, which stays one file
  plugins: [
    libraryEntries,
    builderSources,
    sharedTables,
    oneLit,
    rowsAlone,
    tscMaps,
    templateSpace,
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    terser({
      module: true,
      ecma: 2020,
      compress: { passes: 5, unsafe_arrows: true },
      format: { comments: /^!/ },
    }),
    compileHint,
  ],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: 'hidden',
    entryFileNames: ({ name }) => (/^(lib\/|cli$)/.test(name) ? '[name].js' : '[name].min.js'),
    chunkFileNames: ({ moduleIds }) =>
      `${moduleIds.every(ofLibraryAlone) ? 'lib' : 'chunks'}/[name]-[hash:6].js`,
    manualChunks: chunkOfModule,
    banner: ({ name, isEntry }) =>
      isEntry && name === 'cli' ? '#!/usr/bin/env node' : isEntry && name === 'news-timeline' ? BANNER : '',
    intro: ({ name, isEntry }) => (isEntry && name === 'news-timeline' ? NO_PAGE : ''),
  },
  onwarn,
};

const LEFT_OUT_MODULE = '\0left-out';
/** Where `parts.min.js` stands is known while the script runs: beside it, or nowhere if it is written into the page. */
const LEFT_OUT_CODE = `
const address = document.currentScript?.src;
export async function part(name) {
  try {
    return await (await import(new URL('parts.min.js', address).href))[name]();
  } catch (reason) {
    throw new Error(
      'This page has the timeline as one file, without what tags items and reads workbooks, YAML, web pages and posts. ' +
        'Load news-timeline.min.js, or put parts.min.js and chunks/ of the same version beside news-timeline.all.js.',
      { cause: reason },
    );
  }
}`;

/** Puts what src/parts.ts imports outside of the one classic script: it is asked for beside the script where a page needs it. */
let leftOutParts;
const leftOut = {
  name: 'left-out',
  async buildStart() {
    const code = await readFile('dist/esm/parts.js', 'utf8');
    leftOutParts = new Map(
      [...code.matchAll(/export const (\w+) = \(\) => import\('([^']+)'\)/g)].map(([, name, file]) => [
        path.resolve('dist/esm', file),
        name,
      ]),
    );
    if (leftOutParts.size === 0) throw new Error('dist/esm/parts.js names no part');
  },
  resolveId: (id) => (id === LEFT_OUT_MODULE ? id : undefined),
  load: (id) => (id === LEFT_OUT_MODULE ? LEFT_OUT_CODE : undefined),
  transform(code, id) {
    let found = false;
    const text = code.replace(/\bimport\('(\.[^']+)'\)/g, (whole, file) => {
      const name = leftOutParts.get(path.resolve(path.dirname(id), file));
      if (name === undefined) return whole;
      found = true;
      return `leftOutPart('${name}')`;
    });
    if (!found) return undefined;
    return { code: `import { part as leftOutPart } from '${LEFT_OUT_MODULE}';${text}`, map: null };
  },
};

/** One classic script for a system that takes one file: all but what `leftOut` puts beside it. */
const all = {
  input: 'dist/esm/define.js',
  plugins: [
    leftOut,
    oneLit,
    tscMaps,
    templateSpace,
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    terser({ ecma: 2020, compress: { passes: 5, unsafe_arrows: true }, format: { comments: /^!/ } }),
  ],
  output: {
    file: 'dist/news-timeline.all.js',
    format: 'iife',
    name: 'NewsTimeline',
    inlineDynamicImports: true,
    sourcemap: 'hidden',
    banner: BANNER,
  },
  onwarn,
};

/** The scripts of an iframe: of the page around it, and of the page in it. */
const embedding = ['embed', 'frame'].map((name) => ({
  input: `dist/esm/embed/${name}.js`,
  plugins: [tscMaps, terser({ ecma: 2020, compress: { passes: 3, unsafe_arrows: true } })],
  output: { file: `dist/${name}.js`, format: 'iife' },
  onwarn,
}));

export default ({ configTables, configPage }) => {
  if (configTables) return tables();
  return configPage ? page : [types, page, all, ...embedding];
};
