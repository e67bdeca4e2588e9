import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/formats/json/json.js';
import { relaxJson } from '../../../src/formats/json/json-value.js';
import { context, expectAccounted } from './support.js';

describe('relaxJson', () => {
  it.each([
    ['{"a": 1,}', '{"a":1}'],
    ['[1, 2, ]', '[1,2]'],
    ["{'it': 'it\\'s \"so\"'}", '{"it":"it\'s \\"so\\""}'],
    ['{ // comment\n a: true /* b */ }', '{"a":true}'],
    ['{"a": "http://e.org // no"};', '{"a":"http://e.org // no"}'],
    ['{"a": -1.5e3}', '{"a":-1.5e3}'],
    ['{a: new Date(2020, 1)}', '{"a":"2020-02"}'],
    ['{a: new Date(2020, 11, 5, 9, 30)}', '{"a":"2020-12-05T09:30"}'],
    ["{a: new Date('2020-02-01')}", '{"a":"2020-02-01"}'],
    ['{a: new Date(1580515200000)}', '{"a":1580515200000}'],
    ['{a: `it\'s "so"\nhere`}', '{"a":"it\'s \\"so\\"\\nhere"}'],
    ['{a: undefined}', '{"a":null}'],
  ])('%j', (text, json) => {
    expect(relaxJson(text)).toBe(json);
    JSON.parse(json);
  });

  it.each([
    '{a: b}',
    '{a: alert(1)}',
    'var x = 1',
    '{"a": new Date(x)}',
    '{"a": new Date("2020" + y)}',
    '{"a": `x ${y}`}',
    '{a: undefined + 1}',
  ])('is no JSON: %s', (text) => {
    expect(relaxJson(text)).toBeUndefined();
  });

  it('reads a list as it is written by hand', () => {
    const text = "{ 'events': [ // the first\n {start: '2020', title: 'A',}, ] }";
    const result = readJson(text, context);
    expectAccounted(result);
    expect(result.items).toEqual([{ start: '2020', title: 'A' }]);
  });
});
