import type { NewsItem } from '../../src/items/item.js';
import { items as events } from './arabic.js';
import type { SceneProps } from './scene-file.js';

export const title = 'Arabic, and time to the left too';
export const description =
  'Headlines begin at their dots and run with time, from the right. What began before the window is named at its right edge.';
export const items: readonly NewsItem[] = [
  ...events,
  {
    start: '1882-09-13',
    end: '1956-06-18',
    title: 'القوات البريطانية في مصر',
    themes: ['سياسة'],
    countries: ['EG'],
    importance: 9,
    lang: 'ar',
  },
  {
    start: '1939-09-01',
    end: '1945-09-02',
    title: 'الحرب العالمية الثانية',
    kind: 'era',
    themes: ['سياسة'],
    lang: 'ar',
  },
  {
    start: '1958-02-22',
    end: '1961-09-28',
    title: 'الجمهورية العربية المتحدة',
    kind: 'era',
    themes: ['دبلوماسية'],
    lang: 'ar',
  },
  {
    start: '1960-01-09',
    end: '1970-07-21',
    title: 'بناء السد العالي في أسوان',
    themes: ['اقتصاد'],
    countries: ['EG'],
    importance: 8,
    lang: 'ar',
  },
  {
    start: '1952-07-23',
    title: 'ثورة يوليو في مصر',
    themes: ['سياسة'],
    countries: ['EG'],
    importance: 8,
    lang: 'ar',
  },
];
export const props: SceneProps = {
  locale: 'ar',
  dir: 'rtl',
  timeDirection: 'auto',
  view: ['1940-01-01', '1974-12-31'],
};
