import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const chunks = (): readonly string[] =>
  existsSync(here('../dist/chunks'))
    ? readdirSync(here('../dist/chunks'))
        .filter((name) => name.endsWith('.js'))
        .map((name) => `chunks/${name}`)
    : [];

/** Built files and examples, under the names by which the builder asks for them. */
const FILES: readonly (readonly [name: string, path: string, type: string])[] = [
  ...['news-timeline.min.js', ...chunks(), 'news-timeline.all.js', 'frame.js', 'embed.js'].map(
    (name) => [`assets/programs/${name}`, `../dist/${name}`, 'text/javascript'] as const,
  ),
  ...['south-caucasus.csv', 'with-faults.csv', 'news-page.txt'].map(
    (name) => [`examples/${name}`, `../demo/${name}`, 'text/plain'] as const,
  ),
  ...readdirSync(here('../demo/pictures')).map(
    (name) => [`examples/pictures/${name}`, `../demo/pictures/${name}`, 'image/svg+xml'] as const,
  ),
];

const files: Plugin = {
  name: 'builder-files',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const asked = FILES.find(([name]) => request.url === `${server.config.base}${name}`);
      if (!asked || !existsSync(here(asked[1]))) {
        next();
        return;
      }
      response.setHeader('content-type', `${asked[2]}; charset=utf-8`);
      response.end(readFileSync(here(asked[1])));
    });
  },
  generateBundle() {
    for (const [fileName, path] of FILES)
      if (existsSync(here(path)))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(here(path)) });
  },
};

/** The element of the preview is the built program, which lies beside the builder anyway: the package holds it once. */
const builtElement: Plugin = {
  name: 'built-element',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source) =>
    source.endsWith('/src/define.js')
      ? { id: './programs/news-timeline.min.js', external: true, moduleSideEffects: true }
      : undefined,
};

/** `sideEffects` of package.json is about the library: the builder's own modules are imported for the elements they define. */
const ownEffects: Plugin = {
  name: 'own-effects',
  transform: (code, id) =>
    id.includes('/builder/') && id.endsWith('.ts') ? { code, moduleSideEffects: true } : undefined,
};

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [builtElement, ownEffects, files],
  resolve: { conditions: ['module', 'browser', 'production'] },
  server: { host: '127.0.0.1', port: 5174, fs: { allow: ['..'] } },
  build: {
    outDir: '../dist/builder',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: (file) => (file.endsWith('.css') ? false : undefined),
  },
});
