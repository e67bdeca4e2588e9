import type { Problem } from '../items/problem.js';
import { runInSlices } from '../element/size.js';
import { finish } from '../source/duplicate-id.js';
import type { Entry, SyncSource } from '../source/source.js';
import { readStorySteps, type Story } from '../source/story-steps.js';

// The steps in the data: read when the data changes, in slices where there is much of it.

/** Up to so many items are read at once. */
const AT_ONCE = 20_000;

const TOO_MANY: Problem = {
  severity: 'field',
  field: 'story',
  why: `A story is not looked for in a source of more than ${AT_ONCE.toLocaleString('en')} items.`,
  remedy: 'Give the items of the story in a source of their own.',
};

export class StoryReading {
  private readonly taken: (story: Story) => void;
  private source: SyncSource | undefined;
  private work: AbortController | undefined;

  constructor(taken: (story: Story) => void) {
    this.taken = taken;
  }

  /** The steps of the source are known. */
  get done(): boolean {
    return this.source !== undefined && this.work === undefined;
  }

  read(source: SyncSource | undefined): void {
    if (source === this.source) return;
    this.stop();
    this.source = source;
    if (!source) return;
    if (source.revision !== undefined) {
      void this.readLater(source);
      return;
    }
    if (source.total <= AT_ONCE) {
      this.taken(finish(readStorySteps(source)));
      return;
    }
    const work = (this.work = new AbortController());
    runInSlices(readStorySteps(source), work.signal, () => undefined).then(
      (story) => {
        if (work.signal.aborted) return;
        this.work = undefined;
        this.taken(story);
      },
      (reason: unknown) => {
        if (!work.signal.aborted) throw reason;
      },
    );
  }

  /** Of a source that answers later: page after page, where there are not too many items for that. */
  private async readLater(source: SyncSource): Promise<void> {
    const work = (this.work = new AbortController());
    let story: Story = { steps: [], problems: [TOO_MANY] };
    if (source.total <= AT_ONCE)
      for (let busy = true; busy && !work.signal.aborted;) {
        story = finish(readStorySteps(source));
        busy = source.busy ?? false;
        await source.settled;
      }
    if (work.signal.aborted) return;
    this.work = undefined;
    this.taken(story);
  }

  stop(): void {
    this.work?.abort();
    this.source = this.work = undefined;
  }
}

/** How a step of the story and the window stand to each other; shared with what draws, and with what keeps both in the address. */
export interface StoryCourse {
  /** The entry the story is at: it is marked as long as no other is chosen. */
  entry: Entry | undefined;
  /** The reader moved away from the step's own window. */
  strayed: boolean;
  /** A step was asked for: with its own window, or with the window as it stands. */
  due: 'show' | 'keep' | undefined;
}
