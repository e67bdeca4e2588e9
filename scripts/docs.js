// Builds the documentation as a static site into dist-docs/: docs/*.md, a page for each framework with the code of its test app and for
// each feature with a live example, and the reference from custom-elements.json. Usage: node scripts/docs.js; any static host serves it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { exampleFiles } from './docs/examples.js';
import { llmsText, searchIndex } from './docs/indexes.js';
import { pages } from './docs/pages.js';
import { pageOf } from './docs/template.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const OUT = 'dist-docs';

/** The element, the site's own script and the scripts of examples; what they share is in files of its own. */
const scripts = () =>
  build({
    entryPoints: {
      'news-timeline': 'src/define.ts',
      site: 'docs/site/site.ts',
      ...Object.fromEntries(
        exampleFiles('.js').map((name) => [`examples/${name}`, `docs/examples/${name}.js`]),
      ),
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

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
const all = pages();
for (const page of all) writeFileSync(path.join(OUT, page.file), pageOf(page, all));
writeFileSync(path.join(OUT, 'search.json'), JSON.stringify(searchIndex(all)));
writeFileSync(path.join(OUT, 'llms.txt'), llmsText(all));
for (const name of ['south-caucasus.csv', 'south-caucasus-story.csv', 'icon.svg'])
  cpSync(`demo/${name}`, path.join(OUT, name));
writeFileSync(
  path.join(OUT, 'site.css'),
  readFileSync('demo/page.css', 'utf8') + readFileSync('docs/site/site.css', 'utf8'),
);
await scripts();
console.log(`${all.length} pages in ${OUT}/`);
