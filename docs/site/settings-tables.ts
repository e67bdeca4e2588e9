// Which setting of TimelineJS and of vis-timeline is which of ours: the table of the converter. What has no counterpart says why.
import type { Literal } from './literal.js';

/** What a setting becomes: attributes and custom properties by name, or a sentence where nothing stands for it. */
export interface Rule {
  readonly attributes?: (value: Literal, all: Settings) => Readonly<Record<string, string | undefined>>;
  readonly css?: (value: Literal) => Readonly<Record<string, string | undefined>>;
  /** Told with what was made, or in its place. */
  readonly note?: string;
}
export type Settings = Readonly<Record<string, Literal>>;

const words = (value: Literal): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
const px = (value: Literal): string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))
    ? `${String(value)}px`
    : typeof value === 'string' && /^[\d.]+(?:px|em|rem|vh|vw|%)$/.test(value)
      ? value
      : undefined;

const named = (attribute: string): Rule => ({ attributes: (value) => ({ [attribute]: words(value) }) });
const none = (note: string): Rule => ({ note });
/** An attribute that is there where the value is this one, or is like it. */
const where = (is: (value: Literal) => boolean, attribute: string, text = ''): Rule => ({
  attributes: (value) => ({ [attribute]: is(value) ? text : undefined }),
});
const yes = (value: Literal): boolean => value === true || value === 'true' || value === 1;
const no = (value: Literal): boolean => value === false || value === 'false' || value === 0;

const UNITS: readonly (readonly [name: string, ms: number])[] = [
  ['year', 31_536_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];
/** A span in ms, as people write it where it is whole. */
export function spanText(value: Literal): string | undefined {
  if (typeof value !== 'number' || value <= 0) return undefined;
  const unit = UNITS.find(([, ms]) => value % ms === 0);
  if (!unit) return String(value);
  const count = value / unit[1];
  return `${String(count)} ${unit[0]}${count === 1 ? '' : 's'}`;
}

/** Two bounds as one window; undefined where one is missing or is code. */
const window = (from: Literal, to: Literal): string | undefined =>
  words(from) !== undefined && words(to) !== undefined ? `${words(from)!}/${words(to)!}` : undefined;

/** A colour as TimelineJS takes it: a text, or three numbers. */
function colour(value: Literal): string | undefined {
  if (typeof value === 'string') return /^[#\w(),.\s%-]+$/.test(value) ? value : undefined;
  const { r, g, b } = (typeof value === 'object' ? value : {}) as Settings;
  const numbers = [r, g, b].filter((one) => typeof one === 'number');
  return numbers.length === 3 ? `rgb(${numbers.join(' ')})` : undefined;
}

/** "Head-Body", as TimelineJS names its pairs of fonts. */
function fonts(value: Literal): Readonly<Record<string, string | undefined>> {
  const pair = typeof value === 'string' ? /^([\w ]+)-([\w ]+)$/.exec(value) : undefined;
  return pair ? { '--nt-font-serif': `'${pair[1]!}', serif`, '--nt-font': `'${pair[2]!}', sans-serif` } : {};
}

const NAVIGATION = 'Axis and card are one picture here: there is no strip below with sizes of its own.';
const MEASURED = 'Marks and headlines are placed by the size of their text.';
const SLIDES = 'There are no slides: a card opens beside its mark, or as a sheet on a phone.';
const STEPS = 'The zoom is continuous; the attributes min-span and max-span limit it.';
const SENT = 'Nothing is sent by itself: listen to nt-select and the other events.';

export const TIMELINEJS: Readonly<Record<string, Rule>> = {
  source: named('src'),
  language: named('locale'),
  lang: named('locale'),
  hash_bookmark: where(yes, 'url-state', 'nt'),
  start_at_slide: {
    attributes: (value) => ({
      'story-step': Number(words(value)) > 0 ? String(Number(words(value)) + 1) : undefined,
    }),
    note: 'Steps count from 1; where the data has a title slide, subtract one.',
  },
  start_at_end: none('Name the last dates in initial-view, or the last step in story-step.'),
  height: { css: (value) => ({ '--nt-plot-height': px(value) }) },
  width: { css: (value) => ({ 'inline-size': px(value) }) },
  default_bg_color: { css: (value) => ({ '--nt-surface': colour(value) }) },
  font: {
    css: fonts,
    note: 'Fonts are named, not loaded: the page has to bring those that are not on the reader’s device.',
  },
  theme: {
    attributes: (value) => ({ theme: value === 'dark' ? 'dark' : undefined }),
    note: 'Other themes are custom properties of CSS.',
  },
  layout: where((value) => value === 'portrait', 'orientation', 'vertical'),
  dragging: where(no, 'locked'),
  scale_factor: none('Name the window that is shown first in initial-view.'),
  initial_zoom: none('Name the window that is shown first in initial-view.'),
  zoom_sequence: none(STEPS),
  timenav_position: none(NAVIGATION),
  timenav_height: none(NAVIGATION),
  timenav_height_percentage: none(NAVIGATION),
  timenav_mobile_height_percentage: none(NAVIGATION),
  timenav_height_min: none(NAVIGATION),
  optimal_tick_width: none('Texts of ticks are measured.'),
  marker_height_min: none(MEASURED),
  marker_width_min: none(MEASURED),
  marker_padding: none(MEASURED),
  menubar_height: none('One row of controls is as high as they are.'),
  skinny_size: none('Under 560 px time runs down the page; orientation sets one way.'),
  medium_size: none('Under 560 px time runs down the page; orientation sets one way.'),
  use_bc: none('Years before the first are written as the reader’s language does.'),
  duration: none('Flights follow the distance, and there are none where the reader wants less motion.'),
  ease: none('Flights follow the distance, and there are none where the reader wants less motion.'),
  trackResize: none('Always.'),
  map_type: none('A map is a link, or is shown after a click.'),
  slide_padding_lr: none(SLIDES),
  slide_default_fade: none(SLIDES),
  ga_measurement_id: none(SENT),
  ga_property_id: none(SENT),
  track_events: none(SENT),
  sheets_proxy: none('A sheet is read from its own address, where everyone who has the link may see it.'),
  soundcite: none('There is no such script.'),
  script_path: none('Chunks are loaded from beside the program.'),
  base_class: none('Style the parts of the element: ::part(card).'),
  is_embed: none('An iframe sizes itself with embed.js.'),
  is_full_embed: none('An iframe sizes itself with embed.js.'),
  debug: none('What is wrong is in problems, and under the timeline with show-problems.'),
};

const EDITING = 'It is for readers: rows are edited where they are kept, or in the builder.';
const WHEEL = 'A wheel across pans; with Ctrl it zooms; down it scrolls the page.';
const ONE = 'A choice opens a card, and there is one card; filter and fitTo(ids) hold several.';
const TICKS = 'The property formatTick writes the texts of the axis, or leaves a tier out.';
const STACKED = 'Always: headlines never cover each other.';
const lanes: Rule['attributes'] = () => ({ facets: 'group', lanes: 'group' });

export const VIS: Readonly<Record<string, Rule>> = {
  start: {
    attributes: (value, { end }) => ({ 'initial-view': window(value, end) }),
    note: 'initial-view needs both start and end.',
  },
  end: {},
  min: {
    attributes: (value, { max }) => ({ bounds: window(value, max) }),
    note: 'bounds needs both min and max.',
  },
  max: {},
  zoomMin: { attributes: (value) => ({ 'min-span': spanText(value) }) },
  zoomMax: { attributes: (value) => ({ 'max-span': spanText(value) }) },
  locale: named('locale'),
  locales: none('The property messages takes texts of a language.'),
  rtl: where(yes, 'time-direction', 'rtl'),
  moveable: where(no, 'locked'),
  zoomable: {
    attributes: (value, { moveable }) => ({ locked: no(value) && no(moveable) ? '' : undefined }),
    note: 'Pan and zoom are locked together.',
  },
  height: { css: (value) => ({ '--nt-plot-height': px(value) }) },
  minHeight: { css: (value) => ({ '--nt-plot-height': px(value) }) },
  maxHeight: { css: (value) => ({ 'max-block-size': px(value) }) },
  width: { css: (value) => ({ 'inline-size': px(value) }) },
  groupOrder: { attributes: lanes, note: 'The order of lanes is lane-order, or the property compareLanes.' },
  groupHeightMode: { attributes: lanes, note: 'A lane is as high as its headlines need.' },
  groupTemplate: { attributes: lanes, note: 'The head of a lane is the part lane-head.' },
  groupOrderSwap: { attributes: lanes, note: 'Readers shut and open lanes; they do not drag them.' },
  groupEditable: none(EDITING),
  selectable: none('preventDefault() on nt-select keeps the card shut.'),
  template: none('The property labelTemplate, or a template in the slot label.'),
  visibleFrameTemplate: none('The property labelTemplate, or a template in the slot label.'),
  tooltip: none('The property tooltipTemplate.'),
  tooltipOnItemUpdateTime: none('The property tooltipTemplate.'),
  showTooltips: none('The property tooltipTemplate.'),
  format: none(TICKS),
  showMajorLabels: none(TICKS),
  showMinorLabels: none(TICKS),
  showWeekScale: none(TICKS),
  timeAxis: none(TICKS),
  maxMinorChars: none('Texts of ticks are measured.'),
  moment: none('Dates are read without a library; time-zone names the zone.'),
  hiddenDates: none(
    'spacing="even" spaces events evenly; time that is cut out makes distances wrong without a word.',
  ),
  showCurrentTime: none('A line marks now where now is in the window.'),
  rollingMode: none('refresh looks for new items, and offers them.'),
  align: none('Headlines stand where they fit; the leader leads to the mark.'),
  margin: none(MEASURED),
  autoResize: none('Always.'),
  cluster: none('Always: what has no room is counted.'),
  stack: none(STACKED),
  stackSubgroups: none(STACKED),
  subgroupOrder: none('There are no lanes within lanes.'),
  order: none('importance of an item says who comes first where room is short.'),
  orientation: none('The axis stands under the marks; orientation here turns time down the page.'),
  clickToUse: none('A plain wheel and one finger scroll the page: nothing must be switched on first.'),
  preferZoom: none(WHEEL),
  zoomKey: none(WHEEL),
  zoomFriction: none(WHEEL),
  horizontalScroll: none(WHEEL),
  horizontalScrollKey: none(WHEEL),
  horizontalScrollInvert: none(WHEEL),
  verticalScroll: none(WHEEL),
  multiselect: none(ONE),
  multiselectPerGroup: none(ONE),
  sequentialSelection: none(ONE),
  longSelectPressTime: none(ONE),
  editable: none(EDITING),
  itemsAlwaysDraggable: none(EDITING),
  snap: none(EDITING),
  onAdd: none(EDITING),
  onAddGroup: none(EDITING),
  onUpdate: none(EDITING),
  onMove: none(EDITING),
  onMoveGroup: none(EDITING),
  onMoving: none(EDITING),
  onRemove: none(EDITING),
  onRemoveGroup: none(EDITING),
  onDropObjectOnItem: none(EDITING),
  onInitialDrawComplete: none('The event nt-load, or the promise loaded.'),
  dataAttributes: none('Marks are on a canvas; a headline is what labelTemplate makes.'),
  configure: none('The builder sets and shows settings.'),
  type: none('An item with an end is a span; one of kind "era" is a band behind everything.'),
  xss: none('Always: text from data is only ever text.'),
};
