// The author's story: the items that have a place in it, in order.
import { createFieldPlanner } from '../items/fields.js';
import type { Problem } from '../items/problem.js';
import { pick, readStory } from '../items/row-fields.js';
import type { Entry, SyncSource } from './source.js';

export interface StoryStep {
  readonly entry: Entry;
  readonly order: number;
  readonly words: string | undefined;
}

export interface Story {
  readonly steps: readonly StoryStep[];
  readonly problems: readonly Problem[];
}

/** Entries that are looked at in one go. */
const PAGE = 2048;

/** Reads the whole source, filtered or not, in slices. Steps with the same number stand in order of time. */
export function* readStorySteps(source: Pick<SyncSource, 'entries'>): Generator<void, Story> {
  const steps: StoryStep[] = [];
  const problems: Problem[] = [];
  const planOf = createFieldPlanner([]);
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = source.entries({ filter: {}, offset, limit: PAGE });
    total = page.total;
    for (const entry of page.entries) {
      const row = entry.item as Readonly<Record<string, unknown>>;
      const value = pick(row, planOf(row).fields.story);
      const place = readStory(value);
      if (typeof place === 'object') steps.push({ entry, ...place });
      else if (place !== undefined) problems.push(problemOf(entry, value, place));
    }
    yield;
  }
  return { steps: steps.sort((a, b) => a.order - b.order), problems };
}

const problemOf = ({ ordinal }: Entry, value: unknown, remedy: string): Problem => ({
  severity: 'field',
  row: ordinal,
  field: 'story',
  value,
  why: 'The place in the story is no number.',
  remedy,
});
