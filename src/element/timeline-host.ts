import type { LitElement, ReactiveController } from 'lit';
import type { Metrics, Wording } from '../layout/style.js';
import type { Entry, Filter, Source } from '../source/source.js';
import type { FilterState } from '../state/filter-state.js';
import type { LaneView } from '../state/lane-order.js';
import type { DataSettings, Settings, ZoneChoice } from '../state/settings.js';
import type { StoryCourse } from '../state/story.js';
import type { WindowState } from '../state/window.js';
import type { DateTable } from '../time/date-table.js';
import type { Zone } from '../time/zone.js';
import type { Translate } from '../ui/kit/translate.js';
import type { Chunks } from './chunks.js';
import type { DataController } from './data.js';
import type { DrawingHost } from './drawing-choice.js';
import type { Mirror, PlotDetail, Spacing } from './drawing.js';
import type { EvenController } from './even.js';
import type { Language, LanguageController } from './language.js';
import type { Reader, ReaderHost } from './reader.js';

/** What the drawing part knows of the element. The element decides, the parts propose. */
export interface TimelineHost extends DrawingHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly source: Source | undefined;
  readonly activeFilter: Filter;
  readonly zone: Zone;
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
  /** The reader opens a crowd that zooming cannot part. */
  openCluster(start: number, end: number): void;
  /** The reader moved the window. */
  movedByUser(settled: boolean): void;
}

/** What a feature beside the axis knows of the element. */
export interface FeatureHost extends TimelineHost, Omit<ReaderHost, 'renderRoot'> {
  readonly element: LitElement & Settings;
  readonly data: DataController;
  readonly reader: Reader;
  readonly window: WindowState;
  readonly filters: FilterState;
  readonly speech: Language;
  readonly dataSettings: DataSettings;
  /** The language, and when its words are there. */
  readonly tongue: LanguageController;
  /** The list is shown, not the axis. */
  readonly listed: boolean;
  readonly zones: ZoneChoice;
  /** Fetches `src` again after it failed. */
  retry(): void;
  view: [number, number] | undefined;
}

/** What the controls over the plot know of the element. */
export interface ControlsHost extends FeatureHost {
  readonly chunks: Chunks;
  readonly features: FeatureHost['features'] & { readonly evenly: EvenController | undefined };
  /** Pictures the reader asked for, by address. */
  readonly asked: ReadonlySet<string>;
  /** The facet that gives marks their colour. */
  readonly colourFacet: string;
  colourOf(facet: string, value: string): string | undefined;
  showList(list: boolean): void;
  open(what: 'help', open: boolean): void;
}
