import { type Metrics, TYPE, type TypeSizes } from '../layout/style.js';
import type { Palette } from './palette.js';

const fontsOf = ({ title, date }: TypeSizes): Readonly<Record<Font, string>> => ({
  title: `${String(title)}px`,
  strong: `700 ${String(title)}px`,
  date: `${String(date)}px`,
  strip: '700 11.5px',
});
/** Texts of a font remembered before the oldest are let go; a frame names a few hundred. */
const LIMIT = 2000;

type Font = Parameters<Metrics['width']>[1];

type Typeface = Pick<Palette, 'font' | 'text'>;

export const sameType = (a: Typeface, b: Typeface | undefined): boolean =>
  a.font === b?.font && a.text === b.text;

/** Measures text, remembering what it measured. */
export function createMetrics(
  { font: family, text: scale }: Typeface,
  type: TypeSizes = TYPE.usual,
): Metrics {
  const rulers = new Map<Font, Ruler>();
  const fonts = fontsOf(type);
  return {
    type,
    width(text, font) {
      let ruler = rulers.get(font);
      if (!ruler) rulers.set(font, (ruler = new Ruler(`${fonts[font]} ${family}`, scale)));
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
