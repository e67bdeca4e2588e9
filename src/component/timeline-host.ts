import type { ReactiveController } from 'lit';
import type { DateTable } from '../data/date-table.js';
import type { Zone } from '../data/zone.js';
import type { Entry } from '../query/entry.js';
import type { Filter } from '../query/filter.js';
import type { Source } from '../query/source.js';
import type { Wording } from '../scene/style.js';
import type { Translate } from './chrome/translate.js';
import type { DrawingHost } from './drawing-choice.js';
import type { LaneChoice } from './lane-choice.js';
import type { Spacing } from './spacing.js';
import type { StoryCourse } from './story-course.js';

/** What the drawing part knows of the element. The element decides, the parts propose. */
export interface TimelineHost extends DrawingHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly source: Source | undefined;
  readonly activeFilter: Filter;
  readonly zone: Zone;
  readonly language: string;
  readonly table: DateTable | undefined;
  readonly wording: Wording;
  readonly laneList: readonly LaneChoice[];
  /** How the axis is spaced, where not true to time. */
  readonly features: { readonly evenly: { readonly spacing: Spacing | undefined } | undefined };
  readonly chosen: Entry | undefined;
  readonly course: StoryCourse;
  readonly t: Translate;
  readonly number: (n: number) => string;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
  /** The reader asks for this entry's card, or (undefined) to close what is open. */
  choose(entry: Entry | undefined): void;
  /** The reader opens a crowd that zooming cannot part. */
  openCluster(start: number, end: number): void;
  /** The reader moved the window. */
  movedByUser(settled: boolean): void;
}
