import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly { readonly attributes?: readonly { readonly name: string }[] }[];
  }[];
}

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const attributes = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap((declaration) => declaration.attributes ?? [])
  .map(({ name }) => name);

describe('the README', () => {
  it('has a row for every attribute of the element', () => {
    expect(attributes.length).toBeGreaterThan(20);
    const rows = readme.split('\n').filter((line) => line.startsWith('|'));
    expect(attributes.filter((name) => !rows.some((row) => row.includes(`| \`${name}\` `)))).toEqual([]);
  });
});
