// Reports of one event folded into one item before they are indexed: a chunk of its own, loaded where that is asked for.
import { isFault, type DateContext } from '../time/date-context.js';
import { parseDate } from '../time/parse-date.js';
import type { Problem } from '../items/problem.js';
import { groupReports } from '../formats/report-groups.js';
import type { RawItem } from '../formats/reader.js';

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
