import { overlaps } from './answer-few.js';
import type { FewEntry } from './few-entry.js';
import { clausesOf } from './filter-key.js';
import type { Filter } from './filter.js';
import { queryWords, wordsOf } from './fold-text.js';
import type { ItemReader } from './item-reader.js';

type Passes = (entry: FewEntry) => boolean;

/** Whether an entry matches the filter; `leaveOut` is the facet whose `any` does not count. */
export function passing(
  filter: Filter,
  facets: readonly string[],
  reader: ItemReader,
  leaveOut?: string,
): Passes {
  const tests = clausesOf(filter).map(([facet, { any, all, none }]): Passes => {
    const f = facets.indexOf(facet);
    return (entry) => {
      const has = hasValue(entry.values[f] ?? []);
      if (facet !== leaveOut && any.length > 0 && !any.some(has)) return false;
      return all.every(has) && !none.some(has);
    };
  });
  const words = queryWords(filter.text ?? '');
  if (words.length > 0)
    tests.push(({ item }) => {
      const own = wordsOf(`${reader.headline(item)} ${reader.summary(item)}`);
      return words.every((word) => own.some((w) => w.startsWith(word)));
    });
  const { span } = filter;
  if (span) tests.push((entry) => overlaps(entry, span[0], span[1]));
  return (entry) => tests.every((test) => test(entry));
}

/** `''` stands for having none, also of a facet that is not known. */
export const hasValue =
  (values: readonly string[]) =>
  (value: string): boolean =>
    value === '' ? values.length === 0 : values.includes(value);
