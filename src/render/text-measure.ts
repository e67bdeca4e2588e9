import { type Metrics, TYPE, type TypeSizes } from '../layout/style.js';
import type { Palette } from './palette.js';

const fontsOf = ({
  title,
  date,
}: TypeSizes): Readonly<Record<Font, readonly [weight: number, px: number]>> => ({
  title: [400, title],
  strong: [700, title],
  date: [400, date],
  spanRows: [700, 11.5],
});
/** Texts of a font remembered before the oldest are let go; a frame names a few hundred. */
const LIMIT = 2000;

type Font = Parameters<Metrics['width']>[1];

type Typeface = Pick<Palette, 'font' | 'text' | 'apart'>;

export const sameType = (a: Typeface, b: Typeface | undefined): boolean =>
  a.font === b?.font && a.text === b.text && a.apart?.join() === b.apart?.join();

/** Measures text, remembering what it measured. */
export function createMetrics(
  { font: family, text: scale, apart }: Typeface,
  type: TypeSizes = TYPE.usual,
): Metrics {
  const rulers = new Map<Font, Ruler>();
  const fonts = fontsOf(type);
  return {
    type,
    width(text, font) {
      let ruler = rulers.get(font);
      const [weight, px] = fonts[font];
      if (!ruler)
        rulers.set(
          font,
          (ruler = new Ruler(`${String(weight)} ${String(px)}px ${family}`, scale, px, apart)),
        );
      return ruler.width(text);
    },
  };
}

/** One font with a canvas of its own: setting a canvas to another font takes longer than measuring. */
class Ruler {
  readonly #context = document.createElement('canvas').getContext('2d');
  #young = new Map<string, number>();
  #old = new Map<string, number>();
  readonly #scale: number;
  /** Px that each letter, and each space, takes more than the font gives it. */
  readonly #more: readonly [letter: number, space: number];

  constructor(
    font: string,
    scale: number,
    px: number,
    [letter, space]: NonNullable<Palette['apart']> = [0, 0],
  ) {
    this.#scale = scale;
    this.#more = [letter * px, space * px];
    if (this.#context) this.#context.font = font;
  }

  width(text: string): number {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const width = this.#old.get(text) ?? this.#measure(text);
    if (this.#young.size >= LIMIT) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, width);
    return width;
  }

  #measure(text: string): number {
    const [letter, space] = this.#more;
    const more = letter || space ? text.length * letter + (text.split(' ').length - 1) * space : 0;
    const width = this.#context ? this.#context.measureText(text).width : text.length * 7;
    return Math.ceil((width + more) * this.#scale) + 1;
  }
}
