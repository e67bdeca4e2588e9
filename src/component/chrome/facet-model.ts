export type ValueState = 'any' | 'all' | 'none';

export interface FacetValueModel {
  /** `''` stands for "(none)". */
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly state?: ValueState | undefined;
  /** CSS colour of the dot before the label. */
  readonly colour?: string | undefined;
}

export interface FacetModel {
  readonly name: string;
  readonly label: string;
  /** In any order: the bar shows the most frequent first. The same array while nothing in it changed. */
  readonly values: readonly FacetValueModel[];
  /** How a newly checked value is asked for. */
  readonly mode: 'any' | 'all';
  /** The text of the button for the values that are not chips, such as "+7 countries". Default: `plusMore`. */
  readonly moreLabel?: ((n: number) => string) | undefined;
}
