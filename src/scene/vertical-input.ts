import type { Answer } from '../query/source.js';
import type { Viewport } from '../view/viewport.js';
import type { Detail } from './detail.js';
import type { Metrics, SceneStyle, Wording } from './style.js';
import type { VerticalMemory } from './vertical-scene.js';
import type { TickTimes } from './vertical-ticks.js';

/** What a vertical scene is made of. */
export interface VerticalInput {
  /** `width` is the length of the axis: the plot's height. */
  readonly view: Viewport;
  /** Width of the plot in px. */
  readonly across: number;
  /** The axis is at the right edge. */
  readonly mirrored: boolean;
  readonly edges: Float64Array;
  readonly answer: Answer;
  readonly ticks: TickTimes;
  readonly style: SceneStyle;
  readonly metrics: Metrics;
  readonly wording: Wording;
  readonly detail?: Detail | undefined;
  /** `fresh` places everything anew, `moving` keeps what is where, `resting` finds better places for who is shown. */
  readonly motion: 'fresh' | 'moving' | 'resting';
  readonly memory?: VerticalMemory | undefined;
}
