import { NewsTimeline } from 'news-timeline/react';
import type { Article } from './articles';

export function Story({
  articles,
  onChosen,
}: {
  articles: readonly Article[];
  onChosen: (title: string) => void;
}) {
  return (
    <NewsTimeline
      items={articles.map((article) => ({ ...article }))}
      facets="theme"
      view={['2026-01-01', '2026-12-31']}
      onNtSelect={({ detail }) => onChosen(detail.item?.title ?? '')}
    />
  );
}
