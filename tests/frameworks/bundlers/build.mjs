// A page for each bundler (or those that are named) and each way to import the element, all in dist/.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUNDLERS, ENTRIES } from './bundle.mjs';

const asked = process.argv.slice(2);
for (const [bundler, bundle] of Object.entries(BUNDLERS).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
))
  for (const [i, entry] of ENTRIES.entries()) {
    const dir = path.resolve('dist', `${bundler}-${i}`);
    mkdirSync(dir, { recursive: true });
    writeFileSync('entry.js', `import '${entry}';\nimport './page.js';\n`);
    await bundle(path.resolve('entry.js'), dir);
    writeFileSync(
      path.join(dir, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${bundler}</title><link rel="icon" href="data:,">` +
        `<body><script type="module" src="${bundler}.js"></script></body></html>\n`,
    );
  }
