import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

export const title = 'Close by, headlines become cards';
export const description =
  'Where few headlines are in view, the most important take the room that is left: the whole title, who reported it, and a summary. Made up.';
export const items: readonly NewsItem[] = [
  {
    id: 'crossing',
    start: '2026-02-02',
    title: 'Border crossing reopens after four years, and the first trucks pass before dawn',
    summary:
      'The first trucks crossed shortly after six. Officers on both sides said the trial would run for thirty days, with joint checks twice a week, before anything is said about passengers.',
    source: 'Daily Post',
    importance: 8,
    themes: ['Economy'],
    countries: ['AM', 'TR'],
  },
  {
    id: 'storm',
    start: '2026-02-09',
    title: 'Storm cuts power in three districts',
    summary: 'Crews restored most lines by noon; two villages wait for a helicopter.',
    source: 'Coast Radio',
    importance: 6,
    themes: ['Climate'],
  },
  {
    id: 'budget',
    start: '2026-02-16',
    title: 'Parliament debates the budget',
    summary:
      'A vote is expected next week. The opposition wants the chapter on roads read again in committee.',
    url: 'https://www.example.org/budget',
    themes: ['Politics'],
    countries: ['GE'],
  },
  {
    id: 'manuscript',
    start: '2026-02-23',
    title: 'Museum shows a manuscript that was thought lost',
    summary: 'It had been bound into another book.',
    sources: [{ name: 'Harbour Times' }, { name: 'Daily Post' }, { name: 'Coast Radio' }],
    importance: 7,
    themes: ['Culture'],
    countries: ['AZ'],
  },
];
export const props: SceneProps = { view: ['2026-01-30', '2026-03-04'] };
