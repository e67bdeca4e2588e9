import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { ARTICLES, LATEST } from './articles';
import { Story } from './Story';

function App() {
  const [articles, setArticles] = createSignal(ARTICLES);
  const [shown, setShown] = createSignal(true);
  const [chosen, setChosen] = createSignal('');
  return (
    <>
      <button id="add" onClick={() => setArticles([...articles(), LATEST])}>
        add
      </button>
      <button id="toggle" onClick={() => setShown(!shown())}>
        toggle
      </button>
      <output>{chosen()}</output>
      <Show when={shown()}>
        <Story articles={articles()} onChosen={setChosen} />
      </Show>
    </>
  );
}

render(() => <App />, document.getElementById('app')!);
