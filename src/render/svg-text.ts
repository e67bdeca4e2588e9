import type { DrawContext, Sides, TextStyle } from './canvas-context.js';
import { cornersOf, type Shape } from './palette.js';

// A draw context that writes SVG as text, where there is no document: shapes of one colour stand in one group, numbers in tenths of a px.

/** A draw context that also writes lines of text into boxes. */
export interface LineDrawContext extends DrawContext {
  /** A line in a box that is so wide; `end` sets it against the far side. `anchor` is the x in px that it belongs to. */
  line(
    text: string,
    box: readonly [x: number, y: number, width: number],
    style: TextStyle,
    anchor?: number,
  ): void;
}

const FIRST_LETTER = /\p{L}/u;
/** Letters of scripts that run from right to left: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;
/** What XML has no place for. */
const BARRED = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML holds it, between tags and in attributes. */
export const escapeXml = (text: string): string =>
  text.replace(BARRED, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

export const tenth = (n: number): string => String(Math.round(n * 10) / 10);

type Values = Readonly<Record<string, string | number | undefined>>;

/** An element; what is undefined is left out. */
export const tag = (name: string, values: Values, content?: string): string => {
  const attributes = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? tenth(value) : escapeXml(value!)}"`);
  return `<${name}${attributes.join('')}${content === undefined ? '/>' : `>${content}</${name}>`}`;
};

/** Reads from right to left where its first letter does, whatever the direction around it. */
const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(FIRST_LETTER.exec(text)?.[0] ?? '') && !/^[\u2066-\u2068]/.test(text)
    ? `\u2067${text}\u2069`
    : text;

export class SvgText implements LineDrawContext {
  readonly #parts: string[] = [];
  /** The `part` of each line, for style sheets outside of a shadow tree. */
  readonly #part: string | undefined;

  constructor(part?: string) {
    this.#part = part;
  }

  /** What was put down, without an `svg` around it. */
  get content(): string {
    return this.#parts.join('');
  }

  rects(list: readonly number[], colour: string, alpha: number, radius = 0): void {
    let shapes = '';
    for (let i = 0; i < list.length; i += 4) {
      const [width, height] = [Math.max(0, list[i + 2]!), Math.max(0, list[i + 3]!)];
      if (width && height) shapes += this.rect([list[i]!, list[i + 1]!, width, height], radius);
    }
    this.#group({ fill: colour, 'fill-opacity': opacity(alpha) }, shapes);
  }

  dots(list: readonly number[], colour: string, ring = 0): void {
    let shapes = '';
    for (let i = 0; i < list.length; i += 3)
      shapes += tag('circle', { cx: this.x(list[i]!), cy: list[i + 1]!, r: list[i + 2]! });
    this.#group(ring ? { fill: 'none', stroke: colour, 'stroke-width': ring } : { fill: colour }, shapes);
  }

  shapes(list: readonly number[], shape: Exclude<Shape, 'circle'>, colour: string): void {
    let shapes = '';
    for (let i = 0; i < list.length; i += 3) {
      const corners = cornersOf(shape, 0, 0, list[i + 2]!);
      const points = corners.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join(' ');
      const at = { x: this.x(list[i]!), y: list[i + 1]!, overflow: 'visible' };
      shapes += tag('svg', at, tag('polygon', { points }));
    }
    this.#group({ fill: colour }, shapes);
  }

  lines(list: readonly number[], colour: string, alpha: number, width: number): void {
    let d = '';
    for (let i = 0; i < list.length; i += 4)
      d += `M${tenth(list[i]!)} ${tenth(list[i + 1]!)}L${tenth(list[i + 2]!)} ${tenth(list[i + 3]!)}`;
    if (d) this.add(tag('path', { d, ...stroke(colour, alpha, width) }));
  }

  fade(box: readonly [number, number, number, number], colour: string, alpha: number, sides: Sides): void {
    const [x, y, width, height] = box;
    const reach = Math.min(40, width / 2);
    const from = sides.start ? reach : 0;
    const to = sides.end ? reach : 0;
    this.rects([x + from, y, width - from - to, height], colour, alpha);
    const step = Math.max(1, reach / 8);
    for (let d = 0; d < reach; d += step) {
      const w = Math.min(step, reach - d);
      const thin = alpha * (1 - d / reach);
      if (sides.start) this.rects([x + reach - d - w, y, w, height], colour, thin);
      if (sides.end) this.rects([x + width - reach + d, y, w, height], colour, thin);
    }
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    this.#write(text, { x: this.x(x), y, ...look(style) });
  }

  line(text: string, [x, y, width]: readonly [number, number, number], style: TextStyle): void {
    const at = style.align === 'end' ? x + width : style.align === 'center' ? x + width / 2 : x;
    this.#write(text, { x: this.x(at), y: y + style.size, ...look(style) }, this.#part);
  }

  /** Something that is written already. */
  add(markup: string): void {
    this.#parts.push(markup);
  }

  protected x(px: number): string | number {
    return px;
  }

  protected rect([x, y, width, height]: readonly [number, number, number, number], radius: number): string {
    return tag('rect', { x, y, width, height, rx: radius || undefined });
  }

  protected lineTag(text: string, values: Values): string {
    return tag('text', { part: this.#part, ...values }, escapeXml(isolated(text)));
  }

  #write(text: string, values: Values, part?: string): void {
    this.add(tag('text', { part, ...values }, escapeXml(isolated(text))));
  }

  #group(values: Values, shapes: string): void {
    if (shapes) this.add(tag('g', values, shapes));
  }
}

const opacity = (alpha: number): string | undefined =>
  alpha === 1 ? undefined : String(Math.round(alpha * 100) / 100);

const stroke = (colour: string, alpha: number, width: number): Values => ({
  fill: 'none',
  stroke: colour,
  'stroke-width': width,
  'stroke-opacity': opacity(alpha),
});

const ANCHORS = { start: undefined, center: 'middle', end: 'end' } as const;

const look = ({ colour, size, bold, align = 'start', halo }: TextStyle): Values => ({
  ...(halo && { 'paint-order': 'stroke', stroke: halo, 'stroke-width': 3, 'stroke-linejoin': 'round' }),
  fill: colour,
  'font-size': size,
  'font-weight': bold ? 700 : undefined,
  'text-anchor': ANCHORS[align],
});

/** Px that a text may be wider than its room before it is cut off, where the font is wider than it was measured. */
const SPARE = 8;

// The same for a box that may be wider than what was drawn for: places along it are shares of the width, texts keep their size and
// hang on the mark they belong to.

export class FluidSvgText extends SvgText {
  readonly #width: number;

  constructor(width: number, part?: string) {
    super(part);
    this.#width = width;
  }

  override lines(list: readonly number[], colour: string, alpha: number, width: number): void {
    let shapes = '';
    for (let i = 0; i < list.length; i += 4)
      shapes += tag('line', {
        x1: this.x(list[i]!),
        y1: list[i + 1]!,
        x2: this.x(list[i + 2]!),
        y2: list[i + 3]!,
      });
    if (shapes) this.add(tag('g', stroke(colour, alpha, width), shapes));
  }

  override line(
    text: string,
    [x, y, width]: readonly [number, number, number],
    style: TextStyle,
    anchor = x,
  ): void {
    const end = style.align === 'end';
    const room = width + SPARE;
    const inside = this.lineTag(text, { x: end ? room : 0, y: style.size, ...look(style) });
    const box = { x: x - anchor - (end ? SPARE : 0), width: room, height: style.size * 1.4 };
    this.add(tag('svg', { x: this.x(anchor), y, overflow: 'visible' }, tag('svg', box, inside)));
  }

  protected override x(px: number): string {
    return `${String(Math.round((px / this.#width) * 1e4) / 100)}%`;
  }

  protected override rect(
    [x, y, width, height]: readonly [number, number, number, number],
    radius: number,
  ): string {
    return tag('rect', { x: this.x(x), y, width: this.x(width), height, rx: radius || undefined });
  }
}
