import { filterKey } from '../source/filter-key.js';
import type { ReactiveController } from 'lit';
import type { Metrics, Wording } from '../layout/style.js';
import type { Entry, Filter, SyncSource } from '../source/source.js';
import type { TimelineStore } from '../state/state.js';
import type { DateTable } from '../time/date-table.js';
import type { Zone } from '../time/zone.js';
import type { LaneView } from '../ui/lanes/lane-order.js';
import type { Mirror, PlotDetail, PlotInput, Spacing } from './drawing.js';
import type { Settings } from './settings.js';

/** What decides the picture, and where it is put. */
export interface PictureContext {
  readonly element: Settings;
  readonly renderRoot: HTMLElement | DocumentFragment;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
  readonly store: TimelineStore;
  readonly source: SyncSource | undefined;
  /** The filter that is answered now. */
  readonly activeFilter: Filter;
  /** The entry whose card is open. */
  readonly chosen: Entry | undefined;
  readonly zone: Zone;
  readonly language: string;
  readonly table: DateTable | undefined;
  readonly wording: Wording;
  readonly number: (n: number) => string;
  /** What other features put into the picture. */
  readonly features: {
    /** How the axis is spaced, where not true to time. */
    readonly evenly: { readonly spacing: Spacing | undefined; readonly note: string | undefined } | undefined;
    /** Where time runs to the left. */
    readonly mirror: Mirror | undefined;
    readonly inLanes: { readonly view: LaneView | undefined; reveal(entry: Entry): boolean } | undefined;
    /** What headlines tell beyond title and date. */
    readonly detailed: { at(metrics: Metrics, text: number): PlotDetail } | undefined;
    /** The item that the story is at: it is marked as long as no other is chosen. */
    readonly told: Entry | undefined;
    /** Code is on its way without which the picture would be another one. */
    readonly awaited: boolean;
  };
}

type OfPlot = Pick<PlotInput, 'source' | 'view' | 'height' | 'palette' | 'metrics'>;

/** Everything that decides what is drawn: what the plot itself knows, and what the element does. */
export const plotInput = (host: PictureContext, own: OfPlot): PlotInput => {
  const detail = host.features.detailed?.at(own.metrics, own.palette.text);
  return {
    ...own,
    revision: own.source.revision,
    detail,
    spacing: host.features.evenly?.spacing,
    mirror: host.features.mirror,
    zone: host.zone,
    filter: host.activeFilter,
    lanes: host.features.inLanes?.view,
    locale: host.language,
    table: host.table,
    wording: detail?.wording ?? host.wording,
    told: host.features.told,
    selected: (host.chosen ?? host.features.told)?.ordinal,
    number: host.number,
    formatTick: host.element.formatTick,
  };
};

/** Drawing either would give the same picture. */
export const sameInput = (a: PlotInput, b: PlotInput): boolean =>
  (Object.keys(a) as (keyof PlotInput)[]).every((key) => a[key] === b[key]);

/** The first chip of a filter takes its room from the plot, and the last one gives it back. */
export const changesRoom = (last: PlotInput, { activeFilter }: PictureContext): boolean =>
  !ownKey(last.filter) !== !ownKey(activeFilter);

/** A predicate of the author's has no chip. */
const ownKey = (filter: PlotInput['filter']): string => filterKey({ ...filter, match: undefined });
