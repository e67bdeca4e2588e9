// Serves the page of each system, its bundle, and the built component.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const BENCH = fileURLToPath(new URL('..', import.meta.url));
const PAGE = path.join(BENCH, 'page');
const TYPES = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
  '.map': 'application/json',
};

async function fileAt(folders, pathname) {
  const [, folder, ...rest] = pathname.split('/');
  const root = folders[folder];
  const file = root && path.join(root, ...rest);
  if (!file?.startsWith(root + path.sep)) return undefined;
  return { type: TYPES[path.extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
}

/** Answers for `/cell/<id>`, `/bundle/<id>.js`, `/page/*` and `/dist/*` (from the folder `dist`); `overrides` maps a path to script text. */
export async function serve(systems, dist, overrides = new Map()) {
  const html = await readFile(path.join(PAGE, 'index.html'), 'utf8');
  const answer = async ({ pathname }) => {
    const [, kind, name = ''] = pathname.split('/');
    const system = systems.find(({ id }) => id === name.replace(/\.js$/, ''));
    if (overrides.has(pathname)) return { type: TYPES['.js'], body: overrides.get(pathname) };
    if (kind === 'cell' && system)
      return {
        type: TYPES['.html'],
        body: html.replace('<!--styles-->', () => `<style>${system.style}</style>`),
      };
    if (kind === 'bundle' && system) return { type: TYPES['.js'], body: system.code };
    return fileAt({ page: PAGE, dist }, pathname);
  };
  const server = createServer(async (request, response) => {
    const found = await answer(new URL(request.url, 'http://localhost')).catch(() => undefined);
    response.writeHead(found ? 200 : 404, {
      'content-type': `${found?.type ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(found?.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
