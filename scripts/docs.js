// Builds the documentation as a static site into dist-docs/: docs/*.md, a page for each framework with the code of its test app and for
// each feature with a live example, and the reference from custom-elements.json. Usage: node scripts/docs.js; any static host serves it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { DATA, exampleFiles } from './docs/examples.js';
import { llmsText, searchIndex } from './docs/indexes.js';
import { pages } from './docs/pages.js';
import { pageOf } from './docs/template.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const OUT = 'dist-docs';

/** How files are read that do not say all by themselves. */
const READING = {
  'newsroom-sheet': { columns: { start: 'Published', title: 'Slug line' }, dateOrder: 'dmy' },
};

/** The element, the site's own script and the scripts of examples; what they share is in files of its own. */
const scripts = () =>
  build({
    entryPoints: {
      'news-timeline': 'src/define.ts',
      site: 'docs/site/site.ts',
      ...Object.fromEntries(exampleFiles('.js').map(({ page, file }) => [`examples/${page}`, file])),
    },
    outdir: `${OUT}/scripts`,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    alias: { 'news-timeline/define.js': path.resolve('src/define.ts') },
    legalComments: 'none',
    logLevel: 'warning',
  });

/** Pictures of the files that timelines read, for readers without scripts. */
async function pictures() {
  const file = path.resolve('.cache/docs-static.mjs');
  await build({
    stdin: {
      contents: `export { renderSvg } from './src/static/render-svg.ts'; export { readText } from './src/formats/read.ts';`,
      resolveDir: process.cwd(),
    },
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  const { readText, renderSvg } = await import(pathToFileURL(file).href);
  for (const [name, source] of Object.entries(DATA)) {
    const { items } = await readText(readFileSync(source, 'utf8'), READING[name]);
    const picture = await renderSvg(items, { size: { width: 1200, height: 600, scale: 1.2 } });
    writeFileSync(path.join(OUT, `${name}.svg`), picture);
  }
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
const all = pages();
for (const page of all) writeFileSync(path.join(OUT, page.file), pageOf(page, all));
writeFileSync(path.join(OUT, 'search.json'), JSON.stringify(searchIndex(all)));
writeFileSync(path.join(OUT, 'llms.txt'), llmsText(all));
cpSync('demo/icon.svg', path.join(OUT, 'icon.svg'));
mkdirSync(path.join(OUT, 'styles'));
for (const { page, file } of exampleFiles('.css')) cpSync(file, path.join(OUT, `styles/${page}.css`));
for (const [name, file] of Object.entries(DATA)) cpSync(file, path.join(OUT, `${name}.csv`));
writeFileSync(
  path.join(OUT, 'site.css'),
  readFileSync('demo/page.css', 'utf8') + readFileSync('docs/site/site.css', 'utf8'),
);
await Promise.all([scripts(), pictures()]);
console.log(`${all.length} pages in ${OUT}/`);
