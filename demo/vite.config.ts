import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  resolve: {
    alias: [
      { find: /^news-timeline$/, replacement: here('../src/index.ts') },
      { find: /^news-timeline\/define\.js$/, replacement: here('../src/define.ts') },
    ],
    conditions: ['module', 'browser', 'production'],
  },
  server: { host: '127.0.0.1', port: 5173, fs: { allow: ['..'] } },
  build: {
    outDir: '../dist-demo',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: readdirSync(here('.'))
        .filter((name) => name.endsWith('.html'))
        .map((name) => here(name)),
    },
  },
});
