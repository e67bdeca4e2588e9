import { attempt } from '../../items/problem.js';
import {
  type FacetSettings,
  type FacetValue,
  type FacetInput,
  facetNames,
  facetSettings,
  PARTS,
  partsOf,
} from '../../state/filter.js';
import type { Filter, Counts } from '../../source/source.js';
import type { FacetModel, FacetValueModel, ValueState } from '../toolbar/filter-bar-model.js';
import { standInLocale, type Translate } from '../../i18n/messages.js';

/** How the values of a facet are put in order; undefined where that is by count. */
export function facetOrder(
  settings: FacetSettings | undefined,
  locale: string,
): ((a: FacetValue, b: FacetValue) => number) | undefined {
  const { order, sort, field = '' } = settings ?? {};
  if (sort) return (a, b) => attempt(`facet ${field}`, sort, a, b) ?? 0;
  if (order === undefined || order === 'count') return undefined;
  if (order === 'name') {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return (a, b) => compare(a.label, b.label);
  }
  const place = new Map(order.map((value, i) => [value, i]));
  const at = ({ value }: FacetValue): number => place.get(value) ?? place.size;
  return (a, b) => at(a) - at(b) || b.count - a.count;
}

// Facets as the filter bar shows them: names in the reader's language, most frequent first, with their state.

export interface FacetContext {
  readonly locale: string;
  readonly facets: readonly FacetInput[];
  readonly counts: Counts;
  readonly filter: Filter;
  readonly modes: ReadonlyMap<string, 'any' | 'all'>;
  readonly t: Translate;
  readonly label: (facet: string, value: string) => string;
  readonly colour: (facet: string, value: string) => string | undefined;
  readonly shape: (facet: string, value: string) => string | undefined;
}

/** A facet that no item has a value of is left out. */
export function facetModels(context: FacetContext): FacetModel[] {
  const used = (name: string): boolean =>
    Object.keys(context.counts.facets[name] ?? {}).some((value) => value !== '') ||
    context.filter.facets?.[name] !== undefined;
  return facetNames(context.facets)
    .filter(used)
    .map((name) => {
      const counts = context.counts.facets[name] ?? {};
      const parts = partsOf(context.filter.facets?.[name]);
      const state = (value: string): ValueState | undefined => PARTS.find((p) => parts[p].includes(value));
      const asked = PARTS.flatMap((p) => parts[p]).filter((v) => !Object.hasOwn(counts, v));
      const values = [...Object.entries(counts), ...asked.map((v): [string, number] => [v, 0])].map(
        ([value, count]): FacetValueModel => ({
          value,
          count,
          label: context.label(name, value),
          state: state(value),
          colour: context.colour(name, value),
          shape: context.shape(name, value),
        }),
      );
      values.sort((a, b) => b.count - a.count);
      return {
        name,
        label: facetLabel(name, context.t, context.facets),
        values,
        compare: facetOrder(facetSettings(context.facets, name), standInLocale(context.locale)),
        mode: parts.all.length ? 'all' : (context.modes.get(name) ?? 'any'),
        moreLabel: moreLabel(name, context),
      };
    });
}

const PLURALS: Readonly<Record<string, string>> = { country: 'countries', theme: 'themes' };

/** "+9 countries"; in other languages, where a number would bend the word, "Länder +9". */
function moreLabel(name: string, { t, locale, facets }: FacetContext): ((n: number) => string) | undefined {
  const plural = PLURALS[name];
  if (plural === undefined || facetSettings(facets, name)?.label !== undefined) return undefined;
  const english = /^en\b/.test(locale);
  return (n) =>
    english ? `${t('moreHere', { n })} ${t(plural).toLowerCase()}` : `${t(plural)} ${t('moreHere', { n })}`;
}

/** The author's label, or the facet's own name; country and theme in the reader's language. */
export const facetLabel = (name: string, t: Translate, facets: readonly FacetInput[]): string =>
  facetSettings(facets, name)?.label ?? (name === 'country' || name === 'theme' ? t(name) : name);
