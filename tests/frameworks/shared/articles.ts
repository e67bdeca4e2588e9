/** Articles as an application has them: an interface of its own, with more than a timeline asks for. */
export interface Article {
  readonly id: string;
  readonly start: string;
  readonly title: string;
  readonly themes: readonly string[];
  readonly wordCount: number;
}

export const ARTICLES: readonly Article[] = [
  { id: 'a1', start: '2026-01-12', title: 'Harbour reopens', themes: ['Economy'], wordCount: 410 },
  { id: 'a2', start: '2026-02-03', title: 'Council votes on trams', themes: ['Politics'], wordCount: 620 },
  { id: 'a3', start: '2026-03-21', title: 'River floods the market', themes: ['Disaster'], wordCount: 530 },
  { id: 'a4', start: '2026-05-08', title: 'Mayor elected again', themes: ['Politics'], wordCount: 700 },
  { id: 'a5', start: '2026-07-30', title: 'Shipyard strikes', themes: ['Economy'], wordCount: 480 },
  { id: 'a6', start: '2026-10-02', title: 'New bridge opens', themes: ['Economy'], wordCount: 390 },
];

export const LATEST: Article = {
  id: 'a7',
  start: '2026-11-20',
  title: 'Budget agreed',
  themes: ['Politics'],
  wordCount: 350,
};
