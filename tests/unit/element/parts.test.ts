// Every part that a template names is in the manifest, and the manifest names none that no template has.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../support/read-sources.js';

interface Named {
  readonly name: string;
}
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  readonly modules: readonly { readonly declarations: readonly { readonly cssParts?: readonly Named[] }[] }[];
};
const listed = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .flatMap(({ cssParts = [] }) => cssParts)
  .map(({ name }) => name);

describe('parts', () => {
  it('in templates are all in the manifest', () => {
    expect(readSources('src').size).toBeGreaterThan(100);
    const named = [...readSources('src').values()].flatMap((text) =>
      [...text.matchAll(/\bpart="([\w -]+)"|setAttribute\('part', '([\w-]+)'\)/g)].flatMap(([, a, b]) =>
        (a ?? b ?? '').split(/\s+/),
      ),
    );
    expect([...new Set(named)].filter((name) => name !== '' && !listed.includes(name))).toEqual([]);
  });
});
