// The element's attributes for the settings, and the style that goes with them.
import { ScannedItems } from '../../src/source/scan.js';
import { createPlainNormalizer } from '../../src/items/normalizer.js';
import { colourFacetOf } from '../../src/element/data.js';
import { placesOf } from '../../src/render/palette.js';
import { readWindow } from '../../src/state/window.js';
import { createZone } from '../../src/time/zone.js';
import type { Project, Row } from '../state/project.js';
import type { Settings } from '../state/settings.js';
import { FONTS, LOOKS } from './looks.js';

/** The columns to filter by. */
export const facetsOf = ({ facets }: Settings): readonly string[] => {
  const named = facets
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return named.length ? named : ['country', 'theme'];
};

/** Values of the facet that gives marks their colour, the most frequent first, each with its place among the colours, from 0. */
export const colouredValues = (rows: readonly Row[], settings: Settings): ReadonlyMap<string, number> => {
  const facets = facetsOf(settings);
  const normalizer = createPlainNormalizer({ zone: createZone('UTC'), facets });
  // Dates that only the whole reader understands do not matter here: every row counts.
  const dated = rows.map((row) => ({ ...row, start: 0, end: undefined, edtf: undefined, title: '-' }));
  const { colours } = ScannedItems.of(
    dated.map((row, i) => ({ ...row, start: 1e9 + i, id: String(i) })),
    { normalizer, facets, colourFacet: colourFacetOf({ facets: facets, colorBy: undefined }) },
  );
  const places = placesOf(colours);
  return new Map(colours.flatMap((value) => (places.has(value) ? [[value, places.get(value)!]] : [])));
};

/** What the timeline opens at, as it is read; undefined for a text that names no time, and for none. */
export const windowIn = ({ view, timeZone }: Settings): ReturnType<typeof readWindow> | undefined => {
  try {
    return view === '' ? undefined : readWindow(view, createZone(timeZone || 'UTC'));
  } catch {
    return undefined;
  }
};

type Attribute = readonly [name: string, value: string];

/** Settings that are one text. */
type PlainKey = Exclude<keyof Settings, 'colours' | 'story' | 'urlState'>;

const PLAIN: readonly (readonly [PlainKey, string])[] = [
  ['layout', 'layout'],
  ['orientation', 'orientation'],
  ['lanes', 'lanes'],
  ['spacing', 'spacing'],
  ['labelDetail', 'label-detail'],
  ['images', 'images'],
  ['controls', 'controls'],
  ['view', 'initial-view'],
  ['facets', 'facets'],
  ['theme', 'theme'],
  ['language', 'locale'],
  ['timeZone', 'time-zone'],
];

/** What an attribute is where it is not given. */
const USUAL: Readonly<Record<string, string>> = {
  layout: 'axis',
  orientation: 'auto',
  spacing: 'time',
  'label-detail': 'card',
  images: 'ask',
};

/** The attributes of the element: those that are not as usual. The heading stands in the page around it. */
export const attributesOf = (settings: Settings): readonly Attribute[] => {
  const plain = PLAIN.map(([key, name]): Attribute => [name, settings[key]]);
  return [
    ...plain.filter(([name, value]) => value !== '' && USUAL[name] !== value),
    ...(settings.story ? [['story', 'steps'] as const] : []),
    ...(settings.urlState ? [['url-state', 'nt'] as const] : []),
  ];
};

const COLOUR = /^#[\da-f]{6}$/i;

/** The custom properties of the element, by name. Only what is surely a colour, a font or a length is let through. */
export const styleOf = ({ rows, settings }: Project): Readonly<Record<string, string>> => {
  const { look, font, accent, height, colours } = settings;
  const style: Record<string, string> = { ...(LOOKS[look] ?? LOOKS['house']) };
  if (FONTS[font]) {
    style['--nt-font'] = FONTS[font];
    style['--nt-font-serif'] = FONTS[font];
  }
  if (COLOUR.test(accent)) style['--nt-accent'] = accent;
  if (/^\d{3,4}$/.test(height)) style['--nt-plot-height'] = `${height}px`;
  const chosen = Object.entries(colours).filter(([, colour]) => COLOUR.test(colour));
  if (chosen.length) {
    const places = colouredValues(rows, settings);
    for (const [value, colour] of chosen) {
      const place = places.get(value);
      if (place !== undefined) style[`--nt-color-${place + 1}`] = colour;
    }
  }
  return style;
};
