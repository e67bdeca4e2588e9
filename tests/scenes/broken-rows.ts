import type { SceneProps } from './scene-file.js';

export const title = 'Rows that cannot be used';
export const description =
  'Four rows are lost and say why, four more have a faulty field and are shown without it; the rest is not touched.';
export const items: readonly Readonly<Record<string, unknown>>[] = [
  { start: '2024-01-15', title: 'A row with nothing wrong', themes: ['Fine'], importance: 8 },
  { title: 'A row without a date' },
  { start: '2024-02-30', title: 'A day that does not exist' },
  { start: '03/04/2024', title: 'March or April?' },
  { start: '2024-03-10', title: '' },
  { start: '2024-04-02', end: '2024-03-01', title: 'An end before the start', themes: ['Faulty'] },
  { start: '2024-05-20', title: 'An importance of “high”', importance: 'high', themes: ['Faulty'] },
  { start: '2024-06-11', title: 'A link that is a script', url: 'javascript:alert(1)', themes: ['Faulty'] },
  { start: '2024-07-07', title: 'A kind nobody knows', kind: 'rumour', themes: ['Faulty'] },
  { start: '2024-08-19', title: '<b>Markup</b> is text, not markup', themes: ['Fine'] },
  { start: '2024-09-30', title: 'Another row with nothing wrong', themes: ['Fine'], importance: 8 },
];
export const props: SceneProps = {};
