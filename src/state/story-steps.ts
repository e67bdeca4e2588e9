// The author's story: the items that have a place in it, in order.
import { createFieldPlanner } from '../items/fields.js';
import type { Problem } from '../items/problem.js';
import { pick, readStory } from '../items/row-fields.js';
import type { Entry, SyncSource } from '../source/source.js';
import { NO_FILTER } from './filter.js';

export interface StoryStep {
  readonly entry: Entry;
  readonly order: number;
  readonly words: string | undefined;
  /** The part of the story it belongs to. */
  readonly chapter: string | undefined;
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
    const page = source.entries({ filter: NO_FILTER, offset, limit: PAGE });
    total = page.total;
    for (const entry of page.entries) {
      const row = entry.item as Readonly<Record<string, unknown>>;
      const value = pick(row, planOf(row).fields.story);
      const place = readStory(value);
      const chapter = pick(row, planOf(row).fields.chapter);
      const named = typeof chapter === 'string' ? chapter.trim() : '';
      if (typeof place === 'object')
        steps.push({ entry, ...place, chapter: named === '' ? undefined : named });
      else if (place !== undefined) problems.push(problemOf(entry, value, place));
    }
    yield;
  }
  return { steps: inChapters(steps.sort((a, b) => a.order - b.order)), problems };
}

/** A step that names no chapter goes on with the one before it. */
function inChapters(steps: readonly StoryStep[]): readonly StoryStep[] {
  let last: string | undefined;
  return steps.map((step) => ({ ...step, chapter: (last = step.chapter ?? last) }));
}

const problemOf = ({ ordinal }: Entry, value: unknown, remedy: string): Problem => ({
  severity: 'field',
  row: ordinal,
  field: 'story',
  value,
  why: 'The place in the story is no number.',
  remedy,
});
