import type { Metrics } from '../scene/style.js';

const SIZES = { title: '13px', strong: '700 13px', date: '11px', strip: '700 11.5px' } as const;
/** Texts remembered before the memory is emptied; a frame names a few hundred. */
const LIMIT = 4000;

/** Measures text with a canvas of its own, remembering what it measured. */
export function createMetrics(family: string): Metrics {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return {
    width(text, font) {
      const key = `${font} ${text}`;
      const old = known.get(key);
      if (old !== undefined) return old;
      if (known.size > LIMIT) known.clear();
      if (context) context.font = `${SIZES[font]} ${family}`;
      const width = Math.ceil(context ? context.measureText(text).width : text.length * 7) + 1;
      known.set(key, width);
      return width;
    },
  };
}
