import type { PictureContext } from '../context/timeline-context.js';
import { filterKey } from '../source/filter-key.js';
import { createFieldPlanner } from '../items/fields.js';
import { pick } from '../items/normalizer.js';
import { legibleOn } from '../render/contrast.js';
import { COLOURS, type Palette } from '../render/palette.js';
import { type ByValue, foldValue, placesOf } from '../render/value-places.js';
import { CIRCLE, FORCED_SHAPES, PLACE_SHAPES } from '../render/shapes.js';
import type { Entry, SyncSource } from '../source/source.js';
import { facetSettings } from '../state/facets.js';
import type { PlotInput } from '../context/drawing.js';
import type { Settings } from '../context/timeline-context.js';

type OfPlot = Pick<PlotInput, 'source' | 'view' | 'height' | 'palette' | 'metrics'>;

const words = new Map<string, string>();

/** "now" in a language, as the browser has it. */
function nowIn(locale: string): string {
  const known =
    words.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  words.set(locale, known);
  return known;
}

/** Everything that decides what is drawn: what the plot itself knows, and what the element does. */
export const plotInput = (host: PictureContext, own: OfPlot): PlotInput => {
  const detail = host.features.detailed?.at(own.metrics, own.palette.text);
  return {
    ...own,
    revision: own.source.revision,
    detail,
    place: host.features.callouts.now?.placing(own),
    spacing: host.features.evenSpacing?.spacing,
    rtlDrawing: host.features.rtlDrawing,
    zone: host.zone,
    filter: host.activeFilter,
    lanes: host.features.inLanes?.view,
    locale: host.language,
    table: host.table,
    labelText: detail?.labelText ?? host.labelText,
    storyEntry: host.features.storyEntry,
    selected: (host.chosen ?? host.features.storyEntry)?.ordinal,
    number: host.number,
    formatTick: host.element.formatTick,
    nowWord: nowIn(host.language),
  };
};

/** Drawing either would give the same picture. */
export const sameInput = (a: PlotInput, b: PlotInput): boolean =>
  (Object.keys(a) as (keyof PlotInput)[]).every((key) => a[key] === b[key]);

/** The first chip of a filter takes its room from the plot, and the last one gives it back. */
export const changesRoom = (last: PlotInput, { activeFilter }: PictureContext): boolean =>
  !ownKey(last.filter) !== !ownKey(activeFilter);

/** A predicate of the author's has no chip. */
const ownKey = (filter: PlotInput['filter']): string => filterKey({ ...filter, match: undefined });

// Which value has which colour and shape: the author's, else a place in the palette that is the value's own, so that it is the
// same in every file, whatever the counts and whatever is loaded later.

const byFold = <T extends string>(map: ByValue<T> | undefined): ReadonlyMap<string, T> =>
  new Map(Object.entries(map ?? {}).map(([value, one]) => [foldValue(value), one]));

interface ColourHost {
  readonly source: SyncSource | undefined;
  readonly colourFacet: string;
  readonly element: Pick<Settings, 'colors' | 'markers' | 'facets'>;
}

export class PlotMarkColours {
  readonly #host: ColourHost;
  readonly #planner = createFieldPlanner([]);
  #places: ReadonlyMap<string, number> = new Map();
  #made: Palette | undefined;
  #madeOf: readonly unknown[] = [];

  constructor(host: ColourHost) {
    this.#host = host;
  }

  /** The theme's colours, given to the values that the source has. */
  palette(theme: Palette): Palette {
    const { source, element, colourFacet } = this.#host;
    const { colors, markers, facets } = element;
    const now = [theme, source?.colours.join('\n'), colors, markers, facets, colourFacet];
    if (!this.#made || now.some((value, i) => value !== this.#madeOf[i])) this.#made = this.#make(theme);
    this.#madeOf = now;
    return this.#made;
  }

  #make(theme: Palette): Palette {
    const values = this.#host.source?.colours ?? [];
    const { colors, markers, facets } = this.#host.element;
    const ofFacet = facetSettings(facets, this.#host.colourFacet)?.colors;
    const [given, shapes] = [byFold({ ...ofFacet, ...colors }), byFold(markers)];
    const own = (value: string): string | undefined =>
      theme.forced ? undefined : given.get(foldValue(value));
    this.#places = placesOf(
      values.filter((v) => own(v) === undefined),
      this.#places,
    );
    const legible = legibleOn(theme.surface);
    const placeOf = (value: string): number => this.#places.get(value) ?? COLOURS;
    return {
      ...theme,
      marks: values.map((value) => {
        const colour = own(value);
        return colour === undefined ? (theme.marks[placeOf(value)] ?? theme.none) : legible(colour);
      }),
      names: values.map((value) => own(value) ?? theme.names[placeOf(value)] ?? 'var(--_color-none)'),
      shapes: values.map(
        (value) =>
          shapes.get(foldValue(value)) ??
          (theme.forced
            ? (FORCED_SHAPES[placeOf(value)] ?? 'ring')
            : (PLACE_SHAPES[placeOf(value)] ?? CIRCLE)),
      ),
      own: theme.forced ? undefined : this.#itemColours(legible),
    };
  }

  /** The colour that an item has in a column of its own. */
  #itemColours(legible: (css: string) => string): (entry: Entry) => string | undefined {
    const known = new WeakMap<object, string | undefined>();
    return ({ item }) => {
      if (typeof item !== 'object' || item === null) return undefined;
      if (known.has(item)) return known.get(item);
      const cells = item as Readonly<Record<string, unknown>>;
      const { color } = this.#planner(item).fields;
      const value = color.length ? pick(cells, color) : undefined;
      const read = typeof value === 'string' && CSS.supports('color', value) ? legible(value) : undefined;
      known.set(item, read);
      return read;
    };
  }
}
