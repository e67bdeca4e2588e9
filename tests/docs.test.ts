// The documentation as data: every link leads somewhere, every example is tested, every page has what the site promises of it.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATA } from '../scripts/docs/examples.js';
import { llmsText, searchIndex } from '../scripts/docs/indexes.js';
import { pages } from '../scripts/docs/pages.js';
import { pageOf } from '../scripts/docs/template.js';

const all = pages();
const idsOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id!));

describe('the pages of the documentation', () => {
  it('link to pages and sections that there are', () => {
    const ids = new Map(all.map((page) => [page.file, idsOf(page.body)]));
    const broken = all.flatMap((page) =>
      [...page.body.matchAll(/<a href="([^"]*)"/g)]
        .map(([, href]) => href!)
        .filter((href) => !/^(https?:|mailto:)/.test(href))
        .filter((href) => {
          const [file, id] = href.split('#') as [string, string?];
          if (Object.keys(DATA).some((name) => file === `${name}.csv`)) return false;
          const known = ids.get(file || page.file);
          return !known || (id !== undefined && !known.has(id));
        })
        .map((href) => `${page.file}: ${href}`),
    );
    expect(broken).toEqual([]);
  });

  it('have one heading of the first rank, no style or script of their own, and a policy', () => {
    for (const page of all) {
      const html = pageOf(page, all);
      expect(html.match(/<h1>/g), page.file).toHaveLength(1);
      expect(/<style|\sstyle="|\son\w+="/.exec(page.body), page.file).toBeNull();
      expect(html).toContain("default-src 'none'");
    }
  });

  it('leave out no rank of headings', () => {
    const leaps = all.flatMap(({ file, body }) => {
      const ranks = [...body.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank));
      return ranks.flatMap((rank, i) =>
        rank - (ranks[i - 1] ?? 0) > 1 ? [`${file}: h${String(rank)}`] : [],
      );
    });
    expect(leaps).toEqual([]);
  });

  it('are all in the index of the search and in llms.txt', () => {
    const [index, text] = [searchIndex(all), llmsText(all)];
    for (const { file } of all) {
      expect(index.some(({ url }) => url.startsWith(file))).toBe(true);
      expect(text).toContain(`](${file})`);
    }
  });

  it('show every example that a browser test runs, and no other', () => {
    const test = readFileSync('tests/browser/docs/examples.test.ts', 'utf8');
    const listed = (name: string): readonly string[] =>
      (new RegExp(`const ${name}[^=]*= \\[([\\s\\S]*?)\\]`).exec(test)![1]!.match(/[\w-]+/g) ?? []).sort();
    for (const [folder, names, scripts] of [
      ['docs/examples', 'EXAMPLES', 'SCRIPTS'],
      ['docs/recipes', 'RECIPES', 'RECIPE_SCRIPTS'],
    ] as const) {
      const named = (end: string): readonly string[] =>
        readdirSync(folder)
          .filter((name) => name.endsWith(end))
          .map((name) => name.slice(0, -end.length))
          .sort();
      expect(listed(names)).toEqual(named('.html'));
      expect(listed(scripts)).toEqual(named('.js'));
    }
  });
});
