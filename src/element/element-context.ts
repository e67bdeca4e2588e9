// What the parts of the element itself know beside what widgets do: the picture and the data as they are made.
import type { TimelineContext } from '../context/timeline-context.js';
import type { DataController } from './data.js';
import type { PlotController } from './plot-controller.js';

export interface ElementContext extends TimelineContext {
  readonly plot: PlotController;
  readonly data: DataController;
}
