// The module of one system for the page, with what it weighs: minified by esbuild, unused parts shaken off.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const BENCH = fileURLToPath(new URL('..', import.meta.url));

const MODULES = path.join(BENCH, '../node_modules');

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

async function bundleOf(entry, more = {}) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    external: ['/dist/*'],
    loader: { '.less': 'empty', '.css': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'error',
    ...more,
  });
  return result.outputFiles[0].contents;
}

/** The built file with its static imports, as a page loads it. */
function sizeOfDist(file, seen = new Set()) {
  if (seen.has(file)) return 0;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  const imports = [...code.matchAll(/(?:^|[;}\n])(?:import|export)[^'"()]*?["'](\.[^"']+)["']/g)];
  const nested = imports.map(([, name]) => sizeOfDist(path.join(path.dirname(file), name), seen));
  return gzip(code) + nested.reduce((sum, size) => sum + size, 0);
}

function versionOf(name) {
  if (!name) return JSON.parse(readFileSync(path.join(BENCH, '../package.json'), 'utf8')).version;
  const file = path.join(BENCH, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

export async function prepareSystem(system, dist) {
  const code = await bundleOf(path.join(BENCH, 'systems', `${system.id}.js`));
  const styles = (system.styles ?? []).map((name) => {
    const folder = name.split('/').slice(0, name.startsWith('@') ? 2 : 1);
    return readFileSync(path.join(BENCH, 'node_modules', ...folder, ...name.split('/').slice(folder.length)));
  });
  const own = system.bundle === false;
  const weight = own ? sizeOfDist(path.join(dist, 'news-timeline.min.js')) : gzip(code);
  return {
    ...system,
    version: system.package || own ? versionOf(system.package) : '',
    code,
    style: styles.join('\n'),
    gzip: system.package || own ? weight + styles.reduce((sum, style) => sum + gzip(style), 0) : undefined,
  };
}

/** The component unminified, so that a profile names its functions. */
export const readableBundle = (dist) =>
  bundleOf(path.join(dist, 'esm/define.js'), { minify: false, external: [], nodePaths: [MODULES] });

/** A copy of the built files, so that a build in between changes nothing. */
export function copyOfDist(dist) {
  if (!existsSync(path.join(dist, 'news-timeline.min.js')))
    throw new Error(`nothing built in ${dist}: npm run build`);
  const copy = mkdtempSync(path.join(tmpdir(), 'news-timeline-bench-'));
  cpSync(dist, copy, { recursive: true });
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  return copy;
}
