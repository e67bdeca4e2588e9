// A draw context that draws into an SVG element, colours as CSS, so that the picture prints sharp and in the colours of paper.
import type { Sides, TextStyle } from './canvas-context.js';
import type { LineDrawContext } from './svg-text.js';
import { cornersOf, type Shape } from './palette.js';

type Values = Readonly<Record<string, string | number>>;

export class SvgDrawContext implements LineDrawContext {
  readonly root: SVGElement;

  constructor(width: number, height: number) {
    this.root = element('svg', { viewBox: `0 0 ${width} ${height}` });
  }

  rects(list: readonly number[], colour: string, alpha: number, radius = 0): void {
    for (let i = 0; i < list.length; i += 4) {
      const [x, y, width, height] = [list[i]!, list[i + 1]!, list[i + 2]!, list[i + 3]!];
      this.#add(
        'rect',
        { x, y, width: Math.max(0, width), height: Math.max(0, height), rx: radius },
        'fill',
        colour,
        alpha,
      );
    }
  }

  dots(list: readonly number[], colour: string, ring = 0): void {
    for (let i = 0; i < list.length; i += 3) {
      const at = { cx: list[i]!, cy: list[i + 1]!, r: list[i + 2]! };
      if (ring) this.#add('circle', { ...at, fill: 'none', 'stroke-width': ring }, 'stroke', colour, 1);
      else this.#add('circle', at, 'fill', colour, 1);
    }
  }

  shapes(list: readonly number[], shape: Exclude<Shape, 'circle'>, colour: string): void {
    for (let i = 0; i < list.length; i += 3) {
      const corners = cornersOf(shape, list[i]!, list[i + 1]!, list[i + 2]!);
      this.#add('polygon', { points: corners.map((corner) => corner.join()).join(' ') }, 'fill', colour, 1);
    }
  }

  lines(list: readonly number[], colour: string, alpha: number, width: number): void {
    let d = '';
    for (let i = 0; i < list.length; i += 4)
      d += `M${list[i]!} ${list[i + 1]!}L${list[i + 2]!} ${list[i + 3]!}`;
    this.#add('path', { d, fill: 'none', 'stroke-width': width }, 'stroke', colour, alpha);
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
      if (sides.start) this.rects([x + reach - d - w, y, w, height], colour, alpha * (1 - d / reach));
      if (sides.end) this.rects([x + width - reach + d, y, w, height], colour, alpha * (1 - d / reach));
    }
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    const anchor = { start: 'start', center: 'middle', end: 'end' }[style.align ?? 'start'];
    const at = {
      x,
      y,
      'text-anchor': anchor,
      'font-size': style.size,
      'font-weight': style.bold ? 600 : 400,
    };
    this.#add('text', at, 'fill', style.colour, 1).textContent = text;
  }

  /** A line of text that is cut where its room ends; `end` sets it against the far side. */
  line(text: string, box: readonly [x: number, y: number, width: number], style: TextStyle): void {
    const [x, y, width] = box;
    const room = element('svg', { x, y, width: Math.max(0, width), height: style.size * 1.4 });
    const ctx = new SvgDrawContext(width, style.size);
    ctx.text(text, style.align === 'end' ? width : 0, style.size, style);
    room.append(...ctx.root.childNodes);
    this.root.append(room);
  }

  #add(name: string, values: Values, paint: 'fill' | 'stroke', colour: string, alpha: number): SVGElement {
    const made = element(name, values);
    made.style.setProperty(paint, colour);
    if (alpha !== 1) made.setAttribute('opacity', String(alpha));
    this.root.append(made);
    return made;
  }
}

function element(name: string, values: Values): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(values)) made.setAttribute(key, String(value));
  return made;
}
