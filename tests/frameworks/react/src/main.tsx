import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ARTICLES, LATEST } from './articles';
import { Story } from './Story';

function App() {
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
      {shown && <Story articles={articles} onChosen={setChosen} />}
    </>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
