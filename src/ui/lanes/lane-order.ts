import { standInLocale } from '../../i18n/messages.js';
import { attempt } from '../../items/problem.js';
import type { LaneInput, LaneRooms } from '../../layout/compose.js';
import type { VerticalInput } from '../../layout/compose-vertical.js';
import type { Picture, VerticalScene } from '../../layout/scene.js';
import type { Counts } from '../../source/source.js';
import type { FacetValue, LaneOrder } from '../../state/filter.js';

// Lanes as a frame needs them: which there are, where each stands, and what is put over them once they are drawn.

export interface LaneChoice {
  readonly facet: string;
  readonly value: string;
  readonly name: string;
}

/** Another one whenever lanes would be drawn another way. */
export interface LaneView extends LaneRooms {
  readonly choices: readonly LaneChoice[];
  /** Puts a head over each lane. */
  drawn(scene: Picture, laneHeaders: HTMLElement): void;
  /** Makes the scene where time runs down; undefined where that has no lanes. */
  readonly down?: ((whole: VerticalInput, lanes: readonly LaneInput[]) => VerticalScene) | undefined;
}

interface Localized {
  readonly locale: string;
  readonly label: (facet: string, value: string) => string;
}

/** A lane for each value of the facet that has events: the author's first, then by count, equal ones by name. */
export function orderedLanes(
  facet: string,
  first: readonly string[] | undefined,
  counts: Counts,
  { locale, label }: Localized,
  own?: LaneOrder,
): LaneChoice[] {
  const values = counts.facets[facet] ?? {};
  const named = Object.keys(values)
    .filter((value) => values[value]! > 0)
    .map((value) => ({ facet, value, name: label(facet, value) }));
  const { compare } = new Intl.Collator(standInLocale(locale));
  const wanted = new Map((first ?? []).map((value, i) => [value, i]));
  const place = ({ value }: LaneChoice): number => wanted.get(value) ?? wanted.size;
  const told = ({ value, name }: LaneChoice): FacetValue => ({ value, label: name, count: values[value]! });
  return named.sort(
    (a, b) =>
      place(a) - place(b) ||
      ((own && attempt('compareLanes', own, told(a), told(b))) ?? 0) ||
      values[b.value]! - values[a.value]! ||
      compare(a.name, b.name),
  );
}
