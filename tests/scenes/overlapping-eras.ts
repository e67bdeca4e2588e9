import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

export const title = 'Overlapping eras';
export const description =
  'Bands lie behind everything, their names along the top. Where names would collide, the more important one stays.';
const era = (start: string, end: string, name: string, importance: number): NewsItem => ({
  start,
  end,
  title: name,
  kind: 'era',
  importance,
  themes: [name],
});
export const items: readonly NewsItem[] = [
  era('1922', '1991', 'Soviet Union', 9),
  era('1939-09-01', '1945-09-02', 'Second World War', 10),
  era('1947', '1991', 'Cold War', 8),
  era('1955-11-01', '1975-04-30', 'Vietnam War', 6),
  era('1957', '1975', 'Space race', 5),
  { start: '1945-10-24', title: 'The Charter of the United Nations enters into force', importance: 8 },
  { start: '1949-04-04', title: 'North Atlantic Treaty signed in Washington' },
  { start: '1957-10-04', title: 'Sputnik 1, the first artificial satellite', importance: 7 },
  { start: '1962-10-16', end: '1962-10-28', title: 'Cuban missile crisis', importance: 8 },
  { start: '1969-07-20', title: 'First landing on the Moon', importance: 9 },
  { start: '1989-11-09', title: 'The Berlin Wall opens', importance: 9 },
];
export const props: SceneProps = {};
