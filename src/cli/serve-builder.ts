// Serves the builder on this machine: files of the package, to this machine alone.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The type of a file of the builder; a folder stands for its page. */
export const typeOf = (path: string): string =>
  path.endsWith('/') ? TYPES['.html']! : (TYPES[extname(path)] ?? 'application/octet-stream');

/** The folder of the builder beside the built command line. */
const builderFolder = (): string => fileURLToPath(new URL('./builder/', import.meta.url));

/** The file that a path names, inside the folder or not at all. */
export const fileFor = (folder: string, url: string): string | undefined => {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const root = normalize(folder.endsWith(sep) ? folder : folder + sep);
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(root) ? file : undefined;
};

/** The element, and what the builder puts into what it publishes, lie beside its folder, and are in the package once. */
const PROGRAM = /^\/assets\/programs\/(?:chunks\/)?[\w.-]+\.js$/;

/** The file of the builder, or of the element beside it, that a path names. */
export const builderFile = (folder: string, url: string): string | undefined =>
  PROGRAM.test(url.split(/[?#]/, 1)[0]!)
    ? fileFor(join(folder, '..'), url.replace('/assets/programs/', '/'))
    : fileFor(folder, url);

/** Begins to serve; resolves with the address. Rejects where the port is taken. */
export const serveBuilder = (
  port: number,
  folder = builderFolder(),
): Promise<{ readonly address: string; readonly server: Server }> => {
  const server = createServer((request, response) => {
    const file = request.method === 'GET' ? builderFile(folder, request.url ?? '/') : undefined;
    const refuse = (): void =>
      void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    if (file === undefined) {
      refuse();
      return;
    }
    readFile(file).then((content) => {
      const type = typeOf(file);
      response
        .writeHead(200, {
          'content-type': type,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-cache',
        })
        .end(content);
    }, refuse);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const at = typeof bound === 'object' && bound ? bound.port : port;
      resolve({ address: `http://127.0.0.1:${at}/`, server });
    });
  });
};
