'use client';
import { useState } from 'react';
import { NewsTimeline } from 'news-timeline/react';
import { ARTICLES, LATEST } from './articles';

export function Story() {
  const [articles, setArticles] = useState(ARTICLES);
  const [shown, setShown] = useState(true);
  const [chosen, setChosen] = useState('');
  return (
    <>
      <button id="add" onClick={() => setArticles([...articles, LATEST])}>
        add
      </button>
      <button id="toggle" onClick={() => setShown(!shown)}>
        toggle
      </button>
      <output>{chosen}</output>
      {shown && (
        <NewsTimeline
          items={articles.map((article) => ({ ...article }))}
          facets="theme"
          view={['2026-01-01', '2026-12-31']}
          onNtSelect={({ detail }) => setChosen(detail.item?.title ?? '')}
        />
      )}
    </>
  );
}
