import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { scriptData } from '../../../src/formats/json/script-data.js';
import { sniff } from '../../../src/formats/sniff.js';
import { expectAccounted } from './support.js';

const LIST = "[{ date: '2021-05-27', title: 'A' }]";

describe('data in scripts', () => {
  it.each([
    ['an export', `export const x = ${LIST}`],
    ['a default export', `export default ${LIST};\n`],
    ['CommonJS', `'use strict';\n// data\nmodule.exports = ${LIST};`],
    ['a named export of CommonJS', `exports.items = ${LIST}`],
    ['a variable', `var items = ${LIST};`],
    ['a property of the window', `window.app.items = ${LIST};`],
    ['a property in brackets', `window["items"] = ${LIST};`],
    [
      'a type',
      `import type { Item } from './item';\n\nexport const items: readonly Item[] = ${LIST} as const;`,
    ],
    [
      'satisfies',
      `interface A { date: string }\nconst items = ${LIST} satisfies A[];\nexport default items;`,
    ],
    ['a callback', `/**/ callback(${LIST});`],
    [
      'a module with code after it',
      `import React from 'react';\nconst items = ${LIST};\nexport const App = () => <T items={items} />;`,
    ],
    ['a prefix against inclusion', `)]}'\n[{"date":"2021-05-27","title":"A"}]`],
    ['a comment before JSON', `// from the desk\n[{"date":"2021-05-27","title":"A"}]`],
  ])('%s', async (_, text) => {
    const result = await readText(text);
    expectAccounted(result);
    expect(result.items).toEqual([{ start: '2021-05-27', title: 'A' }]);
    expect(result.problems).toEqual([]);
  });

  it('the largest value is read, and the others are told', async () => {
    const result = await readText(
      `export const zoom = { from: 1 };\nexport const items = ${LIST};\nconst other = [1];`,
    );
    expect(result.items).toHaveLength(1);
    expect(result.problems).toMatchObject([{ severity: 'file', value: 2 }]);
  });

  it('brackets in strings, templates and comments do not end it', async () => {
    const text =
      "const a = [{ date: '2021', title: 'x ] }' }, /* ] */ { date: `2022`, title: `y ]` } // ]\n];";
    expect((await readText(text)).items.map(({ title }) => title)).toEqual(['x ] }', 'y ]']);
  });

  it('nothing is run: what is no plain value is a problem', async () => {
    const result = await readText('export const items = [{ date: today(), title: alert(1) }];');
    expect(result.items).toEqual([]);
    expect(result.problems).toMatchObject([{ severity: 'file' }]);
  });

  it.each([
    'Let us see = {a}',
    'import duties rose on 3 March 2020.',
    'export\n3 March 2020 – Exports = [high]',
    'date,title\n2020,x = {1}',
    '<p>var x = [1]</p>',
    '',
  ])('is no script: %j', (text) => {
    expect(scriptData(text)).toBeUndefined();
  });

  it('takes time in proportion to its length', () => {
    const time = (text: string): number => {
      const from = performance.now();
      scriptData(text);
      sniff(text);
      return performance.now() - from;
    };
    for (const piece of [
      'export const a = [',
      'const a: ',
      '/*',
      '"',
      'x = ',
      '{{',
      '\n \n',
      "const a = ['",
      '`',
    ])
      expect(time(`export const a = [${piece.repeat(100_000 / piece.length)}`)).toBeLessThan(500);
  });
});

describe('which JSON, YAML or text it is', () => {
  it.each([
    ['- date: 2021-05-27\n  title: A\n', 'yaml'],
    ['events:\n  - start: 2021-05-27\n    headline: A\n', 'yaml'],
    ['- {date: 2021-05-27, title: A}', 'text'],
    ['- 27 September: talks held\n- 28 September: a vote\n', 'text'],
    ['title: My timeline\n2020-09-27: war\n', 'text'],
    ['# Date: title\n- date of the talks: 3 May 2020\n', 'text'],
    ['@article{a,\n title={A}, year=2020}', 'bibtex'],
    ['@news said on 3 May 2020 that …', 'text'],
    ['{"records":[{"start":"2020","title":"A"}]}', 'json'],
    ['[{"created_at":"2020-01-01","title":"A","text":"b"}]', 'json'],
    ['{"cards":[{"date":"2020","title":"A"}]}', 'json'],
    ['{"features":[{"date":"2020","title":"A"}]}', 'json'],
    ['{"messages":[{"date":"2020","title":"A"}]}', 'json'],
    ['{"items":[{"summary":"A","start":"2020-01-01","title":"x"}]}', 'json'],
    ['{"slides":[{"date":"2020","title":"A"}]}', 'json'],
    ['[{"type":"webpage","date":"2020","title":"A"}]', 'json'],
  ])('%j is %s', (text, format) => {
    expect(sniff(text)).toBe(format);
  });
});
