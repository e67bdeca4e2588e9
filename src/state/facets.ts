// Facets as an author names them: the column alone, or with its label and the order of its values.

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface FacetSettings {
  /** The column. */
  readonly field: string;
  /** What the reader sees. Default: the column's name; country and theme in the reader's language. */
  readonly label?: string;
  /** Most frequent first, by name, or these values first and the others by count. Default: count. */
  readonly order?: 'count' | 'name' | readonly string[];
  /** Another order, as `Array.prototype.sort` takes it. */
  readonly sort?: (a: FacetValue, b: FacetValue) => number;
  /** CSS colours by value, where marks have their colour by this facet; `colors` of the element comes first. */
  readonly colors?: Readonly<Record<string, string>>;
}

export type FacetInput = string | FacetSettings;

const known = new WeakMap<readonly FacetInput[], readonly string[]>();

/** The columns; the same array for the same facets. */
export function facetNames(facets: readonly FacetInput[]): readonly string[] {
  const old = known.get(facets);
  if (old) return old;
  const names = facets.map((facet) => (typeof facet === 'string' ? facet : facet.field));
  known.set(facets, names);
  return names;
}

export const facetSettings = (facets: readonly FacetInput[], field: string): FacetSettings | undefined =>
  facets.find((facet): facet is FacetSettings => typeof facet !== 'string' && facet.field === field);

/** An author's order of lanes, as `Array.prototype.sort` takes it. */
export type LaneOrder = (a: FacetValue, b: FacetValue) => number;
