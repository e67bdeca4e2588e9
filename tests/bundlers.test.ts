// What an application's bundler makes of the packed package. It packs what `npm run build` made, so build first. The bundles run in a
// browser, and webpack has its turn, in `npm run test:frameworks -- bundlers`.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const dir = path.resolve('.cache/bundlers');

describe('a bundle of an application', () => {
  beforeAll(() => {
    const modules = path.join(dir, 'node_modules/news-timeline');
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(modules, { recursive: true });
    cpSync('tests/frameworks/bundlers', dir, { recursive: true });
    const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', dir], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ filename }] = JSON.parse(said) as [{ readonly filename: string }];
    execFileSync('tar', ['-xzf', path.join(dir, filename), '-C', modules, '--strip-components=1']);
    execFileSync(process.execPath, ['build.mjs', 'esbuild', 'rollup'], { cwd: dir });
  }, 240_000);

  for (const bundler of ['esbuild', 'rollup'])
    for (const [i, entry] of ['news-timeline.min.js', 'define.js'].entries())
      it(`by ${bundler} of ${entry} defines the element`, () => {
        const code = readFileSync(path.join(dir, 'dist', `${bundler}-${String(i)}`, `${bundler}.js`), 'utf8');
        expect(code).toMatch(/\.define\(\s*["'`]news-timeline["'`]/);
        expect(code).toContain('Harbour reopens');
        expect(code.length).toBeGreaterThan(200_000);
      });
});
