// What is done to items before they are indexed: tagging, and folding of reports. The code of each comes when it is asked for.
import type { Problem } from '../items/problem.js';
import type { FoldSettings, ReportFolder } from './group-items.js';
import type { RowTagger } from './row-tagger.js';

export interface PreparingSettings extends FoldSettings {
  readonly autoTag?: boolean;
  readonly regionBias?: string | undefined;
  readonly lexicon?: string | undefined;
  readonly places?: boolean;
}

export class ItemPreparer {
  #folder: ReportFolder | undefined;
  #tagger: RowTagger | undefined;
  /** What the tagger was made for. */
  #taggedFor = '';
  /** Why the code could not be had. */
  #failure: Problem | undefined;
  private preparedWith: PreparingSettings | undefined;

  /** Items can be taken now: nothing is asked for, its code is there, or cannot be had. */
  ready(settings: PreparingSettings): boolean {
    this.preparedWith = settings;
    return this.#failure !== undefined || (this.#hasFolder(settings) && this.#hasTagger(settings));
  }

  /** Loads what was missing when it was asked last. */
  async load(): Promise<void> {
    const { preparedWith: asked } = this;
    if (!asked) return;
    try {
      if (!this.#hasFolder(asked)) this.#folder = new (await import('./group-items.js')).ReportFolder();
      if (this.#hasTagger(asked)) return;
      const { RowTagger } = await import('./row-tagger.js');
      const { languages, regionBias, lexicon, places } = asked;
      this.#tagger = await RowTagger.load({ language: languages?.[0] ?? 'en', regionBias, lexicon, places });
      this.#taggedFor = keyOf(asked);
    } catch (error) {
      this.#failure = {
        severity: 'file',
        field: asked.autoTag ? 'auto-tag' : 'group-reports',
        value: true,
        why: error instanceof Error ? error.message : String(error),
        remedy: 'Load the page again, or write countries and themes into the data.',
      };
    }
  }

  /** All there is; problems are told by its rows from now on. */
  whole(items: readonly unknown[], settings: PreparingSettings): readonly unknown[] {
    const tagged = this.#tagged(items, settings);
    return this.#folder?.whole(tagged, settings) ?? tagged;
  }

  /** Items that come to what is there. */
  batch(items: readonly unknown[], settings: PreparingSettings): readonly unknown[] {
    const tagged = this.#tagged(items, settings);
    return this.#folder?.batch(tagged, settings) ?? tagged;
  }

  /** Problems with the rows they had before folding. */
  unfold(problems: readonly Problem[]): readonly Problem[] {
    const unfolded = this.#folder?.unfold(problems) ?? problems;
    const own = this.preparedWith?.autoTag ? (this.#tagger?.problems ?? []) : [];
    return [...(this.#failure ? [this.#failure] : []), ...own, ...unfolded];
  }

  #tagged(items: readonly unknown[], { autoTag }: PreparingSettings): readonly unknown[] {
    return autoTag && this.#tagger ? this.#tagger.rows(items) : items;
  }

  #hasFolder({ groupReports }: PreparingSettings): boolean {
    return !groupReports || this.#folder !== undefined;
  }

  #hasTagger(settings: PreparingSettings): boolean {
    return !settings.autoTag || this.#taggedFor === keyOf(settings);
  }
}

const keyOf = ({ languages, regionBias, lexicon, places }: PreparingSettings): string =>
  JSON.stringify([languages?.[0], regionBias, lexicon, places]);
