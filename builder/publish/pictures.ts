// The story as a picture: drawn as SVG by the same code as on a server, and put onto a canvas where a PNG is wanted.
import { readStory } from '../../src/items/story-place.js';
import type { SizeName, SvgOptions } from '../../src/static/options.js';
import { textOf } from '../rows/columns.js';
import { createRowReader } from '../rows/read-rows.js';
import type { Project, Row } from '../state/project.js';
import { attributesOf, facetsOf, styleOf, windowIn } from './attributes.js';
import { colourIn, FONTS, markColour } from './looks.js';
import { titleOf } from './metadata.js';

export type { SizeName };

export const PICTURES: readonly (readonly [size: SizeName, label: string])[] = [
  ['share', '1200 × 630'],
  ['square', '1080 × 1080'],
  ['story', '1080 × 1920'],
  ['print', 'Paper'],
];

const MARKS = [0, 1, 2, 3, 4, 5, 6, 7];
/** A step is shown in so many times its own length, and at least so many ms before and after it. */
const AROUND = 6;
const LEAST_AROUND = 20 * 86_400_000;

/** The rows of the story, in the order of their steps. */
export const stepsIn = ({ rows }: Project): readonly Row[] =>
  rows
    .flatMap((row) => {
      const place = readStory(row['story']);
      return typeof place === 'object' ? [{ row, order: place.order }] : [];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ row }) => row);

/** What of a project a picture shows: all of it, what the timeline opens at, or a step of its story. */
export type Shown = 'whole' | 'opening' | Row;

function optionsOf(project: Project, size: SizeName, shown: Shown): SvgOptions {
  const { settings, rows } = project;
  const step = typeof shown === 'string' ? undefined : shown;
  const style = styleOf(project);
  const dark = settings.look === 'dark-desk' || settings.theme === 'dark';
  const theme = dark ? 'dark' : 'light';
  const named = new Map(attributesOf(settings));
  const colour = (name: string): string | undefined => {
    const value = style[`--nt-${name}`];
    return value === undefined ? undefined : colourIn(value, theme);
  };
  const colours = Object.fromEntries(
    (['surface', 'ink', 'muted', 'hair', 'accent'] as const)
      .map((name) => [name, colour(name)] as const)
      .filter(([, value]) => value !== undefined),
  );
  return {
    size,
    title: titleOf(project),
    theme,
    colours: { ...colours, marks: MARKS.map((n) => markColour(style, n, theme)) },
    facets: facetsOf(settings),
    ...(step ? toldOf(step) : settings.standfirst ? { standfirst: settings.standfirst } : {}),
    ...(settings.credit ? { credit: settings.credit } : {}),
    ...(settings.language ? { locale: settings.language } : {}),
    ...(settings.timeZone ? { timeZone: settings.timeZone } : {}),
    ...(named.has('lanes') ? { lanes: settings.lanes } : {}),
    ...Object.fromEntries(SAME.flatMap(([key, name]) => (named.has(name) ? [[key, settings[key]]] : []))),
    ...(FONTS[settings.font] ? { font: FONTS[settings.font] } : {}),
    ...(step
      ? around(step, rows, settings.timeZone)
      : shown === 'opening'
        ? { view: windowIn(settings) ?? 'auto' }
        : {}),
  };
}

/** Settings that pictures have under the same names. */
const SAME = [
  ['spacing', 'spacing'],
  ['orientation', 'orientation'],
  ['labelDetail', 'label-detail'],
] as const;

/** What a step is told with; its headline stands at its mark. */
function toldOf(step: Row): Partial<SvgOptions> {
  const place = readStory(step['story']);
  const words = typeof place === 'object' ? place.words : undefined;
  const told = words ?? (textOf(step['summary']) || textOf(step['title']));
  return told ? { standfirst: told } : {};
}

function around(step: Row, rows: readonly Row[], timeZone: string): Partial<SvgOptions> {
  const { span } = createRowReader(timeZone).read(step);
  if (!span || !Number.isFinite(span.start) || !Number.isFinite(span.end)) return {};
  const pad = Math.max(((span.end - span.start) * (AROUND - 1)) / 2, LEAST_AROUND);
  return { selected: String(rows.indexOf(step)), view: [span.start - pad, span.end + pad] };
}

/** A picture of a project as SVG. */
export async function drawSvg(project: Project, size: SizeName, shown: Shown): Promise<string> {
  const { renderSvg } = await import('../../src/static/render-svg.js');
  const items = project.rows.map((row, i): object => ({ ...row, id: String(i) }));
  return renderSvg(items, optionsOf(project, size, shown));
}

/** An SVG as the bytes of a PNG. */
export async function rasterized(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The browser could not make the picture.');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
