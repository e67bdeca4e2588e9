import { filterKey } from '../source/filter-key.js';
import type { PlotInput } from './drawing.js';
import type { TimelineHost } from './timeline-host.js';

type OfPlot = Pick<PlotInput, 'source' | 'view' | 'height' | 'palette' | 'metrics'>;

/** Everything that decides what is drawn: what the plot itself knows, and what the element does. */
export const plotInput = (host: TimelineHost, own: OfPlot): PlotInput => {
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
    told: host.course.entry,
    selected: (host.chosen ?? host.course.entry)?.ordinal,
    number: host.number,
    formatTick: host.element.formatTick,
  };
};

/** Drawing either would give the same picture. */
export const sameInput = (a: PlotInput, b: PlotInput): boolean =>
  (Object.keys(a) as (keyof PlotInput)[]).every((key) => a[key] === b[key]);

/** The first chip of a filter takes its room from the plot, and the last one gives it back. */
export const changesRoom = (last: PlotInput, { activeFilter }: TimelineHost): boolean =>
  !ownKey(last.filter) !== !ownKey(activeFilter);

/** A predicate of the author's has no chip. */
const ownKey = (filter: PlotInput['filter']): string => filterKey({ ...filter, match: undefined });
