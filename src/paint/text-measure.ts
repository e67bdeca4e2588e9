import type { Metrics } from '../scene/style.js';

const SIZES = { title: '13px', strong: '700 13px', date: '11px', strip: '700 11.5px' } as const;
/** Texts of a font remembered before the oldest are let go; a frame names a few hundred. */
const LIMIT = 2000;

type Font = keyof typeof SIZES;

/** Measures text, remembering what it measured. */
export function createMetrics(family: string): Metrics {
  const rulers = new Map<Font, Ruler>();
  return {
    width(text, font) {
      let ruler = rulers.get(font);
      if (!ruler) rulers.set(font, (ruler = new Ruler(`${SIZES[font]} ${family}`)));
      return ruler.width(text);
    },
  };
}

/** One font with a canvas of its own: setting a canvas to another font takes longer than measuring. */
class Ruler {
  private readonly context = document.createElement('canvas').getContext('2d');
  private young = new Map<string, number>();
  private old = new Map<string, number>();

  constructor(font: string) {
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
    return Math.ceil(this.context ? this.context.measureText(text).width : text.length * 7) + 1;
  }
}
