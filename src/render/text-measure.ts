import type { Metrics } from '../layout/style.js';
import type { Palette } from './palette.js';

const SIZES = { title: '13px', strong: '700 13px', date: '11px', strip: '700 11.5px' } as const;
/** Texts of a font remembered before the oldest are let go; a frame names a few hundred. */
const LIMIT = 2000;

type Font = keyof typeof SIZES;

type Typeface = Pick<Palette, 'font' | 'text'>;

export const sameType = (a: Typeface, b: Typeface | undefined): boolean =>
  a.font === b?.font && a.text === b.text;

/** Measures text, remembering what it measured. */
export function createMetrics({ font: family, text: scale }: Typeface): Metrics {
  const rulers = new Map<Font, Ruler>();
  return {
    width(text, font) {
      let ruler = rulers.get(font);
      if (!ruler) rulers.set(font, (ruler = new Ruler(`${SIZES[font]} ${family}`, scale)));
      return ruler.width(text);
    },
  };
}

/** One font with a canvas of its own: setting a canvas to another font takes longer than measuring. */
class Ruler {
  private readonly context = document.createElement('canvas').getContext('2d');
  private young = new Map<string, number>();
  private old = new Map<string, number>();
  private readonly scale: number;

  constructor(font: string, scale: number) {
    this.scale = scale;
    if (this.context) this.context.font = font;
  }

  width(text: string): number {
    const known = this.young.get(text);
    if (known !== undefined) return known;
    const width = this.old.get(text) ?? this.measure(text);
    if (this.young.size >= LIMIT) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(text, width);
    return width;
  }

  private measure(text: string): number {
    return (
      Math.ceil((this.context ? this.context.measureText(text).width : text.length * 7) * this.scale) + 1
    );
  }
}
