// Countries and themes found in the text, put into the rows where an editor sees and corrects them.
import type { NewsItem } from '../../src/items/item.js';
import type { Row } from '../state/project.js';

/** Rows that are tagged at most: a pause for the page comes after each. */
const SLICE = 200;

const filled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';

/** The rows with what was found where their author gave nothing, and in how many of them that was. */
export async function tagRows(
  rows: readonly Row[],
): Promise<{ readonly rows: readonly Row[]; readonly found: number }> {
  const { createItemTagger, createTagger } = await import('../../src/tagging/index.js');
  const tag = createItemTagger(createTagger());
  let found = 0;
  const tagged: Row[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    if (typeof row['title'] !== 'string') {
      tagged.push(row);
      continue;
    }
    const { countries, themes, tags, ...rest } = tag(row as NewsItem) as Row;
    const auto = Array.isArray(tags) && tags.some((one: unknown) => isAuto(one));
    if (auto) found++;
    tagged.push({
      ...rest,
      ...(filled(countries) ? { countries } : {}),
      ...(filled(themes) ? { themes } : {}),
      ...(auto ? { tags } : {}),
    });
  }
  return { rows: tagged, found };
}

const isAuto = (tag: unknown): boolean =>
  typeof tag === 'object' && tag !== null && (tag as { readonly auto?: unknown }).auto === true;
