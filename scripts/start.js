// Serves the demo, and opens it where there is someone to see it: as it is built, or with --dev from its sources.
import { build, createServer, preview } from 'vite';
import { writeBuilderPage } from './builder-page.js';

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const open = hasScreen && process.stdout.isTTY && !process.env.CI;
const configFile = 'demo/vite.config.ts';
const builderFile = 'builder/vite.config.ts';

/** The builder is a page of the same server, with its own root. */
async function withBuilder(server) {
  const builder = await createServer({
    configFile: builderFile,
    base: '/builder/',
    server: { middlewareMode: true, hmr: { port: 24_679 } },
  });
  const handle = (request, response, next) =>
    request.url?.startsWith('/builder/') ? builder.middlewares(request, response, next) : next();
  server.middlewares.stack.unshift({ route: '', handle });
  return server.listen();
}

async function serve() {
  if (process.argv.includes('--dev'))
    return withBuilder(await createServer({ configFile, server: { open } }));
  await build({ configFile, logLevel: 'warn' });
  await writeBuilderPage('dist-demo/builder', { programs: true });
  return preview({ configFile, preview: { open } });
}

const { local, network } = (await serve()).resolvedUrls ?? { local: [], network: [] };
console.log(`\nThe demo is at ${[...local, ...network].join(' and ')}\nCtrl+C ends it.\n`);
