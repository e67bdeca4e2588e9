// The steps in the data: read when the data changes, in slices where there is much of it.
import { readStorySteps, type Story } from '../query/story-steps.js';
import { finish } from '../query/progress.js';
import type { Source } from '../query/source.js';
import { runInSlices } from './scheduler.js';

/** Up to so many items are read at once. */
const AT_ONCE = 20_000;

export class StoryReading {
  private readonly taken: (story: Story) => void;
  private source: Source | undefined;
  private work: AbortController | undefined;

  constructor(taken: (story: Story) => void) {
    this.taken = taken;
  }

  /** The steps of the source are known. */
  get done(): boolean {
    return this.source !== undefined && this.work === undefined;
  }

  read(source: Source | undefined): void {
    if (source === this.source) return;
    this.stop();
    this.source = source;
    if (!source) return;
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

  stop(): void {
    this.work?.abort();
    this.source = this.work = undefined;
  }
}
