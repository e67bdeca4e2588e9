// One word for one thing: what `docs/glossary.md` retired stays out of the names of files and exports.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from './support/read-sources.js';

/** Words with another meaning in these names, which is the plain one. */
const PLAIN_USES: readonly string[] = ['due-dates', 'withDueDates'];
/** Names that several modules export on purpose: a reader of a format, a chunk's style sheets, a language's texts and tables. */
const SHARED_NAMES: readonly string[] = ['read', 'styles', 'words', 'tables', 'parseXml', 'readSteps'];

const src = readSources('src');
const wordsOf = (name: string): readonly string[] =>
  name
    // the name of a product
    .replace(/clickhouse/i, 'clickhouse')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|class|function\*?|interface|type) (\w+)/gm;
const exportsOf = (text: string): readonly string[] => [...text.matchAll(EXPORT)].map(([, name]) => name!);

/** The words in the last column of the glossary. */
const retired = new Set(
  readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .flatMap((line) => line.split('|').at(-2)!.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== ''),
);

describe('the glossary', () => {
  it('retires words', () => {
    expect(retired.size).toBeGreaterThan(25);
  });

  it('keeps the words it retired out of the names of files and exports', () => {
    const names = [...src].flatMap(([file, text]) => [path.basename(file, '.ts'), ...exportsOf(text)]);
    const wrong = names.filter(
      (name) => !PLAIN_USES.includes(name) && wordsOf(name).some((word) => retired.has(word)),
    );
    expect(wrong).toEqual([]);
  });

  it('finds no name that two files export', () => {
    const files = new Map<string, string[]>();
    for (const [file, text] of src)
      for (const name of exportsOf(text)) files.set(name, [...(files.get(name) ?? []), file]);
    const twice = [...files].filter(([name, where]) => where.length > 1 && !SHARED_NAMES.includes(name));
    expect(twice).toEqual([]);
  });
});
