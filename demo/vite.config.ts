import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages name their data by plain relative addresses, as a reader's page would: it goes along under its own name. */
const data: Plugin = {
  name: 'demo-data',
  generateBundle() {
    for (const fileName of readdirSync(here('.')).filter((name) => /\.(csv|txt)$/.test(name)))
      this.emitFile({ type: 'asset', fileName, source: readFileSync(here(fileName)) });
    for (const name of readdirSync(here('pictures')).map((file) => `pictures/${file}`))
      this.emitFile({ type: 'asset', fileName: name, source: readFileSync(here(name)) });
  },
};

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [data],
  resolve: {
    alias: [
      { find: /^news-timeline$/, replacement: here('../src/index.ts') },
      { find: /^news-timeline\/define\.js$/, replacement: here('../src/define.ts') },
    ],
    conditions: ['module', 'browser', 'production'],
  },
  server: { host: '127.0.0.1', port: 5173, fs: { allow: ['..'] } },
  preview: { host: '127.0.0.1', port: 5173 },
  build: {
    outDir: '../dist-demo',
    emptyOutDir: true,
    target: 'es2022',
    // The pages' policy bars a style sheet in a data: address.
    assetsInlineLimit: (file) => (file.endsWith('.css') ? false : undefined),
    rolldownOptions: {
      input: readdirSync(here('.'))
        .filter((name) => name.endsWith('.html'))
        .map((name) => here(name)),
    },
  },
});
