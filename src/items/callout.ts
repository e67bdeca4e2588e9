// The words that an author writes beside an item's mark.
import { cleanText, cutText } from '../text/text.js';
import { createFieldPlanner } from './fields.js';
import { pick } from './normalizer.js';

/** More is no callout but a text, which has its place in the card. */
const LONGEST = 160;

type Cells = Readonly<Record<string, unknown>>;

/** What an item says beside its mark. */
export interface Called<Entry> {
  readonly entry: Entry;
  readonly text: string;
}

/** Those of these that say something. */
export function calledAmong<Entry extends { readonly item: unknown }>(
  entries: readonly Entry[],
  read = createCalloutReader(),
): Called<Entry>[] {
  return entries.map((entry) => ({ entry, text: read(entry.item) })).filter(({ text }) => text);
}

/** Reads the column `callout` alone, of many items in turn; '' where there is nothing in it. */
export function createCalloutReader(): (item: unknown) => string {
  const plan = createFieldPlanner([]);
  return (item) => {
    if (typeof item !== 'object' || item === null) return '';
    const { callout } = plan(item).fields;
    const value = callout.length ? pick(item as Cells, callout) : undefined;
    return typeof value === 'string' || typeof value === 'number'
      ? cutText(cleanText(String(value)), LONGEST)
      : '';
  };
}
