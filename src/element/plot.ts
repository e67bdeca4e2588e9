import { outsideEra, paintOutside, paintScene } from '../render/paint-scene.js';
import {
  entryColour,
  legibleOn,
  COLOURS,
  type Palette,
  type ByValue,
  foldValue,
  placesOf,
  CIRCLE,
  FORCED_SHAPES,
  PLACE_SHAPES,
} from '../render/palette.js';
import { compose, type ComposeInput, type LaneInput } from '../layout/compose.js';
import type { FoundPlaces } from '../layout/compose-labels.js';
import type { CardText } from '../layout/card-layout.js';
import type { LabelMark, Memory, Scene, Motion } from '../layout/scene.js';
import { ROWS_OF, STYLE, styleFor, TYPE } from '../layout/style.js';
import type { Drawing, PlotInput, PlotParts, TickRoom } from '../context/drawing.js';
import { AS, answerOf, KeptAxis, drawContextOn, queryOf } from './drawing.js';
import { LabelLayer, laneKey, laneOf, ordinalOf } from '../render/labels.js';
import { foundPlaces, queryWords } from '../text/text.js';
import type { Answer, Filter, Query, Entry, SyncSource } from '../source/source.js';
import type { PictureContext, Settings } from '../context/timeline-context.js';
import { filterKey } from '../source/filter-key.js';
import { createFieldPlanner } from '../items/fields.js';
import { pick } from '../items/normalizer.js';
import { facetSettings } from '../state/filter.js';

// The drawn part: asks the source for what this window can show, composes the scene, paints canvas and labels.

/** What ticks need along the axis. */
export const roomAlong = ({ metrics }: Pick<PlotInput, 'metrics'>): TickRoom => ({
  labelWidth: (text) => metrics.width(text, 'spanRows'),
});

export class Plot implements Drawing {
  scene: Scene | undefined;
  readonly #parts: PlotParts;
  readonly #labels: LabelLayer;
  readonly #spanRows: LabelLayer;
  #memory: Memory | undefined;
  readonly #axis = new KeptAxis(roomAlong);

  constructor(parts: PlotParts) {
    this.#parts = parts;
    this.#labels = new LabelLayer(parts.labels, 'label');
    this.#spanRows = new LabelLayer(parts.spanRows, 'era-label');
  }

  /** Draws at once. */
  draw(input: PlotInput, motion: Motion): Scene {
    const memory = this.#memory && motion === 'still' ? { ...this.#memory, moved: -1 } : this.#memory;
    const scene = sceneOf(input, { ticks: this.#axis.ticks(input), motion: AS[motion], memory });
    this.#memory = scene.memory;
    this.scene = scene;
    this.paint(input);
    this.#write(scene, input, motion);
    return scene;
  }

  /** The entry of the label an event happened on. */
  labelAt(event: Event): number | undefined {
    const key = this.#labels.keyOf(event) ?? this.#spanRows.keyOf(event);
    return key === undefined ? undefined : ordinalOf(key);
  }

  release(): void {
    this.scene = this.#memory = undefined;
    for (const layer of [this.#labels, this.#spanRows]) layer.show([], 'fresh');
    this.#parts.laneHeaders.replaceChildren();
  }

  paint(input: PlotInput, lit?: string): void {
    const { canvas } = this.#parts;
    const { scene } = this;
    if (!scene) return;
    const ctx = drawContextOn(canvas, [scene.width, scene.height], input.palette.font);
    if (!ctx) return;
    const turned = input.rtlDrawing?.(ctx, scene.width) ?? ctx;
    paintScene(scene, turned, input.palette, {
      selected: input.selected,
      number: input.number,
      now: input.nowWord,
      lit,
    });
    paintOutside(scene, turned, input.palette, input.selected);
    const { axis, spanRowsHeight: top } = scene;
    input.spacing?.mark?.(turned, input.view, { vertical: false, axis, top, palette: input.palette });
  }

  #write(scene: Scene, { palette, lanes, detail, labelText, selected }: PlotInput, motion: Motion): void {
    const side = scene.rtl ? -1 : 1;
    const outside = outsideEra(scene, selected);
    const labels = scene.lanes.flatMap((lane, i) =>
      lane.labels.map((l) => ({
        ...l,
        key: laneKey(i, l.entry.ordinal),
        left: side * l.left,
        width: l.placed.width,
        classes:
          (l.strong ? ' strong' : '') +
          (l.entry.ordinal === selected ? ' chosen' : '') +
          (outside(l.entry) ? ' outside' : '') +
          (l.placed.side === side ? '' : ' left') +
          (l.card ? grownClass(l.card) : (l.lead ? ' lead' : '') + foldOf(l)),
      })),
    );
    this.#labels.renderCard = detail?.renderCard;
    this.#labels.nodeOf = labelText.node;
    this.#parts.labels.toggleAttribute('data-wide', scene.style.type === TYPE.wide);
    this.#labels.show(labels, motion);
    const spanRows = scene.spanRows.map((s) => ({
      ...s,
      key: s.entry.ordinal,
      left: side * s.x,
      top: s.row * STYLE.spanRow * palette.text,
      classes:
        (s.running ? ' running' : '') + (outside(s.entry) ? ' outside' : '') + (scene.rtl ? ' left' : ''),
      colour: entryColour(palette, s.entry),
    }));
    this.#spanRows.show(spanRows, motion === 'moving' ? motion : 'fresh');
    if (lanes) lanes.drawn(scene, this.#parts.laneHeaders);
    else this.#parts.laneHeaders.replaceChildren();
    if (motion === 'moving') return;
    labels.sort(
      (a, b) => laneOf(a.key) - laneOf(b.key) || a.placed.x - b.placed.x || a.placed.key - b.placed.key,
    );
    this.#labels.sort(labels.map((l) => l.key));
  }
}

/** The classes of a headline that has grown. */
export const grownClass = ({ look }: CardText): string =>
  look ? ` grown pictured${look === 'large' ? ' large lead' : ''}` : ' grown';

const foldOf = ({ placed: { head } }: LabelMark): string =>
  head > ROWS_OF.line ? ` folded${head < ROWS_OF.tall ? '' : ' tall'}` : '';

/** Where a title has the words of the search. */
export function foundIn({ text }: Filter): ((title: string) => FoundPlaces) | undefined {
  const words = text ? queryWords(text) : [];
  return words.length ? (title) => foundPlaces(title, words) : undefined;
}

/** A lane, asked for only where it is read. No literal: engines keep the getter of the first literal, and all that it closes over, for good. */
class LaneAnswer implements LaneInput {
  readonly value: string | undefined;
  readonly name: string;
  readonly #ask: () => Answer;

  constructor({ value, name }: Pick<LaneInput, 'value' | 'name'>, ask: () => Answer) {
    this.value = value;
    this.name = name;
    this.#ask = ask;
  }

  get answer(): Answer {
    return this.#ask();
  }
}

export const lanesIn = (input: PlotInput, query: Query): readonly LaneInput[] | undefined =>
  input.lanes?.choices.map((lane) => new LaneAnswer(lane, () => answerOf(input, { ...query, lane })));

/** What this input looks like. */
export function sceneOf(input: PlotInput, how: Pick<ComposeInput, 'ticks' | 'motion' | 'memory'>): Scene {
  const { view, rtlDrawing } = input;
  const query = queryOf(input);
  const whole = answerOf(input, query);
  return compose({
    view,
    height: input.height,
    edges: query.edges,
    lanes: lanesIn(input, query) ?? [{ value: undefined, name: '', answer: whole }],
    whole,
    rooms: input.lanes,
    rtl: !!rtlDrawing,
    style: { ...styleFor(input.palette.text, input.metrics.type), ...input.detail?.style },
    metrics: input.metrics,
    labelText: input.labelText,
    detail: input.detail,
    place: input.place,
    found: foundIn(input.filter),
    // a picture made without a page has no now of its own
    now: input.nowWord === undefined ? undefined : Date.now(),
    ...how,
  });
}

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
