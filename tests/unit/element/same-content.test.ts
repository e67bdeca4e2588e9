import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentCopy, sameContent } from '../../../src/element/properties/readers.js';

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(undefined),
    fc.date(),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('any'), { maxKeys: 4 }),
  ),
})).any;

describe('the copy of what was assigned', () => {
  it('has the content of the original (seed 20261129)', () => {
    fc.assert(
      fc.property(value, (original) => {
        expect(sameContent(original, contentCopy(original))).toBe(true);
      }),
      { seed: 20261129, numRuns: 500 },
    );
  });

  it('differs once anything in the original is changed', () => {
    const original = JSON.parse(
      '[{ "title": "A", "themes": ["x"], "media": { "url": "u" }, "__proto__": { "deep": 1 } }]',
    ) as Record<string, unknown>[];
    const copy = contentCopy(original);
    const change = (act: () => void, back: () => void): void => {
      act();
      expect(sameContent(original, copy)).toBe(false);
      back();
      expect(sameContent(original, copy)).toBe(true);
    };
    const item = original[0]! as { title: string; themes: string[]; media: { url: string } };
    const deep = Object.getOwnPropertyDescriptor(item, '__proto__')!.value as { deep: number };
    change(
      () => void (item.title = 'B'),
      () => void (item.title = 'A'),
    );
    change(
      () => void item.themes.push('y'),
      () => void item.themes.pop(),
    );
    change(
      () => void (item.media.url = 'v'),
      () => void (item.media.url = 'u'),
    );
    change(
      () => void (deep.deep = 2),
      () => void (deep.deep = 1),
    );
    change(
      () => void original.push({}),
      () => void original.pop(),
    );
  });

  it('copies what holds itself', () => {
    const loop: Record<string, unknown> = { title: 'A' };
    loop['self'] = loop;
    const copy = contentCopy(loop);
    expect(copy).not.toBe(loop);
    expect(copy['self']).toBe(copy);
    expect(sameContent(loop, copy)).toBe(true);
  });
});
