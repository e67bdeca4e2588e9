import { isFault, type DateContext } from '../time/read-date.js';
import { parseDate } from '../time/parse-date.js';
import type { Problem } from '../items/problem.js';
import { groupReports } from '../formats/report-groups.js';
import type { RawItem } from '../formats/reader.js';
import type { RowTagger } from './row-tagger.js';

// Reports of one event folded into one item before they are indexed: a chunk of its own, loaded where that is asked for.

export interface FoldSettings extends DateContext {
  readonly groupReports?: boolean;
}

export class ReportFolder {
  /** Per folded item: the row of its first report. */
  private rows: readonly number[] | undefined;

  /** All there is; problems are told by its rows from now on. */
  whole(items: readonly unknown[], settings: FoldSettings): readonly unknown[] {
    this.rows = undefined;
    if (!settings.groupReports) return items;
    const folded = foldItems(items, settings);
    this.rows = folded.rows;
    return folded.items;
  }

  /** Items that come to what is there. */
  batch(items: readonly unknown[], settings: FoldSettings): readonly unknown[] {
    return settings.groupReports ? foldItems(items, settings).items : items;
  }

  /** Problems with the rows they had before folding. */
  unfold(problems: readonly Problem[]): readonly Problem[] {
    const { rows } = this;
    return rows
      ? problems.map((p) => (p.row === undefined ? p : { ...p, row: rows[p.row] ?? p.row }))
      : problems;
  }
}

interface Folded {
  readonly items: readonly unknown[];
  readonly rows: readonly number[];
}

/** What is no object stays as it is, for the index to complain of. */
function foldItems(items: readonly unknown[], dates: DateContext): Folded {
  const raw = items.map((item): RawItem => (isObject(item) ? item : {}));
  const startOf = (item: RawItem): number | undefined => {
    const span = parseDate(item['start'], dates);
    return isFault(span) || !Number.isFinite(span.start) ? undefined : span.start;
  };
  const { items: folded, origins } = groupReports(raw, { startOf });
  const rows = origins.map((places) => places[0] ?? 0);
  const kept = folded.map((item, i) => (isObject(items[rows[i]!]) ? item : items[rows[i]!]));
  return { items: kept, rows };
}

const isObject = (item: unknown): item is RawItem => typeof item === 'object' && item !== null;

// What is done to items before they are indexed: tagging, and folding of reports. The code of each comes when it is asked for.

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
      if (!this.#hasFolder(asked)) this.#folder = new ReportFolder();
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
