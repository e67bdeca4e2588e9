// Along or down: takes the way of drawing that the author asks for or that suits the width.
import type { Drawing, PlotParts } from '../context/drawing.js';
import { Plot } from './plot.js';
import { VerticalPlot } from './vertical-plot.js';

export type Orientation = 'horizontal' | 'vertical' | 'auto';

/** Below this width in px, `auto` draws down. */
const NARROW = 560;

export class DrawingChoice {
  /** What draws; undefined until the width is known. */
  now: Drawing | undefined;
  vertical = false;
  readonly #settings: { readonly orientation: Orientation };
  readonly #plot: HTMLElement;
  readonly #parts: PlotParts;
  /** Width and height of the plot in px. */
  #box: readonly [number, number] = [0, 0];

  #waiting = false;

  constructor(settings: { readonly orientation: Orientation }, plot: HTMLElement) {
    const find = (selector: string): HTMLElement => plot.querySelector<HTMLElement>(selector)!;
    this.#settings = settings;
    this.#plot = plot;
    this.#parts = {
      canvas: plot.querySelector('canvas')!,
      labels: find('.labels'),
      spanRows: find('.strip'),
      laneHeaders: find('.heads'),
    };
  }

  /** Px of the plot along the axis and across. */
  get size(): readonly [along: number, across: number] {
    const [width, height] = this.#box;
    return this.vertical ? [height, width] : [width, height];
  }

  /** Takes the plot's size; false where it is as it was. */
  measure(): boolean {
    const box = this.#plot.matches('[data-flow],[data-columns]') ? this.#plot.firstElementChild! : this.#plot;
    const { clientWidth: width, clientHeight: height } = box;
    if (width === this.#box[0] && height === this.#box[1]) return false;
    this.#box = [width, height];
    return true;
  }

  /** Another way of drawing is to take over, and the width is known. */
  get choiceChanged(): boolean {
    return (this.#wanted() ?? this.vertical) !== this.vertical;
  }

  /** Lets no other take over until the next frame: its height is another, and an observer of size must not change what it observes. */
  wait(then: () => void): void {
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      then();
    });
  }

  /** True where another way of drawing took over: the plot is to be measured again, and everything placed anew. */
  choose(): boolean {
    const vertical = this.#waiting ? undefined : this.#wanted();
    if (vertical === undefined || (this.now && vertical === this.vertical)) return false;
    const Made = vertical ? VerticalPlot : Plot;
    this.now?.release();
    this.vertical = vertical;
    this.now = new Made(this.#parts);
    this.#plot.toggleAttribute('data-vertical', vertical);
    return true;
  }

  /** Undefined while the width is not known. */
  #wanted(): boolean | undefined {
    const { orientation } = this.#settings;
    const [width] = this.#box;
    if (!width) return undefined;
    return orientation === 'vertical' || (orientation !== 'horizontal' && width < NARROW);
  }
}
