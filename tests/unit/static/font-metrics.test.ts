import { describe, expect, it } from 'vitest';
import { tokenStyles } from '../../../src/element/plot-styles.js';
import { THEMES } from '../../../src/static/options.js';
import { createFontMetrics, textWidth } from '../../../src/static/font-metrics.js';

describe('widths without a browser', () => {
  it.each([
    ['H', 16, false, 16 * (1479 / 2048)],
    ['i', 16, false, 16 * (455 / 2048)],
    ['H', 16, true, 16 * (1479 / 2048)],
    ['i', 16, true, 16 * (569 / 2048)],
    ['1914\u20131918', 10, false, 10 * ((8 * 1139 + 1139) / 2048)],
    ['Ж', 10, false, 10 * (1891 / 2048)],
    ['日本', 10, false, 20],
    ['e\u0301\u2067\u2069', 10, false, 10 * (1139 / 2048)],
  ])('are those of Arial: %s', (text, size, bold, width) => {
    expect(textWidth(text, size, bold)).toBeCloseTo(width, 6);
  });

  it('are rounded up as the element rounds those of a canvas, and grow with the font', () => {
    expect(createFontMetrics().width('H', 'title')).toBe(Math.ceil((13 * 1479) / 2048) + 1);
    expect(createFontMetrics(1.2).width('HHHHHH', 'date')).toBe(Math.ceil((1.2 * 6 * 11 * 1479) / 2048) + 1);
  });

  it('have a place for every letter of the languages of the element', () => {
    for (const text of ['Ğüşıöç', 'Ёїєґ', 'Հայաստան', 'საქართველო', 'العربية', 'ñçßé', 'Əə'])
      expect(textWidth(text, 10, false)).toBeGreaterThan(10);
  });
});

describe('the colours of static pictures', () => {
  it('are the element’s own', () => {
    const css = tokenStyles.cssText;
    const token = (name: string): readonly string[] =>
      new RegExp(`--_${name}: var\\(--nt-${name}, light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)!.slice(1);
    for (const name of ['surface', 'ink', 'muted', 'hair', 'accent'] as const)
      expect([THEMES.light[name], THEMES.dark[name]]).toEqual(token(name));
    expect([THEMES.light.none, THEMES.dark.none]).toEqual(token('color-none'));
    THEMES.light.marks.forEach((colour, i) =>
      expect([colour, THEMES.dark.marks[i]]).toEqual(token(`color-${String(i + 1)}`)),
    );
  });
});
