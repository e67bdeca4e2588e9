// Serves the builder from its sources. What is built of it is an entry of the element's build, in rollup.config.js.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Built files and examples, under the names by which the builder asks for them. */
const FILES: readonly (readonly [name: string, path: string, type: string])[] = [
  ...['news-timeline.all.js', 'frame.js', 'embed.js'].map(
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
};

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [files],
  server: { host: '127.0.0.1', port: 5174, fs: { allow: ['..'] } },
});
