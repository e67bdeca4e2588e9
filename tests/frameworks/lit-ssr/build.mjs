// Renders the element on a server with Lit's own renderer, into a page that takes it over with Lit's support for that and one that
// has none. Its data is a list in the page, which a reader without scripts sees.
import { mkdirSync, writeFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import 'news-timeline/define.js';

const rendered = await collectResult(
  render(
    html`<news-timeline facets="theme" .view=${undefined}>
      <ul>
        <li><time datetime="2026-01-12">12 January</time> Harbour reopens</li>
        <li><time datetime="2026-05-08">8 May</time> Mayor elected again</li>
      </ul>
    </news-timeline>`,
  ),
);
if (!rendered.includes('<template shadowroot')) throw new Error('no shadow root was rendered');
if (!rendered.includes('Harbour reopens')) throw new Error('the list is not in the page');

const SUPPORT = `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';\n`;
for (const [name, first] of [
  ['hydrated', SUPPORT],
  ['plain', ''],
]) {
  mkdirSync(`dist/${name}`, { recursive: true });
  writeFileSync('entry.js', `${first}import 'news-timeline/define.js';\n`);
  await build({ entryPoints: ['entry.js'], bundle: true, format: 'esm', outfile: `dist/${name}/page.js` });
  writeFileSync(
    `dist/${name}/index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">` +
      `<body>${rendered}<script type="module" src="page.js"></script></body></html>\n`,
  );
}
