import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

export const title = 'From the Big Bang to today';
export const description =
  'Billions of years on the same axis as the year 2024: zoom in from the age of the universe to a single day.';
export const items: readonly NewsItem[] = [
  { start: 'Y-13800000000', title: 'The universe begins to expand', importance: 10, themes: ['Cosmos'] },
  { start: 'Y-13600000000', title: 'The first stars form', importance: 7, themes: ['Cosmos'] },
  { start: 'Y-4600000000', title: 'The Sun forms', importance: 8, themes: ['Cosmos'] },
  { start: 'Y-4540000000', title: 'The Earth forms', importance: 10, themes: ['Earth'] },
  { start: 'Y-3700000000', title: 'Oldest traces of life', importance: 9, themes: ['Life'] },
  { start: 'Y-541000000', end: 'Y-485400000', title: 'Cambrian period', importance: 7, themes: ['Life'] },
  { start: 'Y-252000000', title: 'Permian–Triassic extinction', importance: 6, themes: ['Life'] },
  { start: 'Y-66000000', title: 'The last dinosaurs but the birds die out', importance: 8, themes: ['Life'] },
  { start: 'Y-300000', title: 'Oldest known fossils of Homo sapiens', importance: 8, themes: ['Life'] },
  { start: '-3199~', title: 'Writing in Mesopotamia', importance: 8, themes: ['People'] },
  { start: '1969-07-20', title: 'First landing on the Moon', importance: 8, themes: ['People'] },
  { start: '2024-02-29', title: 'A leap day', importance: 3, themes: ['People'] },
];
export const props: SceneProps = {};
