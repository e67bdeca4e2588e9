import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { propertyTable, propertyTypes, readmeTables, renamedTable } from '../scripts/property-table.js';

interface Member {
  readonly name: string;
  readonly type?: { readonly text: string };
  readonly description?: string;
  readonly deprecated?: string;
}
interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly attributes?: readonly Member[];
      readonly members?: readonly Member[];
    }[];
  }[];
}

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
const attributes = declarations.flatMap((declaration) => declaration.attributes ?? []);
const members = declarations.flatMap((declaration) => declaration.members ?? []);
const [rows, renamed] = [propertyTable(), renamedTable()];

const pretty = async (file: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(file)), filepath: file });

describe('the table of properties', () => {
  it('has a row for every property, and is what README’s tables say', async () => {
    expect(rows.length).toBeGreaterThan(25);
    const { properties, names } = readmeTables(rows, renamed);
    for (const table of [properties, names]) {
      expect(readme).toContain((await pretty('README.md', table)).trim());
    }
    expect(properties).toContain('| `timeZone` | `time-zone` |');
    expect(names).toContain('| `timezone` | `time-zone` | `timeZone` |');
  });

  it('is what the types say', async () => {
    const file = 'src/context/properties.ts';
    expect(readFileSync(file, 'utf8')).toBe(await pretty(file, propertyTypes(rows, renamed)));
  });

  it('is what the manifest says, old attributes included', () => {
    const names = rows.flatMap(({ attribute }) => attribute ?? []);
    const old = renamed.flatMap(({ attribute }) => attribute ?? []);
    expect(attributes.map(({ name }) => name).sort()).toEqual([...names, ...old, 'view'].sort());
    expect(attributes.filter(({ deprecated }) => deprecated).map(({ name }) => name)).toEqual(old);
    for (const { name, text } of rows)
      expect(members.find((member) => member.name === name)?.description).toBe(text);
  });
});

/** The code in a page's fenced blocks of JavaScript. */
const snippetsOf = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/```(?:js|ts)\n([\s\S]*?)```/g)].map(([, code]) => code!);

/** What a developer writes besides README's snippets, and what must not pass. */
const OTHERS: Readonly<Record<string, string>> = {
  'an item of an interface of one’s own': `
    import 'news-timeline/define.js';
    interface Article { readonly start: string; readonly title: string; readonly wordCount: number }
    declare const articles: readonly Article[];
    const timeline = document.createElement('news-timeline');
    timeline.items = articles;
    timeline.addItems(articles);`,
  'strings of attributes, undefined and null': `
    import 'news-timeline/define.js';
    const timeline = document.createElement('news-timeline');
    timeline.facets = 'country, theme, city';
    timeline.laneOrder = 'AM, GE';
    timeline.filter = '{"text": "elect"}';
    timeline.filter = undefined;
    timeline.view = null;
    timeline.items = undefined;`,
  'listeners of the document': `
    import 'news-timeline/define.js';
    document.addEventListener('nt-zone-change', ({ detail }) => detail.timeZone.toUpperCase());
    window.addEventListener('nt-story-change', ({ detail }) => detail.step?.toFixed());
    document.body.addEventListener('nt-error', ({ detail }) => detail.problem.why.trim());
    document.querySelector('news-timeline')!.addEventListener('nt-progress', ({ detail }) => detail.done / detail.total);`,
};

describe('the snippets', () => {
  mkdirSync('.cache', { recursive: true });
  const dir = mkdtempSync(path.resolve('.cache', 'snippets-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  /** What TypeScript says of these files under `strict`, as a user of the package has it. */
  function faultsOf(codes: readonly string[]): readonly string[] {
    const files = codes.map((code, i) => {
      const file = path.join(dir, `snippet-${String(i)}.ts`);
      writeFileSync(file, `${code}\nexport {};\n`);
      return file;
    });
    const paths = {
      'news-timeline': [path.resolve('src/index.ts')],
      'news-timeline/define.js': [path.resolve('src/define.ts')],
      'news-timeline/formats.js': [path.resolve('src/formats/index.ts')],
      'news-timeline/tagging.js': [path.resolve('src/tagging/index.ts')],
    };
    const program = ts.createProgram([...files, path.resolve('src/define.ts')], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      paths,
    });
    return files.flatMap((file) =>
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    );
  }

  it('of README compile under strict, and so does what developers write besides', () => {
    // plain JavaScript over D3 lacks the type arguments that D3's types ask for; a browser test runs it
    const snippets = snippetsOf('README.md')
      .filter((code) => !code.includes("from 'd3'"))
      .map((code) => code.replace(/document\.querySelector\('news-timeline'\)/g, '$&!'));
    expect(snippets.length).toBeGreaterThan(2);
    expect(faultsOf([...snippets, ...Object.values(OTHERS)])).toEqual([]);
  }, 120_000);

  it('are refused where they are wrong', () => {
    const wrong = `import 'news-timeline/define.js'; document.createElement('news-timeline').items = [{ title: 'x' }];`;
    expect(faultsOf([wrong])).toHaveLength(1);
  }, 120_000);
});
