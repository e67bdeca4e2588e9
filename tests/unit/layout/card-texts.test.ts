import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/source/source.js';
import { CardTexts, type Brief } from '../../../src/layout/card-layout.js';

const metrics = { width: (text: string): number => text.length * 6.5 };
const labelText = {
  title: (e: { readonly title: string }): string => e.title,
  date: (): string => '27 Feb 2026',
};
const SUMMARY = 'The first trucks crossed shortly after six, and customs officers said so. '.repeat(20);
const PICTURE = { src: 'https://example.org/a.jpg', alt: '' };
const cards = (brief: Partial<Brief>): CardTexts =>
  new CardTexts({
    labelText,
    metrics,
    text: 1,
    line: () => 120,
    read: () => ({ summary: '', tags: '', picture: undefined, ...brief }),
  });
const entry = (title: string): Entry => ({ title, importance: 5 }) as Entry;
const SHORT = entry('The hall opens');
const LONG = entry('The hall opens after a very long time of building, and with many words in its headline');

describe('what a card along the axis has', () => {
  it('is nothing where there is no more to tell than the headline does', () => {
    expect(cards({ tags: 'Armenia · Culture' }).along(SHORT, 700)).toEqual([]);
  });

  it('is the whole of a headline that is cut, with its countries and themes', () => {
    const [card, ...others] = cards({ tags: 'Armenia · Culture' }).along(LONG, 700);
    expect(others).toEqual([]);
    expect(card).toMatchObject({
      rows: 7,
      tags: true,
      text: 'Armenia · Culture',
      textLines: ['Armenia · Culture'],
    });
    expect(card!.titleLines.join(' ')).toBe(LONG.title);
  });

  it('has the whole of a title that one, two or three lines of a headline have room for, and of longer ones', () => {
    for (const words of [8, 16, 24, 40]) {
      const title = Array.from({ length: words }, (_, i) => `word${i}`).join(' ');
      const made = cards({ tags: 'Armenia', summary: SUMMARY }).along(entry(title), 700);
      for (const c of made) expect(c.titleLines.join(' ')).toBe(title);
      expect(made.length > 0).toBe(words < 40);
    }
  });

  it('is as much of the summary as the rows have room for, largest first, in at most four lines', () => {
    const all = cards({ summary: SUMMARY }).along(LONG, 700);
    expect(all.map((c) => [c.rows, c.textLines.length])).toEqual([
      [13, 4],
      [10, 3],
    ]);
    for (const c of all) {
      expect(c.height).toBeLessThanOrEqual(c.rows * 38);
      expect(c.titleLines.length * 17 + 14 + 3 + c.textLines.length * 16).toBeLessThanOrEqual(c.height);
      expect(c.text.length).toBeLessThanOrEqual(600);
      expect(c.textLines.at(-1)).toMatch(/…$/);
    }
  });

  it('has a picture beside its text, and is no wider than its words want', () => {
    const [card] = cards({ summary: 'It was time.', picture: PICTURE }).along(SHORT, 700);
    expect(card).toMatchObject({ rows: 7, picture: PICTURE });
    expect(card!.width - card!.textWidth).toBe(100);
    expect(card!.textWidth).toBeLessThan(130);
  });

  it('is none where the plot is too narrow for it', () => {
    expect(cards({ summary: SUMMARY }).along(LONG, 180)).toEqual([]);
    expect(cards({ summary: SUMMARY, picture: PICTURE }).along(LONG, 280)).toEqual([]);
  });
});

describe('what a card beside a vertical axis has', () => {
  it('is offered with its picture, without, and shorter, in falling heights', () => {
    const all = cards({ summary: SUMMARY, picture: PICTURE }).down(LONG, 240);
    expect(all.map((c) => [c.textLines.length, c.picture !== undefined])).toEqual([
      [4, true],
      [4, false],
      [2, false],
    ]);
    const heights = all.map((c) => c.height);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it('is its countries and themes where there is no summary, and nothing where there is nothing', () => {
    const [tags] = cards({ tags: 'Armenia · Culture' }).down(SHORT, 240);
    expect(tags).toMatchObject({ tags: true, textLines: ['Armenia · Culture'] });
    expect(cards({}).down(SHORT, 240)).toEqual([]);
  });
});
