import { createFieldPlanner, pick } from '../items/fields.js';
import { readStory } from '../items/story-place.js';
import type { Problem } from '../items/problem.js';
import type { Entry, SyncSource } from '../source/source.js';
import { windowed } from '../time/viewport.js';
import { NO_FILTER } from './filter.js';
import type { Span, State } from './state.js';

// The author's story: the items that have a place in it, in order.

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

// The window in which a step of a story is told: its item, with room on both sides for the step before and the one after.

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Least and most room on one side, as shares of all the story's time; and what the item's own length asks for. */
const LEAST = 1 / 60;
const MOST = 1 / 6;
const OWN = 0.35;
const DAY = 86_400_000;

/**
 * The window [start, end) in ms of one of the stretches, in the order they are told. The nearer of its two neighbours is in
 * it too, as long as that leaves the item itself large enough. Open sides are taken at the ends of `whole`.
 */
export function storyView(
  steps: readonly Stretch[],
  index: number,
  whole: readonly [number, number],
): [number, number] {
  const closed = steps.map((stretch) => within(stretch, whole));
  const own = closed[index]!;
  const all = extentOf(closed);
  const length = all > 0 ? all : whole[1] - whole[0];
  const near = [closed[index - 1], closed[index + 1]].flatMap((other) => (other ? gap(own, other) : []));
  const asked = near.length ? Math.min(...near) * 1.2 : 0;
  const room = Math.max(
    Math.min(Math.max(asked, length * LEAST), length * MOST),
    (own.end - own.start) * OWN,
  );
  return [own.start - (room || DAY), own.end + (room || DAY)];
}

const gap = (a: Stretch, b: Stretch): number => Math.max(0, b.start - a.end, a.start - b.end);

const extentOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((most, { end }) => Math.max(most, end), -Infinity) -
  stretches.reduce((least, { start }) => Math.min(least, start), Infinity);

function within({ start, end }: Stretch, [from, to]: readonly [number, number]): Stretch {
  const first = Number.isFinite(start) ? start : Math.min(from, end);
  const last = Number.isFinite(end) ? end : Math.max(to, first);
  return { start: Number.isFinite(first) ? first : from, end: last };
}

/** The window is neither this one nor on its way there, to a 200th of its length. */
export function isElsewhere({ view, window }: State, [start, end]: Span): boolean {
  const goal = window.goal ?? [view.start, view.end];
  const there = windowed(view, start, end);
  const slack = (end - start) / 200;
  return Math.abs(goal[0] - there.start) > slack || Math.abs(goal[1] - there.end) > slack;
}
