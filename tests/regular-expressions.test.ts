// Every regular expression of the source takes linear time: recheck looks for exponential and polynomial backtracking.
import type { check as checkOne } from 'recheck';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSources } from './support/read-sources.js';

/**
 * Expressions that backtrack, with the reason why it does no harm: what they are applied to is short whatever the input is. A
 * line here that is in the source no more may go.
 */
const SHORT_INPUT: Readonly<Record<string, string>> = {
  '/<meta[^>]*\\bcharset\\s*=\\s*["\']?([\\w.:-]+)/i': 'the first 1,024 bytes',
  '/[+?!@-]+$/': 'names of our own gazetteer',
};

interface Finding {
  readonly file: string;
  readonly expression: string;
}

const expressionsOf = (file: string, text: string): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
};

const sources = [...readSources('src')];
const all = new Map<string, string>();
for (const [file, text] of sources)
  for (const expression of expressionsOf(file, text)) if (!all.has(expression)) all.set(expression, file);

type Check = typeof checkOne;

/** What the checker cannot decide it tries at random, and now and then finds fault with what is linear: it must do so thrice. */
const isVulnerable = async (check: Check, expression: string): Promise<boolean> => {
  const cut = expression.lastIndexOf('/');
  for (const randomSeed of [1, 2, 3]) {
    const parameters = { timeout: 20_000, randomSeed };
    const { status } = await check(expression.slice(1, cut), expression.slice(cut + 1), parameters);
    if (status !== 'vulnerable') return false;
  }
  return true;
};

describe('regular expressions', () => {
  let check: Check;
  beforeAll(async () => {
    ({ check } = await import('recheck'));
  });

  it('the checker finds what backtracks', async () => {
    const bad = ['/^(a+)+$/', String.raw`/\s+$/`, String.raw`/^-?\d{1,12}(\s*,\s*\d*)*$/`];
    expect(await Promise.all(bad.map((expression) => isVulnerable(check, expression)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(await isVulnerable(check, String.raw`/^\d{4}-\d\d$/`)).toBe(false);
  }, 120_000);

  it('backtrack nowhere in the source', async () => {
    expect(all.size).toBeGreaterThan(300);
    const found: Finding[] = [];
    for (const [expression, file] of all)
      if (
        !(expression in SHORT_INPUT) &&
        // A class, a name or a text with nothing that repeats cannot backtrack.
        /[*+}]/.test(expression) &&
        (await isVulnerable(check, expression))
      )
        found.push({ file, expression });
    expect(found).toEqual([]);
  }, 600_000);
});
