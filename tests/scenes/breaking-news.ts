import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

const at = (time: string, headline: string, importance: number, source: string): NewsItem => ({
  start: `2025-03-28T${time}`,
  title: headline,
  importance,
  source,
  themes: [source],
  kind: 'news',
});

export const title = 'A breaking-news day, by the minute';
export const description =
  'Reports of one made-up storm, with times of day in the zone of the place; three outlets, told apart by colour and name.';
export const items: readonly NewsItem[] = [
  {
    start: '2025-03-28T05:40',
    end: '2025-03-28T14:00',
    title: 'Storm warning in force',
    themes: ['Weather service'],
    importance: 8,
  },
  at('05:40', 'Weather service issues a storm warning for the coast', 9, 'Weather service'),
  at('06:05', 'Ferries stay in port', 5, 'Coast Radio'),
  at('06:52', 'First gusts above 100 km/h measured', 6, 'Weather service'),
  at('07:10', 'Schools closed in four districts', 7, 'Daily Post'),
  at('07:12', 'Schools closed, says the education office', 4, 'Coast Radio'),
  at('07:15', 'Pupils told to stay at home', 3, 'Harbour Times'),
  at('08:03', 'Power out in the old town', 8, 'Coast Radio'),
  at('08:04', 'Lights go out in 4,000 homes', 6, 'Daily Post'),
  at('08:31', 'Harbour bridge closed to traffic', 7, 'Harbour Times'),
  at('09:20', 'Trees down on the northern road', 5, 'Daily Post'),
  at('10:05', 'Wind at its height', 8, 'Weather service'),
  at('11:45', 'Power back in half of the old town', 6, 'Coast Radio'),
  at('12:30', 'Bridge opens to buses', 5, 'Harbour Times'),
  at('13:10', 'Ferries to sail again from four o’clock', 5, 'Coast Radio'),
  at('14:00', 'Storm warning lifted', 9, 'Weather service'),
];
export const props: SceneProps = { timeZone: 'Europe/Lisbon', facets: ['source', 'theme'] };
