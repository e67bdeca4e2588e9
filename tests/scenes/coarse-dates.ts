import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

export const title = 'Dates as exact as they are';
export const description =
  'A century, a decade, a year, a season and a month are drawn as wide as they are; “circa” has soft edges, an open end runs on, an unknown one is not made up.';
export const items: readonly NewsItem[] = [
  { start: '18th century', title: 'Some time in the 18th century', themes: ['Century'] },
  { start: '1890s', title: 'Some time in the 1890s', themes: ['Decade'] },
  { start: 'c. 1815', title: 'Around 1815', themes: ['Circa'] },
  { start: '1848', title: 'In 1848', themes: ['Year'] },
  { start: '1871-05', title: 'In May 1871', themes: ['Month'] },
  { start: '1905-21', title: 'In spring 1905', themes: ['Season'] },
  { start: '1914-07-28', title: 'On 28 July 1914', themes: ['Day'], importance: 7 },
  { start: '1912~/1925~', title: 'From about 1912 to about 1925', themes: ['Circa'] },
  { start: '1930/1938', title: 'From 1930 to 1938', themes: ['Year'] },
  { start: '1945/..', title: 'Since 1945, still going on', themes: ['Open'], importance: 7 },
  { start: '../1789', title: 'Until 1789', themes: ['Open'] },
  { start: '1950/', title: 'From 1950, end not known', themes: ['Open'] },
];
export const props: SceneProps = {};
