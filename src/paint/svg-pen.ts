// The same scene as an SVG string: for print, export, and drawing where there is no canvas.
import type { Pen, Sides, TextStyle } from './pen.js';

const ANCHORS = { start: 'start', center: 'middle', end: 'end' } as const;

export class SvgPen implements Pen {
  private readonly parts: string[] = [];
  private readonly font: string;

  constructor(font: string) {
    this.font = font;
  }

  /** The drawing as a document of this size in px; all text in it is escaped. */
  svg(width: number, height: number): string {
    const size = `width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`;
    const font = escapeXml(this.font);
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${font}">${this.parts.join('')}</svg>`;
  }

  rects(list: readonly number[], colour: string, alpha: number, radius = 0): void {
    const round = radius ? ` rx="${num(radius)}"` : '';
    const shapes = quads(list).map(
      ([x, y, w, h]) => `<rect x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}"${round}/>`,
    );
    this.group(`fill="${escapeXml(colour)}"${opacity(alpha)}`, shapes);
  }

  dots(list: readonly number[], colour: string, ring = 0): void {
    const shapes: string[] = [];
    for (let i = 0; i < list.length; i += 3)
      shapes.push(`<circle cx="${num(list[i]!)}" cy="${num(list[i + 1]!)}" r="${num(list[i + 2]!)}"/>`);
    const paint = escapeXml(colour);
    this.group(
      ring ? `fill="none" stroke="${paint}" stroke-width="${num(ring)}"` : `fill="${paint}"`,
      shapes,
    );
  }

  lines(list: readonly number[], colour: string, alpha: number, width: number): void {
    const path = quads(list).map(([x1, y1, x2, y2]) => `M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`);
    if (!path.length) return;
    const stroke = `stroke="${escapeXml(colour)}" stroke-width="${num(width)}"${opacity(alpha)}`;
    this.parts.push(`<path fill="none" ${stroke} d="${path.join('')}"/>`);
  }

  fade(box: readonly [number, number, number, number], colour: string, alpha: number, sides: Sides): void {
    const [x, y, width, height] = box;
    const steps = 8;
    const reach = Math.min(40, width / 2);
    const solid = x + (sides.start ? reach : 0);
    const rest = width - (sides.start ? reach : 0) - (sides.end ? reach : 0);
    this.rects([solid, y, rest, height], colour, alpha);
    for (let i = 0; i < steps; i++) {
      const w = reach / steps;
      const thin = alpha * (1 - i / steps);
      if (sides.start) this.rects([x + reach - (i + 1) * w, y, w, height], colour, thin);
      if (sides.end) this.rects([x + width - reach + i * w, y, w, height], colour, thin);
    }
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    const weight = style.bold ? ' font-weight="600"' : '';
    const anchor = ANCHORS[style.align ?? 'start'];
    this.parts.push(
      `<text x="${num(x)}" y="${num(y)}" font-size="${num(style.size)}" fill="${escapeXml(style.colour)}" text-anchor="${anchor}"${weight}>${escapeXml(text)}</text>`,
    );
  }

  private group(attributes: string, shapes: readonly string[]): void {
    if (shapes.length) this.parts.push(`<g ${attributes}>${shapes.join('')}</g>`);
  }
}

const num = (n: number): string => String(Math.round(n * 100) / 100);
const opacity = (alpha: number): string => (alpha < 1 ? ` opacity="${num(alpha)}"` : '');

function quads(list: readonly number[]): [number, number, number, number][] {
  const out: [number, number, number, number][] = [];
  for (let i = 0; i < list.length; i += 4) out.push([list[i]!, list[i + 1]!, list[i + 2]!, list[i + 3]!]);
  return out;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML text or attribute value; characters that XML 1.0 does not allow are left out. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (c) => ESCAPES[c]!);
