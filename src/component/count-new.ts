import type { Items } from '../query/source.js';

/** How many items on trial are not among those that are shown. */
export function countNew(fresh: Items, shown: Items | undefined): number {
  const { entries } = fresh.entries({ filter: {}, offset: 0, limit: fresh.total });
  return entries.filter(({ id }) => shown?.locate(id, {}) === undefined).length;
}
