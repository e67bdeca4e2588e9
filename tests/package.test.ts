// What users get. It tests what `npm run build` made, so build first.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

interface Packed {
  readonly files: readonly { readonly path: string }[];
}
type Target = string | Readonly<Record<string, string>>;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly exports: Readonly<Record<string, Target>>;
};
const node = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }).trim();

describe('the package', () => {
  beforeAll(() => {
    if (!existsSync('dist/lib/index.js')) throw new Error('There is no dist/: run "npm run build" first.');
  });

  it('can be imported in plain Node without defining or throwing anything', () => {
    const said = node(`
      const { NewsTimeline } = await import('news-timeline');
      console.log(typeof NewsTimeline, typeof globalThis.document, globalThis.customElements?.get('news-timeline'));`);
    expect(said).toBe('function undefined undefined');
  });

  it('can be imported with its definition in plain Node', () => {
    expect(node(`await import('news-timeline/define.js'); console.log('ok')`)).toBe('ok');
  });

  it('defines the element where define.js is imported, not where names are, in whatever order', () => {
    const said = node(`
      const defined = [];
      globalThis.customElements = { get: () => undefined, define: (name) => defined.push(name) };
      for (const entry of ['formats.js', 'tagging.js', 'remote.js', 'static']) await import('news-timeline/' + entry);
      const { NewsTimeline } = await import('news-timeline');
      const before = defined.length;
      const entry = await import('news-timeline/define.js');
      console.log(JSON.stringify([before, defined, entry.NewsTimeline === NewsTimeline, typeof HTMLElement]));`);
    expect(JSON.parse(said)).toEqual([0, ['news-timeline'], true, 'undefined']);
  });

  it('holds one program, which pages, bundlers and Node share', () => {
    const lists = readdirSync('dist/lib').filter((file) => file.endsWith('.js'));
    const bytes = lists.reduce((sum, file) => sum + readFileSync(`dist/lib/${file}`).length, 0);
    expect(bytes).toBeLessThan(50_000);
    expect(readFileSync('dist/lib/define.js', 'utf8')).toContain('from"../news-timeline.min.js"');
  });

  it('hides its own copy of Lit from the count that an application with Lit keeps', () => {
    const said = node(`await import('news-timeline/define.js'); console.log(globalThis.litElementVersions)`);
    expect(said).toBe('undefined');
  });

  it('has a file for a script tag that plain Node can import too, and defines nothing there', () => {
    const file = JSON.stringify(`${process.cwd()}/dist/news-timeline.min.js`);
    expect(node(`await import(${file}); console.log(typeof globalThis.customElements)`)).toBe('undefined');
  });

  it('weighs at most 1.08 MB packed (the aim is 900 kB), holds no maps, and types of its entries alone', () => {
    const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [packed] = JSON.parse(said) as readonly (Packed & { readonly size: number })[];
    expect(packed!.size).toBeLessThanOrEqual(1_080_000);
    expect(gzipSync(readFileSync('dist/news-timeline.all.js')).length).toBeLessThanOrEqual(305_000);
    expect(packed!.files.filter(({ path }) => path.endsWith('.map'))).toEqual([]);
    expect(packed!.files.filter(({ path }) => path.endsWith('.d.ts')).length).toBeLessThan(20);
  });

  it('asks for what runs at once to be compiled while it is loaded, and nothing else', () => {
    const files = ['news-timeline.min.js', ...readdirSync('dist/chunks').map((file) => `chunks/${file}`)];
    const hinted = files.filter(
      (file) =>
        file.endsWith('.js') &&
        readFileSync(`dist/${file}`, 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
    );
    expect(hinted.map((file) => file.replace(/-[\w-]{6}\.js$/, ''))).toEqual([
      'news-timeline.min.js',
      'chunks/interaction',
    ]);
  });

  it('says in integrity.json what the single file for a script tag hashes to', () => {
    const file = 'news-timeline.all.js';
    const hash = createHash('sha384')
      .update(readFileSync(`dist/${file}`))
      .digest('base64');
    expect(JSON.parse(readFileSync('dist/integrity.json', 'utf8'))).toEqual({ [file]: `sha384-${hash}` });
  });

  it('runs the README example of readers and tagging', () => {
    const example = /```js\n(import \{ readText \}[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
    expect(example).toBeDefined();
    const said = node(
      `${example ?? ''}\nconsole.log(JSON.stringify([problems, tagged[0].title, tagged[0].countries]))`,
    );
    expect(JSON.parse(said)).toEqual([[], 'Kazakhstan meets Georgia', ['KZ', 'GE']]);
  });

  it('has the command line that the README tells of', () => {
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });
    expect(run('formats')).toContain('csv');
    const said = JSON.parse(run('import', 'demo/south-caucasus.csv')) as { items: readonly unknown[] };
    expect(said.items).toHaveLength(44);
  });

  it('has a builder whose every part is in it, beside the chunks that it shares with pages', () => {
    const defined = (files: readonly string[]): readonly string[] =>
      files
        .flatMap((file) =>
          [...readFileSync(file, 'utf8').matchAll(/customElements\.define\(\s*['"`]([\w-]+)/g)].map(
            ([, name]) => name!,
          ),
        )
        .sort();
    const sources = readdirSync('builder', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join('builder', file));
    expect(defined(['dist/builder.min.js'])).toEqual(defined(sources));
    expect(readFileSync('dist/builder.min.js', 'utf8')).toContain('from"./news-timeline.min.js"');
    expect(readFileSync('dist/builder/index.html', 'utf8')).toContain('assets/programs/builder.min.js');
    expect(readFileSync('dist/builder/builder.css', 'utf8')).not.toContain('@import');
  });

  it('imports in every built file only what is built, and holds tables of words once', () => {
    const built = readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?:lib|chunks)\/.*\.js$|^(?:cli|builder\.min|news-timeline\.min)\.js$/.test(file))
      .map((file) => join('dist', file));
    const missing = built.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)]
        .map(([, name]) => join(dirname(file), name!))
        .filter((name) => !existsSync(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(missing).toEqual([]);
    const named = (word: string): readonly string[] =>
      built.filter((file) => readFileSync(file, 'utf8').includes(word));
    for (const words of ['Abu Dhabi,UAE', 'газопровод*', 'ქრონოლოგია'])
      expect(named(words), words).toEqual([expect.stringMatching(/^dist\/chunks\//)]);
  });

  it('holds every file that its exports name', () => {
    const named = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('packs the builds, the types, the manifest and the licences, and nothing of the workshop', () => {
    const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [packed] = JSON.parse(said) as readonly Packed[];
    const files = packed?.files.map((file) => file.path) ?? [];
    expect(files).toEqual(
      expect.arrayContaining([
        'CHANGELOG.md',
        'LICENSE',
        'NOTICE',
        'README.md',
        'custom-elements.json',
        'dist/lib/define.js',
        'dist/lib/index.js',
        'dist/news-timeline.min.js',
        'dist/types/define.d.ts',
        'dist/wrappers/react.js',
        'docs/embedding.md',
        'types/react.d.ts',
        'vscode.html-custom-data.json',
        'web-types.json',
        'dist/types/index.d.ts',
        'package.json',
      ]),
    );
    const workshop = /^(tests|demo|scripts|src|dist\/esm|\.)/;
    expect(files.filter((file) => workshop.test(file))).toEqual([]);
  });

  it('says in NOTICE what of others is in each built file, with the full texts', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/notice.js', '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
    const notice = readFileSync('NOTICE', 'utf8');
    for (const name of ['lit-html', 'd3-dsv', 'UNICODE LICENSE V3']) expect(notice).toContain(name);
    const own = readdirSync('dist').filter((name) => name.endsWith('.js.map'));
    const holding = own.filter((name) => readFileSync(`dist/${name}`, 'utf8').includes('/node_modules/'));
    expect(holding).toContain('news-timeline.all.js.map');
    for (const map of holding) expect(notice).toContain(map.replace(/\.map$/, ''));
  });

  it('has a file for a script tag that imports no package', () => {
    const entry = readFileSync('dist/news-timeline.min.js', 'utf8');
    expect(/\bfrom\s*["'](?![./])/.exec(entry)).toBeNull();
  });
});
