import { isRightToLeft } from '../text/text-direction.js';
import type { ItemInput } from '../items/item.js';
import { breakLines } from '../layout/break-lines.js';
import { fitLine } from '../render/draw-scene.js';
import { RtlDrawContext, type TextStyle } from '../render/canvas-context.js';
import { COLOURS, markColour, type Palette, CIRCLE, shapeOf } from '../render/palette.js';
import { escapeXml, SvgText, tag } from '../render/svg-text.js';
import { paletteOf, valuePalette, readOptions, sizeOf, type SvgOptions } from './options.js';
import { describeStory, readStaticStory, type StaticStory } from './story.js';
import { createFontMetrics, textWidth } from './font-metrics.js';
import { plotOf } from './plot.js';

// One picture of a story as the text of an SVG: title, legend, plot and credit, with a description for who does not see it.

/**
 * The picture as SVG. The same scene as the element draws at the size of its plot; text is text, nothing is loaded.
 * Rejects with a TypeError or RangeError for options that are none.
 */
export async function renderSvg(
  items: readonly ItemInput[] | readonly object[],
  given: SvgOptions = {},
): Promise<string> {
  const options = readOptions(given);
  return svgOf(await readStaticStory(items, options), options);
}

/** The same of a story that is read already. */
export function svgOf(story: StaticStory, options: SvgOptions): string {
  const { width, height, scale } = sizeOf(options);
  const theme = paletteOf(options.theme, options.colours, options.font);
  const palette = valuePalette(theme, story.source.colours);
  const sheet: Sheet = {
    story,
    options,
    palette,
    width: width / scale,
    height: height / scale,
    ctx: new SvgText(),
  };
  sheet.ctx.rects([0, 0, sheet.width, sheet.height], palette.surface, 1);
  if (options.bare) plot(sheet, { x: 0, y: 0, width: sheet.width, height: sheet.height });
  else compose(sheet);
  const { name, description } = describeStory(story, options);
  const words = `<title>${escapeXml(name)}</title><desc>${escapeXml(description)}</desc>`;
  const paper = options.size === 'print' ? { width: '297mm', height: '210mm' } : { width, height };
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...paper,
    viewBox: `0 0 ${String(sheet.width)} ${String(sheet.height)}`,
    role: 'img',
    lang: story.localization.locale,
    direction: 'ltr',
    'font-family': palette.font,
  };
  return tag('svg', root, words + sheet.ctx.content);
}

interface Sheet {
  readonly story: StaticStory;
  readonly options: SvgOptions;
  readonly palette: Palette;
  /** In px at scale 1. */
  readonly width: number;
  readonly height: number;
  readonly ctx: SvgText;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Margin for the width of the sheet, px. */
const marginOf = (width: number): number => Math.round(Math.min(36, Math.max(16, width * 0.035)));

/** From the top: title, standfirst, legend, plot, credit. Lines begin where those of the language do. */
function compose(sheet: Sheet): void {
  const { story, options, palette, width, height } = sheet;
  const margin = marginOf(width);
  const { ink, muted } = palette;
  const inner = { x: margin, width: width - 2 * margin };
  const size = Math.round(Math.min(28, Math.max(18, width / 36)));
  let y = margin;
  const write = (text: string | undefined, style: TextStyle, most: number, leading: number): void => {
    for (const line of linesOf(sheet, text, inner.width, style, most)) {
      put(sheet, line, inner.x, y, style);
      y += style.size * leading;
    }
  };
  write(options.title, { colour: ink, size, bold: true }, 3, 1.2);
  if (options.title) y += 4;
  write(options.standfirst, { colour: muted, size: 14 }, 3, 1.35);
  if (options.standfirst) y += 6;
  y = legend(sheet, { ...inner, y });
  const credit: TextStyle = { colour: muted, size: 11 };
  const foot = linesOf(sheet, options.credit, inner.width * (options.lanes ? 0.85 : 1), credit, 2);
  const rows = Math.max(foot.length, options.lanes ? 1 : 0);
  const bottom = height - margin * 0.75 - rows * 15;
  foot.forEach((line, i) => put(sheet, line, inner.x, bottom + i * 15 + 2, credit));
  const left = plot(sheet, { ...inner, y: y + 4, height: bottom - y - (rows ? 10 : 4) });
  const more = { ...credit, align: 'end' } as const;
  if (left)
    put(sheet, story.localization.t('plusMore', { n: left }), inner.x + inner.width, bottom + 2, more);
}

/** Lines of a text, the last one cut where there are more than fit. */
function linesOf(
  { options: { fontWidth } }: Sheet,
  text: string | undefined,
  width: number,
  { size, bold = false }: TextStyle,
  most: number,
): readonly string[] {
  if (!text?.trim()) return [];
  const measure = (part: string): number => textWidth(part, size, bold, fontWidth);
  const lines = breakLines(text.trim(), width, measure);
  if (lines.length <= most) return balanced(text.trim(), width, measure, lines);
  return [...lines.slice(0, most - 1), fitLine(`${lines[most - 1]!}…`, width, measure)];
}

/** In as many lines, all about as long, so that no word stands alone. */
function balanced(
  text: string,
  width: number,
  measure: (part: string) => number,
  lines: readonly string[],
): readonly string[] {
  let best = lines;
  for (let share = 0.95; lines.length > 1 && share > 0.4; share -= 0.05) {
    const narrower = breakLines(text, width * share, measure);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

const isMirrored = ({ story }: Sheet): boolean => isRightToLeft(story.localization.locale);

function put(sheet: Sheet, text: string, x: number, y: number, style: TextStyle): void {
  const { ctx, width } = sheet;
  (isMirrored(sheet) ? new RtlDrawContext(ctx, width) : ctx).text(text, x, y + style.size, style);
}

const LEGEND = { size: 12, row: 20, gap: 18, dot: 5 } as const;

/** What the colours stand for, in at most two rows; gives the y under it. */
function legend(sheet: Sheet, { x, y, width }: Omit<Box, 'height'>): number {
  const { story, palette, ctx, options } = sheet;
  const { source, colourFacet, counts, localization } = story;
  const shown = source.colours
    .map((value, i) => ({ value, colour: markColour(palette, i), i }))
    .filter(({ value, i }) => i < COLOURS && (counts.facets[colourFacet]?.[value] ?? 0) > 0);
  if (shown.length === 0) return y;
  const style: TextStyle = { colour: palette.ink, size: LEGEND.size };
  const to = isMirrored(sheet) ? new RtlDrawContext(ctx, sheet.width) : ctx;
  let [at, row] = [x, 0];
  for (const { value, colour, i } of shown) {
    const name = localization.label(colourFacet, value);
    const room = 2 * LEGEND.dot + 6 + textWidth(name, LEGEND.size, false, options.fontWidth);
    if (at > x && at + room > x + width) [at, row] = [x, row + 1];
    if (row > 1) break;
    const top = y + row * LEGEND.row;
    const shape = shapeOf(palette, { colour: i });
    const dot = [at + LEGEND.dot, top + LEGEND.row / 2, LEGEND.dot];
    if (shape === CIRCLE) to.dots(dot, colour);
    else to.shapes(dot, shape, colour);
    to.text(name, at + 2 * LEGEND.dot + 6, top + LEGEND.row / 2 + LEGEND.size * 0.36, style);
    at += room + LEGEND.gap;
  }
  return y + (Math.min(row, 1) + 1) * LEGEND.row;
}

/** Draws the plot into a box of its own; gives how many lanes had no room. */
function plot(sheet: Sheet, { x, y, width, height }: Box): number {
  const { story, options, palette } = sheet;
  const metrics = options.metrics ?? createFontMetrics(options.fontWidth);
  const made = plotOf(story, options, { width, height, palette, metrics, alone: true });
  const inside = new SvgText();
  made.draw(inside);
  sheet.ctx.add(tag('svg', { x, y, width, height, class: 'plot' }, inside.content));
  return made.lanesLeft;
}
