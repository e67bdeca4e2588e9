import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromiumLauncher } from './tests/support/chromium-launcher.js';
import { commandsPlugin } from './tests/support/commands-plugin.js';
import { findFirefox, obtainChromium } from './tests/support/find-browser.js';
import { firefoxLauncher } from './tests/support/firefox-launcher.js';
import { plainLine } from './tests/support/plain-line.js';
import { webkitLauncher } from './tests/support/webkit-launcher.js';

const LAUNCHERS = {
  chrome: async () => chromiumLauncher(await obtainChromium()),
  firefox: () => firefoxLauncher(findFirefox()),
  webkit: webkitLauncher,
};
const wanted = process.env.BROWSERS?.split(',') ?? (findFirefox() ? ['chrome', 'firefox'] : ['chrome']);
const browsers = [];
for (const name of wanted) {
  const launcher = LAUNCHERS[name];
  if (!launcher)
    throw new Error(`BROWSERS=${process.env.BROWSERS}: each is one of ${Object.keys(LAUNCHERS)}`);
  browsers.push(await launcher());
}

/** Files of `dist/` as they are, under `/built/`: under their own path they come compiled for tests, with source maps. */
const builtFiles = (context, next) => {
  const file = path.posix.normalize(context.path).replace(/^\/built\//, 'dist/');
  if (!file.startsWith('dist/') || !existsSync(file)) return next();
  context.type = path.extname(file);
  context.body = createReadStream(file);
};

/** A page of its own for a test: `/visit?page=` and its HTML. */
const visitedPage = (context, next) => {
  if (context.path !== '/visit') return next();
  context.type = 'html';
  context.body = String(context.query.page);
};

/** The builder asks for built files and examples under names of its own, as its own server and its build give them. */
const builderFiles = (context, next) => {
  context.url = context.url
    .replace(/^\/builder\/assets\/programs\//, '/built/')
    .replace(/^\/builder\/examples\//, '/demo/');
  return next();
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: '.',
  files: ['tests/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production', 'browser'] },
  middleware: [builderFiles, builtFiles, visitedPage],
  plugins: [
    commandsPlugin(),
    esbuildPlugin({
      ts: true,
      json: true,
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
      target: 'es2022',
    }),
  ],
  browsers,
  concurrency: Number(process.env.WTR_CONCURRENCY ?? 2),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY && !process.env.CI }), plainLine],
};
