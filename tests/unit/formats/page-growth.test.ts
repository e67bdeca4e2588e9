import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/read.js';

/** Shapes of pages that cost more than their length when read carelessly. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'tables in tables': (n) => `<html>${'<table><tr><td>2020</td><td>'.repeat(n / 28)}`,
  'beginnings of base': (n) => `<html>${'<base '.repeat(n / 6)}`,
  'open comments': (n) => `<html>${'<!-- '.repeat(n / 5)}`,
  'ends without beginnings': (n) => `<html><time>2020</time>${'</b>'.repeat(n / 4)}`,
  'open quotes': (n) => `<html>${'<a b="'.repeat(n / 6)}`,
  'chained quotes': (n) => `<html>${'="<a "'.repeat(n / 6)}`,
  'lists in lists': (n) => `<html>${'<ul><li><time>2020</time>'.repeat(n / 25)}`,
  'bold in bold': (n) => `<html><li><time>2020</time>${'<b>'.repeat(n / 3)}`,
  'open scripts': (n) => `<html>${'<script type="application/ld+json">'.repeat(n / 35)}`,
  'French days with a clock': (n) => 'Le parlement vote la loi ce jour\n1 mars 2026, 14:10\n'.repeat(n / 53),
  'ages of news': (n) => 'Markets fall as oil rises\n2 hours ago\n'.repeat(n / 38),
  'open links of a wiki': (n) => `== A ==\n'''b'''\n${'[['.repeat(n / 2)}`,
  'open templates': (n) => `== A ==\n'''b''' [[c]]\n${'{{'.repeat(n / 2)}`,
  'open citations': (n) => `== A ==\n'''b'''\n${'<ref>'.repeat(n / 5)}`,
  hashes: (n) => `# ${'#'.repeat(n)}x`,
  blanks: (n) => `3 May 2020 – a${' '.repeat(n)}b`,
  'dates on one line': (n) => '3 May 2020 – a '.repeat(n / 15),
};

const seconds = async (text: string): Promise<number> => {
  const begin = process.cpuUsage();
  await readText(text, { parseXml });
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
};

describe('time to read a page grows as its length does', () => {
  it.each(Object.entries(SHAPES))('%s', async (_, shape) => {
    await seconds(shape(4000));
    const small = await seconds(shape(32_000));
    const large = await seconds(shape(256_000));
    // Eight times the length; what is quadratic takes 64 times as long. Under a tenth of a second nothing is told.
    expect(large).toBeLessThan(Math.max(0.4, small * 24));
  });
});
