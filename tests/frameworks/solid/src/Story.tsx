import 'news-timeline/define.js';
import type {} from 'news-timeline/jsx-solid';
import type { Article } from './articles';

export const Story = (props: { articles: readonly Article[]; onChosen: (title: string) => void }) => (
  <news-timeline
    prop:items={props.articles}
    facets="theme"
    on:nt-select={({ detail }) => props.onChosen(detail.item?.title ?? '')}
  />
);
