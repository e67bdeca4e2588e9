// How many events begin when, in steps of the calendar that have a name: what is told of the story as a whole.
import type { TimelineContext } from '../../context/timeline-context.js';
import type { Filter, SyncSource } from '../../source/source.js';
import { edgesFor, STEPS, stepLength, type CalendarStep } from '../../time/calendar.js';
import { DAY, HOUR } from '../../time/civil.js';
import { type DateSpan, Single } from '../../time/span.js';
import type { Zone } from '../../time/zone.js';

export interface Bucket {
  readonly span: DateSpan;
  readonly count: number;
}

/** More steps than this take a coarser step: as many rows a table has at most. */
const MOST = 72;

const hasName = ({ unit, every }: CalendarStep): boolean =>
  unit === 'year' ? Number.isInteger(Math.log10(every)) : every === 1;

/** The finest step with a name that is not too many; of events without times none finer than a day. */
function stepOf(length: number, timed: boolean): CalendarStep {
  const least = Math.max(length / (MOST - 2), timed ? HOUR : DAY);
  return STEPS.find((step) => hasName(step) && stepLength(step) >= least) ?? STEPS.at(-1)!;
}

/** All steps from the first matching event to the last; none where nothing matches, or it is not known yet. */
export function countsByStep(source: SyncSource, filter: Filter, zone: Zone): readonly Bucket[] {
  const extent = source.matchedExtent(filter);
  if (!extent) return [];
  const step = stepOf(extent[1] - extent[0], source.timed);
  const edges = edgesFor(extent[0], Math.max(extent[1], extent[0] + 1), step, zone);
  const precision =
    step.unit === 'hour' ? 'hour' : step.unit === 'day' || step.unit === 'month' ? step.unit : 'year';
  const flags = step.unit === 'year' && step.every > 1 ? 0 : Single;
  return Array.from(source.histogram(edges, filter), (count, i) => ({
    span: { start: edges[i]!, end: edges[i + 1]!, startPrecision: precision, endPrecision: precision, flags },
    count,
  }));
}

/** "44 events, September 2020 to February 2026, most in February 2026: 10"; empty where there is nothing to tell. */
export function summaryOf(
  core: TimelineContext,
  t: TimelineContext['t'],
  buckets: readonly Bucket[],
): string {
  const { counts, localization } = core;
  const [first, last] = [buckets[0], buckets.at(-1)];
  const most = buckets.reduce<Bucket | undefined>((a, b) => (a && a.count >= b.count ? a : b), undefined);
  if (!first || !last || !most?.count) return '';
  const { matched: n, total: m } = counts;
  return t('summary', {
    events: n === m ? t('cluster', { n }) : t('eventsOf', { n, m }),
    from: localization.dates.long(first.span),
    to: localization.dates.long(last.span),
    when: localization.dates.long(most.span),
    n: most.count,
  });
}
