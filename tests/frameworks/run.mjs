// Installs the packed package into a small real app of each framework, checks its types, builds it and drives it in a browser:
// `npm run test:frameworks`, or with names of apps only those. What is built in dist/ is what is packed.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { obtainChromium } from '../support/find-browser.js';
import { driveApp, driveBundle } from './drive.mjs';
import { serveApp, serveFolder } from './serve.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.resolve(here, '../..');
/** Outside of this repository, so that nothing resolves to its own node_modules. */
const work = path.join(os.tmpdir(), `news-timeline-frameworks-${os.userInfo().username}`);

/** Where an app's source is, and how what is built of it is served. */
const APPS = {
  'vite-ts': { source: 'src', built: 'dist' },
  react: { source: 'src', built: 'dist' },
  vue: { source: 'src', built: 'dist' },
  svelte: { source: 'src', built: 'dist' },
  solid: { source: 'src', built: 'dist' },
  next: { source: 'app', start: ['node_modules/next/dist/bin/next', 'start'] },
  angular: { source: 'src', built: 'dist/browser' },
  'lit-ssr': { pages: ['hydrated', 'plain'] },
  bundlers: { pages: ['esbuild-0', 'esbuild-1', 'rollup-0', 'rollup-1', 'webpack-0', 'webpack-1'] },
};

const npm = (folder, ...args) => {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true', NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' },
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
};

function pack() {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
  return path.join(work, filename);
}

function install(name, tarball) {
  const folder = path.join(work, name);
  mkdirSync(folder, { recursive: true });
  for (const made of ['src', 'app', 'dist', '.next', 'node_modules/news-timeline', 'package-lock.json'])
    rmSync(path.join(folder, made), { recursive: true, force: true });
  cpSync(path.join(here, name), folder, { recursive: true });
  if (APPS[name].source)
    cpSync(path.join(here, 'shared/articles.ts'), path.join(folder, APPS[name].source, 'articles.ts'));
  npm(folder, 'install', '--no-audit', '--no-fund', '--no-package-lock', tarball);
  return folder;
}

async function drive(browser, folder, { built, start, pages }) {
  const server = start
    ? await serveApp(folder, start)
    : await serveFolder(path.join(folder, built ?? 'dist'));
  try {
    if (start && !server.html.includes('Harbour reopens'))
      throw new Error('the server did not render the items');
    if (pages) for (const page of pages) await driveBundle(browser, `${server.url}${page}/`);
    else await driveApp(browser, server.url);
  } finally {
    server.close();
  }
}

async function test(browser, name, tarball) {
  const steps = {};
  const timed = async (step, act) => {
    const begin = performance.now();
    const result = await act();
    steps[step] = `${((performance.now() - begin) / 1000).toFixed(1)} s`;
    return result;
  };
  try {
    const folder = await timed('install', () => install(name, tarball));
    const { scripts } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    if (scripts.check) await timed('types', () => npm(folder, 'run', 'check'));
    const said = await timed('build', () => npm(folder, 'run', 'build'));
    if (/\bwarn(ing)?\b/i.test(said)) console.log(said);
    await timed('browser', () => drive(browser, folder, APPS[name]));
    console.log(
      `${name}: holds (${Object.entries(steps)
        .map((step) => step.join(' '))
        .join(', ')})`,
    );
  } catch (error) {
    console.error(`${name}: FAILS after ${JSON.stringify(steps)}\n${error.message}`);
    process.exitCode = 1;
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in APPS));
if (unknown.length)
  throw new Error(`no app ${unknown.join(', ')}: there are ${Object.keys(APPS).join(', ')}`);
mkdirSync(work, { recursive: true });
const tarball = pack();
const browser = await puppeteer.launch({
  executablePath: await obtainChromium(),
  args: process.platform === 'linux' ? ['--no-sandbox'] : [],
});
for (const name of asked.length ? asked : Object.keys(APPS)) await test(browser, name, tarball);
await browser.close();
