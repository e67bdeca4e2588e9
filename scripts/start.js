// Serves the demo, and opens it where there is someone to see it: as it is built, or with --dev from its sources.
import { build, createServer, preview } from 'vite';

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const open = hasScreen && process.stdout.isTTY && !process.env.CI;
const configFile = 'demo/vite.config.ts';

async function serve() {
  if (process.argv.includes('--dev')) {
    const server = await createServer({ configFile, server: { open } });
    return server.listen();
  }
  await build({ configFile, logLevel: 'warn' });
  return preview({ configFile, preview: { open } });
}

const { local, network } = (await serve()).resolvedUrls ?? { local: [], network: [] };
console.log(`\nThe demo is at ${[...local, ...network].join(' and ')}\nCtrl+C ends it.\n`);
