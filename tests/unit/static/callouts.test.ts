import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/layout/scene.js';
import type { TextStyle } from '../../../src/render/canvas-context.js';
import type { LineDrawContext } from '../../../src/render/svg-text.js';
import { paletteOf, type LookOptions, type StoryOptions } from '../../../src/static/options.js';
import { createFontMetrics, textWidth } from '../../../src/static/font-metrics.js';
import { plotOf } from '../../../src/static/plot.js';
import { readStaticStory } from '../../../src/static/story.js';

type Case = readonly [name: string, width: number, height: number, options: StoryOptions & LookOptions];

const seed = 20261129;
const DAY = 86_400_000;
const WORDS = 'ten headlines in nine days';

interface Put extends Box {
  readonly text: string;
}

/** Keeps the boxes of all that is put down, as wide as the font's letters are. */
class Boxes implements LineDrawContext {
  readonly texts: Put[] = [];
  readonly marks: Box[] = [];

  line(text: string, [x, y, room]: readonly [number, number, number], style: TextStyle): void {
    const width = Math.min(room, textWidth(text, style.size, style.bold ?? false));
    this.texts.push({ text, x: style.align === 'end' ? x + room - width : x, y, width, height: style.size });
  }

  text(text: string, x: number, y: number, { size, bold = false, align = 'start' }: TextStyle): void {
    const width = textWidth(text, size, bold);
    const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
    this.texts.push({ text, x: left, y: y - size * 0.72, width, height: size * 0.72 });
  }

  dots(list: readonly number[]): void {
    for (let i = 0; i < list.length; i += 3) {
      const [x, y, r] = [list[i]!, list[i + 1]!, list[i + 2]!];
      this.marks.push({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
    }
  }

  shapes(list: readonly number[]): void {
    this.dots(list.map((n, i) => (i % 3 === 2 ? n * 0.8 : n)));
  }

  rects(): void {
    // bands and patches lie under texts
  }

  lines(): void {
    // stems and leaders are thinner than what is tested here
  }

  fade(): void {
    // the ends of bars
  }
}

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height && b.y < a.y + a.height;

const rows = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 2000 }),
    length: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 400 }) },
    ),
    words: fc.integer({ min: 1, max: 9 }),
    importance: fc.integer({ min: 0, max: 10 }),
    called: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

const itemsOf = (
  list: readonly { day: number; length: number; words: number; importance: number; called: boolean }[],
) =>
  list.map((row, i) => ({
    id: `i${String(i)}`,
    title: Array.from({ length: row.words }, () => 'Headline').join(' '),
    start: new Date(row.day * DAY).toISOString().slice(0, 10),
    ...(row.length ? { end: new Date((row.day + row.length) * DAY).toISOString().slice(0, 10) } : {}),
    importance: row.importance,
    themes: [`T${String(i % 3)}`],
    callout: row.called ? `${WORDS} ${String(i)}` : '',
  }));

describe('callouts in pictures without a page', () => {
  it.each<Case>([
    ['along', 1200, 520, {}],
    ['along, to the left', 1200, 520, { timeDirection: 'rtl' }],
    ['in lanes', 1200, 620, { lanes: 'theme' }],
    ['down', 390, 640, {}],
    ['down, on a page to the left', 390, 640, { locale: 'ar' }],
  ])(`stand over no other text and no mark: %s (seed ${String(seed)})`, async (_, width, height, options) => {
    let callouts = 0;
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const story = await readStaticStory(itemsOf(list), options);
        const metrics = createFontMetrics();
        const palette = paletteOf('light', undefined, undefined);
        const made = plotOf(story, { labelDetail: 'date', ...options }, { width, height, palette, metrics });
        const boxes = new Boxes();
        made.draw(boxes);
        const own = (text: string): boolean =>
          /^(?:ten|headlines|in|nine|days|\d+)(?: |$)/u.test(text) && !/^\d+$/u.test(text);
        const words = boxes.texts.filter(({ text }) => own(text));
        const others = boxes.texts.filter(({ text }) => !own(text));
        callouts += words.length;
        words.forEach((line, i) => {
          expect(others.filter((other) => meets(line, other)).map(({ text }) => text)).toEqual([]);
          expect(boxes.marks.filter((mark) => meets(line, mark))).toEqual([]);
          expect(words.slice(i + 1).filter((other) => meets(line, other))).toEqual([]);
          expect(line.x).toBeGreaterThanOrEqual(0);
          expect(line.x + line.width).toBeLessThanOrEqual(width);
        });
      }),
      { seed, numRuns: 60 },
    );
    expect(callouts).toBeGreaterThan(20);
  });
});
