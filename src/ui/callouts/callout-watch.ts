// Asks for the code that draws callouts, where items have any.
import type { PlotInput } from '../../context/drawing.js';
import type { TimelineContext } from '../../context/timeline-context.js';
import { createCalloutReader } from '../../items/callout.js';
import type { Picture } from '../../layout/scene.js';
import type { SyncSource } from '../../source/source.js';
import { NO_FILTER } from '../../state/filter.js';
import { drawnEntries } from './drawn-entries.js';

/** Of items in memory so many are looked at. */
const LOOKED_AT = 2000;

export function watchForCallouts({ plot, features: { callouts } }: TimelineContext): void {
  const seen = new WeakSet<SyncSource>();
  const look = ({ source }: PlotInput, scene: Picture): void => {
    // of a source that answers later only what is drawn is known
    const later = source.revision !== undefined;
    if (callouts.now || (!later && seen.has(source))) return;
    seen.add(source);
    const read = createCalloutReader();
    const entries = later
      ? drawnEntries(scene)
      : source.entries({ filter: NO_FILTER, offset: 0, limit: LOOKED_AT }).entries;
    if (!entries.some(({ item }) => read(item))) return;
    callouts.want();
    void callouts.settled?.then(() => callouts.want());
  };
  plot.onDraw(look);
  if (plot.drawn) look(...plot.drawn);
}
