import type { ReactiveController } from 'lit';
import type { Metrics, Wording } from '../layout/style.js';
import type { Entry, Filter, SyncSource } from '../source/source.js';
import type { LaneView } from '../state/lane-order.js';
import type { Limits } from '../state/limits.js';
import type { StoryCourse } from '../state/story.js';
import type { DateTable } from '../time/date-table.js';
import type { Zone } from '../time/zone.js';
import type { Translate } from '../ui/kit/translate.js';
import type { DrawingHost } from './drawing-choice.js';
import type { Mirror, PlotDetail, Spacing } from './drawing.js';

/** What the drawing part knows of the element. The element decides, the parts propose. */
export interface TimelineHost extends DrawingHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly source: SyncSource | undefined;
  readonly activeFilter: Filter;
  readonly zone: Zone;
  /** How far the reader may zoom and pan. */
  readonly limits: Limits;
  readonly language: string;
  readonly table: DateTable | undefined;
  readonly wording: Wording;
  readonly features: {
    /** How the axis is spaced, where not true to time. */
    readonly evenly: { readonly spacing: Spacing | undefined } | undefined;
    /** Where time runs to the left. */
    readonly mirror: Mirror | undefined;
    readonly inLanes: { readonly view: LaneView | undefined; reveal(entry: Entry): boolean } | undefined;
    /** What headlines tell beyond title and date. */
    readonly detailed: { at(metrics: Metrics, text: number): PlotDetail } | undefined;
    /** Code is on its way without which the picture would be another one. */
    readonly awaited: boolean;
  };
  readonly chosen: Entry | undefined;
  readonly course: StoryCourse;
  readonly t: Translate;
  readonly number: (n: number) => string;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
  /** The reader asks for this entry's card, or (undefined) to close what is open. */
  choose(entry: Entry | undefined): void;
  /** The pointer is over this entry now, or over none. */
  hover(entry: Entry | undefined): void;
  /** The reader clicked where there is no mark. */
  plotClicked(time: number, lane: string | undefined): void;
  /** The reader opens a crowd that zooming cannot part. */
  openCluster(start: number, end: number): void;
  /** The reader moved the window. */
  movedByUser(settled: boolean): void;
}
