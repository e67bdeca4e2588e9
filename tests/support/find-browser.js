// Finds an installed browser, and obtains a Chromium where there is none. Plain JS: it runs before any build.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const windows = process.platform === 'win32';
const log = (message) => console.error(`[browser] ${message}`);

function isExecutable(file) {
  try {
    accessSync(file, windows ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, windows ? `${name}.exe` : name)).find(isExecutable);
}

// The headless shell comes first: it starts faster and never throttles a page that is not in front.
const CHROMIUM_NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const programFiles = (...places) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .flatMap((key) => process.env[key] ?? [])
    .flatMap((folder) => places.map((place) => path.join(folder, ...place.split('/'))));

const CHROMIUM_PLACES = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  win32: programFiles(
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ),
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
};
const FIREFOX_PLACES = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: programFiles('Mozilla Firefox/firefox.exe'),
};

/** The browser that `variable` names, else one of `names` on the PATH, else one at the usual `places`. */
function find(variable, names, places) {
  const chosen = process.env[variable];
  if (!chosen) return names.map(onPath).find(Boolean) ?? places?.find(isExecutable);
  if (!isExecutable(chosen)) throw new Error(`${variable}=${chosen} is not an executable`);
  return chosen;
}

export const findChromium = () =>
  find('CHROME_PATH', windows ? [] : CHROMIUM_NAMES, CHROMIUM_PLACES[process.platform]);

export const findFirefox = () =>
  find('FIREFOX_PATH', windows ? [] : ['firefox-esr', 'firefox'], FIREFOX_PLACES[process.platform]);

/** WebKitGTK's own small browser; Debian keeps it beside the library, not on the PATH. */
export function findMiniBrowser() {
  const places = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
    .map((arch) => `/usr/lib/${arch}`)
    .filter(existsSync);
  return places
    .flatMap((place) =>
      readdirSync(place)
        .filter((name) => name.startsWith('webkit2gtk-4'))
        .sort()
        .reverse()
        .map((name) => path.join(place, name, 'MiniBrowser')),
    )
    .find(isExecutable);
}

function byApt() {
  if (process.platform !== 'linux' || !onPath('apt-get')) return undefined;
  const root = process.getuid() === 0;
  if (!root && !(process.env.CI && spawnSync('sudo', ['-n', 'true']).status === 0)) return undefined;
  const [command, ...before] = root ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const options = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];
  const apt = (...args) =>
    spawnSync(command, [...before, ...options, ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = (...names) => apt('install', '-y', '--no-install-recommends', ...names);
  log('none found: apt-get install chromium-headless-shell');
  apt('update');
  if (!install('chromium-headless-shell') && !install('chromium')) return undefined;
  if (!install(...FONTS)) log(`could not install ${FONTS.join(', ')}: pictures may differ`);
  return findChromium();
}

/** Fonts that tests measure and compare pictures with: the usual one, one as wide as Arial, and one with Chinese. */
const FONTS = ['fonts-dejavu-core', 'fonts-liberation', 'fonts-droid-fallback'];

const NPM_CHROMIUM = '@sparticuz/chromium@147.0.0'; // the newest for Node 20

async function byNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = path.resolve('.cache/chromium');
  const entry = path.join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(entry)) {
    log(`none found: npm install ${NPM_CHROMIUM} into .cache/chromium`);
    mkdirSync(folder, { recursive: true });
    const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', '--prefix', folder, ...flags, NPM_CHROMIUM], { stdio: ['ignore', 2, 2] });
  }
  // makes it unpack its own libnss3 and friends, and put them on LD_LIBRARY_PATH; it is read at import
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}

const WAYS = { apt: [byApt, byNpm], npm: [byNpm, byApt], never: [] };

/**
 * The path of a Chromium, Chrome or Edge: an installed one, else one from apt (as root, or by sudo on CI), else one from npm.
 * BROWSER_INSTALL=npm turns the order round, BROWSER_INSTALL=never only looks.
 */
export async function obtainChromium() {
  const found = findChromium();
  if (found) return found;
  for (const way of WAYS[process.env.BROWSER_INSTALL ?? 'apt'] ?? WAYS.apt) {
    try {
      const file = await way();
      if (file) return file;
    } catch (error) {
      log(`${way.name}: ${error.message}`);
    }
  }
  throw new Error('No Chrome, Chromium or Edge found. Install one, or set CHROME_PATH to its executable.');
}
