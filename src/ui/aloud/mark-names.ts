import type { TimelineContext } from '../../context/timeline-context.js';
import { crowdOf, plainName } from '../../input/mark-name.js';
import { describe } from '../../items/describe.js';
import type { MarkName, Stop } from '../../layout/scene.js';
import type { Picture } from '../../layout/vertical-scene.js';
import type { Entry } from '../../source/source.js';

/** Values of one facet that a name tells at most. */
const MOST = 4;

/** Names of marks with what colour, place and card tell: date in full, themes, countries, status, lane. The last one is kept. */
export class MarkNames {
  readonly #host: TimelineContext;
  #last: MarkName | undefined;
  #lastOf: readonly unknown[] = [];

  constructor(host: TimelineContext) {
    this.#host = host;
  }

  /** Keeps no name of a source that is shown no more, which would keep the source. */
  forget(): void {
    this.#last = undefined;
    this.#lastOf = [];
  }

  of(stop: Stop, scene: Picture): MarkName {
    const { source, activeFilter, localization, state } = this.#host;
    const lane = scene.lanes?.[stop.lane];
    const laneName = lane?.value === undefined ? undefined : lane.name;
    const now = [stop.key, source, source?.revision, activeFilter, localization, state.limits, laneName];
    if (!this.#last || now.some((value, i) => value !== this.#lastOf[i]))
      this.#last = this.#make(stop, laneName);
    this.#lastOf = now;
    return this.#last;
  }

  #make(stop: Stop, lane: string | undefined): MarkName {
    const crowd = stop.kind === 'entry' ? undefined : crowdOf(this.#host, stop);
    const entry = stop.kind === 'entry' ? stop.entry : crowd?.entry;
    const name = entry ? this.#whole(entry) : plainName(this.#host, stop);
    return lane === undefined ? name : { ...name, rest: [...name.rest, `${this.#host.t('lane')}: ${lane}`] };
  }

  #whole(entry: Entry): MarkName {
    const { localization, dataSettings, labelText, t } = this.#host;
    const { themes, countries, status, lang, callout } = describe(entry.item, dataSettings);
    const few = (facet: string, values: readonly string[]): string[] =>
      values.slice(0, MOST).map((value) => localization.label(facet, value));
    return {
      title: labelText.title(entry),
      lang,
      rest: [
        localization.dateOf(entry, 'long'),
        ...few('theme', themes),
        ...few('country', countries),
        ...(status ? [t(`status_${status}`)] : []),
        ...(callout ? [callout] : []),
      ],
    };
  }
}
