import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

export const title = 'One event, several reports';
export const description =
  'An event is not an article: each names its sources, with outlet and date, and says whether it is confirmed, disputed, corrected or withdrawn. The outlets are made up.';
const report = (name: string, date: string): { name: string; date: string; url: string } => ({
  name,
  date,
  url: `https://example.org/${name.toLowerCase().replaceAll(' ', '-')}/${date}`,
});
export const items: readonly NewsItem[] = [
  {
    id: 'found',
    start: '2025-09-01',
    title: 'Missing boat found',
    status: 'confirmed',
    importance: 8,
    themes: ['Sea'],
    summary: 'The boat was found drifting; all three on board are well.',
    sources: [
      report('Coast Radio', '2025-09-01'),
      report('Daily Post', '2025-09-02'),
      report('Harbour Times', '2025-09-02'),
    ],
  },
  {
    id: 'four',
    start: '2025-09-01',
    title: 'Four on board, says a first report',
    status: 'corrected',
    themes: ['Sea'],
    sources: [report('Daily Post', '2025-09-01')],
  },
  {
    id: 'engine',
    start: '2025-09-03',
    title: 'Engine had failed two days earlier',
    status: 'disputed',
    themes: ['Inquiry'],
    importance: 7,
    sources: [report('Harbour Times', '2025-09-03'), report('Coast Radio', '2025-09-04')],
  },
  {
    id: 'signal',
    start: '2025-09-04',
    title: 'A distress signal was missed',
    status: 'unconfirmed',
    themes: ['Inquiry'],
    sources: [report('Coast Radio', '2025-09-04')],
  },
  {
    id: 'pirates',
    start: '2025-09-02',
    title: 'Boat said to have been seized',
    status: 'withdrawn',
    themes: ['Sea'],
    sources: [report('Daily Post', '2025-09-02')],
  },
];
export const props: SceneProps = { selected: 'found' };
