// Serves a folder, or starts an app's own server; both give an address and a way to end it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
};

const listening = async (server) => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
};

export async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      const body = await readFile(file);
      response.setHeader(
        'content-type',
        `${TYPES[path.extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      );
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listening(server);
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** A port that was free a moment ago. */
async function freePort() {
  const server = createServer();
  const port = await listening(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs `node …args --port` in `folder`, until the address answers. */
export async function serveApp(folder, args) {
  const port = await freePort();
  const child = spawn(process.execPath, [...args, '--port', String(port)], { cwd: folder, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  const close = () => child.kill();
  for (let tries = 0; tries < 120; tries++) {
    if (child.exitCode !== null) throw new Error(`the server of ${folder} ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return { url, html: await answer.text(), close };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  close();
  throw new Error(`the server of ${folder} does not answer`);
}
