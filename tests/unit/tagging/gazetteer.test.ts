import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { GAZETTEER_TEXT } from '../../../src/tagging/gazetteer-data.js';
import { parseGazetteer } from '../../../src/tagging/gazetteer.js';
import { createTagger } from '../../../src/tagging/tagger.js';

const gazetteer = parseGazetteer(GAZETTEER_TEXT);
const plain = (word: string): string => word.replace(/[+?!%@-]+$/, '');

describe('the built-in gazetteer', () => {
  it('is what scripts/make-gazetteer.mjs makes of the facts', () => {
    expect(() =>
      execFileSync('node', ['scripts/make-gazetteer.mjs', '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('stays within 9 kB gzip', () => {
    expect(gzipSync(Object.values(GAZETTEER_TEXT).join('\n'), { level: 9 }).length).toBeLessThanOrEqual(9216);
  });

  it('has codes that Intl can show', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (const code of Object.keys(gazetteer.countries))
      expect([code, names.of(code)]).not.toContain(undefined);
  });

  it('gives no word to two countries', () => {
    const owner = new Map<string, string>();
    for (const [code, words] of Object.entries(gazetteer.countries)) {
      for (const word of words) {
        expect([word, owner.get(plain(word)) ?? code]).toEqual([word, code]);
        owner.set(plain(word), code);
      }
    }
  });

  it('finds every country by each of its words, save prefixes', () => {
    const tagger = createTagger();
    for (const [code, words] of Object.entries(gazetteer.countries)) {
      for (const word of words.filter((w) => !w.endsWith('-'))) {
        expect([word, tagger.tag(plain(word)).countries]).toEqual([word, [code]]);
      }
    }
  });

  it('finds nothing in any decoy', () => {
    const tagger = createTagger();
    for (const decoy of gazetteer.decoys)
      expect([decoy, tagger.tag(plain(decoy)).countries]).toEqual([decoy, []]);
  });
});
