// Where there is no page, as in a renderer on a server: the element is made, takes every property, and throws nothing.
import { describe, expect, it } from 'vitest';
import { NewsTimeline } from '../../../src/element/news-timeline.js';

const VALUES: Readonly<Record<string, unknown>> = {
  items: [{ start: '2026-01-12', title: 'Harbour reopens', country: 'GE' }],
  src: '/news.csv',
  view: ['2026-01-01', '2026-12-31'],
  initialView: 'latest',
  filter: { facets: { country: ['GE'] } },
  selected: 'a1',
  layout: 'list',
  lanes: 'country',
  facets: 'country, theme',
  story: 'scroll',
  storyStep: 1,
  timeZone: 'Asia/Tbilisi',
  theme: 'dark',
  locale: 'de',
  autoTag: true,
};

describe('the element where there is no page', () => {
  it('is made, and takes every property and undefined again', () => {
    const element = new NewsTimeline();
    const open = element as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(VALUES)) {
      expect(() => (open[name] = value), name).not.toThrow();
      expect(() => (open[name] = undefined), `${name} = undefined`).not.toThrow();
    }
  });

  it('takes properties one after another, as a template of a server sets them', () => {
    const element = new NewsTimeline() as unknown as Record<string, unknown>;
    expect(() => Object.assign(element, VALUES)).not.toThrow();
  });
});
