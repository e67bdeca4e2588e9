// The controls around the plot, by the names that an author shows or leaves them out by.

export const CONTROLS = [
  'filter',
  'search',
  'zoom',
  'legend',
  'status',
  'time-zone',
  'layout',
  'share',
  'help',
  'overview',
  'story',
] as const;

export type ControlName = (typeof CONTROLS)[number];

/** What stands in the row over the plot. */
const ROW = CONTROLS.filter((name) => name !== 'overview' && name !== 'story');

/** Which of them are shown; all where the author names none. */
export class ShownControls {
  readonly #names: readonly ControlName[] | undefined;

  constructor(names: readonly ControlName[] | undefined) {
    this.#names = names;
  }

  has(name: ControlName): boolean {
    return this.#names?.includes(name) ?? true;
  }

  get row(): boolean {
    return ROW.some((name) => this.has(name));
  }
}
