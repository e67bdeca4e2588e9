import { breakLines, foldedWidth } from '../layout/break-lines.js';
import { CARD, CARD_DOWN } from '../layout/card-layout.js';
import {
  type LabelMark,
  type Scene,
  columnsOf,
  type Picture,
  type StackLabel,
  type VerticalScene,
} from '../layout/scene.js';
import { type Metrics, ROWS_OF, STYLE, TYPE, type TypeSizes } from '../layout/style.js';
import { RtlDrawContext, type TextStyle, OPPOSITE_ALIGN } from './canvas-context.js';
import { outsideEra, paintOutside, paintScene } from './paint-scene.js';
import { paintVertical } from './paint-vertical.js';
import type { Palette } from './palette.js';
import type { LineDrawContext } from './svg-text.js';

// A scene whole, its headlines included: on the screen these are elements over the canvas, here the draw context writes them.

/** The text, or as much of its beginning as the room has place for, with an ellipsis; `width` measures in px. */
export function fitLine(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  const letters = Array.from(text);
  const cut = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
  let [least, most] = [0, letters.length - 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (width(cut(middle)) <= room) least = middle;
    else most = middle - 1;
  }
  return cut(least);
}

export interface Drawn {
  readonly palette: Palette;
  readonly metrics: Metrics;
  readonly number: (n: number) => string;
  /** Ordinal of the selected entry. */
  readonly selected?: number | undefined;
}

export function drawScene(scene: Picture, ctx: LineDrawContext, drawn: Drawn): void {
  const { palette, number, selected } = drawn;
  if (scene.vertical) {
    paintVertical(scene, ctx, palette, { number, selected });
    const outside = outsideEra(scene, selected);
    const write = (isOutside: boolean): void => {
      for (const column of columnsOf(scene))
        for (const label of [...column.spanRows, ...column.labels])
          if (outside(label.entry) === isOutside) beside(column, ctx, drawn, label);
    };
    write(true);
    paintOutside(scene, scene.mirrored ? new RtlDrawContext(ctx, scene.width) : ctx, palette, selected);
    write(false);
  } else drawAlong(scene, ctx, drawn);
}

type Font = Parameters<Metrics['width']>[1] | 'text' | 'lead';
type Box = readonly [x: number, y: number, room: number];
type Align = 'start' | 'end';
/** `anchor` is the x that the text belongs to. */
type Write = (text: string, box: Box, font: Font, align?: Align, anchor?: number) => void;

const fontsOf = ({ ink, muted, surface }: Palette, type: TypeSizes): Readonly<Record<Font, TextStyle>> => ({
  title: { colour: ink, size: type.title, halo: surface },
  strong: { colour: ink, size: type.title, bold: true, halo: surface },
  lead: { colour: ink, size: type.lead ?? type.title, bold: true, halo: surface },
  date: { colour: muted, size: type.date, halo: surface },
  spanRows: { colour: ink, size: 11 },
  text: { colour: ink, size: type.text },
});

/** Px that a text may be wider than its room before it is shortened: places are rounded. */
const SLACK = 1;

function drawAlong(scene: Scene, ctx: LineDrawContext, { palette, number, metrics, selected }: Drawn): void {
  const { rtl, width } = scene;
  const { text: scale } = palette;
  const { type } = scene.style;
  const fonts = fontsOf(palette, type);
  const turned = rtl ? new RtlDrawContext(ctx, width) : ctx;
  paintScene(scene, turned, palette, { number, selected });
  const widthOf: WidthOf = (text, font) =>
    font === 'text'
      ? (metrics.width(text, 'title') * type.text) / type.title
      : font === 'lead'
        ? (metrics.width(text, 'strong') * (type.lead ?? type.title)) / type.title
        : metrics.width(text, font === 'spanRows' ? 'date' : font);
  const write: Write = (text, [x, y, room], font, align = 'start', anchor = x) => {
    const long = room + SLACK;
    const fitted = fitLine(text, long, (part) => widthOf(part, font));
    const from = align === 'end' ? x - SLACK : x;
    const { size, ...style } = fonts[font];
    const box = [rtl ? width - from - long : from, y, long] as const;
    const aligned = { ...style, size: size * scale, align: rtl ? OPPOSITE_ALIGN[align] : align };
    ctx.line(fitted, box, aligned, rtl ? width - anchor : anchor);
  };
  const inSight = (top: number): boolean => top >= scene.spanRowsHeight - 4 && top < scene.axis - 20;
  const patch = (label: LabelMark): void => {
    const { card, left, top } = label;
    if (!card) return;
    const at = rtl ? width - left - card.width : left;
    ctx.rects([at - 4, top - 2, card.width + 8, card.height], palette.surface, 0.86);
  };
  const outside = outsideEra(scene, selected);
  const headlines = (isOutside: boolean): void => {
    const labels = scene.lanes.flatMap((lane) => lane.labels.filter(({ top }) => inSight(top)));
    const some = labels.filter(({ entry }) => outside(entry) === isOutside);
    some.forEach(patch);
    for (const label of some) headline(write, [scale, type], label, headLines(label, widthOf));
  };
  headlines(true);
  paintOutside(scene, turned, palette, selected);
  headlines(false);
  for (const lane of scene.lanes) {
    if (lane.value === undefined || !inSight(lane.top)) continue;
    write(`${lane.name} ${number(lane.count)}`, [8, lane.top + 2, width - 16], 'strong', 'start', 0);
  }
  for (const { x, row, width: room, title, date } of scene.spanRows)
    write(inLine(title, date, rtl), [x, row * STYLE.spanRow * scale + 3, room], 'spanRows');
}

/** Each reads its own way, and the title comes first where time begins. */
const inLine = (title: string, date: string, rtl: boolean | undefined): string =>
  `${rtl ? '\u2067' : '\u2066'}\u2068${title}\u2069 \u2068${date}\u2069\u2069`;

type WidthOf = (text: string, font: Font) => number;

/** The lines of a headline, as they are broken on the screen. */
function headLines({ card, title, strong, lead, placed }: LabelMark, widthOf: WidthOf): readonly string[] {
  if (card) return card.titleLines;
  if (placed.head === ROWS_OF.line) return [title];
  const font = lead ? 'lead' : strong ? 'strong' : 'title';
  const measure = (text: string): number => widthOf(text, font);
  const lines = balanced(title, breakLines(title, placed.width, measure), measure);
  const last = placed.head < ROWS_OF.tall ? 1 : 2;
  return lines.length > last ? [...lines.slice(0, last), lines.slice(last).join(' ')] : lines;
}

function headline(
  write: Write,
  [scale, type]: readonly [number, TypeSizes],
  label: LabelMark,
  lines: readonly string[],
): void {
  const { left, top, placed, date, strong, lead, card } = label;
  const isLead = lead && !card;
  const align = placed.side === -1 ? 'end' : 'start';
  const at = card && placed.side === -1 ? left + card.width - card.textWidth : left;
  let y = top;
  const put = (text: string, height: number, font: Font): void => {
    write(text, [at, y, card?.textWidth ?? placed.width], font, align, placed.x);
    y += height * scale;
  };
  const [font, high]: [Font, number] = isLead
    ? ['lead', LEAD_LINE]
    : [strong ? 'strong' : 'title', type.titleLine];
  for (const line of lines) put(line, high, font);
  put(date, type.dateLine, 'date');
  y += CARD.air * scale;
  for (const line of card?.textLines ?? []) put(line, type.textLine, card?.tags ? 'date' : 'text'); // pictures are left to the screen
}

/** Px of a line of the headline that leads. */
const LEAD_LINE = 23;

/** So many lines, as even as they can be, so that no word stands alone in the last; what is cut stays as it is. */
function balanced(
  text: string,
  lines: readonly string[],
  measure: (text: string) => number,
): readonly string[] {
  if (lines.length < 2 || lines.length > BALANCED) return lines;
  const even = breakLines(text, foldedWidth(text, measure, lines.length), measure);
  return even.length === lines.length ? even : lines;
}
/** More lines than a headline has, which are too many to find the best of. */
const BALANCED = 6;

/** A text beside a vertical axis, in as many lines as on the screen. */
function beside(
  scene: VerticalScene,
  ctx: LineDrawContext,
  { palette, metrics }: Drawn,
  { place, title, date, strong, era, width, card }: StackLabel,
): void {
  const { ink, muted, text: scale, surface } = palette;
  const { titleLine, title: size, date: small, era: name, dateLine } = scene.sizes;
  const { lines: most, wholeDates } = scene.look;
  const align = scene.mirrored ? 'end' : 'start';
  const left = scene.mirrored ? scene.width - scene.text - width : scene.text;
  const style = { colour: ink, size: era ? name : size, bold: strong || era, align, halo: surface } as const;
  if (era) {
    // in a lane there is no room for the dates
    const named = wholeDates ? title : `${title} · ${date}`;
    const label = fitLine(named, width, (text) => metrics.width(text, 'spanRows'));
    ctx.line(label, [left, place.top, width], style);
    return;
  }
  const font = strong ? 'strong' : 'title';
  const measure = (text: string): number => (metrics.width(text, font) * size) / TYPE.usual.title / scale;
  const broken = balanced(title, card?.titleLines ?? breakLines(title, width - 2, measure), measure);
  const lines = broken
    .slice(0, most)
    .map((line, i) => (i === most - 1 && broken.length > most ? fitLine(`${line}…`, width, measure) : line));
  lines.forEach((line, i) => ctx.line(line, [left, place.top + i * titleLine, width], style));
  const inDate = (text: string): number => (metrics.width(text, 'date') * small) / TYPE.usual.date / scale;
  const dates = wholeDates ? breakLines(date, width - 2, inDate) : [date];
  const foot = place.top + lines.length * titleLine;
  const quiet = { colour: muted, size: small, align, halo: surface } as const;
  dates.forEach((line, i) => ctx.line(line, [left, foot + i * dateLine, width], quiet));
  card?.textLines.forEach((line, i) => {
    const top = foot + dateLine + (CARD_DOWN.air + i * CARD_DOWN.textLine) * scale;
    ctx.line(line, [left, top, width], card.tags ? quiet : { ...quiet, colour: ink, size: 13 * scale });
  });
}
