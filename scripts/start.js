// Serves the demo, and opens it where there is someone to see it.
import { createServer } from 'vite';

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const server = await createServer({
  configFile: 'demo/vite.config.ts',
  server: { open: hasScreen && process.stdout.isTTY && !process.env.CI },
});
await server.listen();
const { local, network } = server.resolvedUrls ?? { local: [], network: [] };
console.log(`\nThe demo is at ${[...local, ...network].join(' and ')}\nCtrl+C ends it.\n`);
