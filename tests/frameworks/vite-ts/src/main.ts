import { ARTICLES, LATEST } from './articles';
import { story } from './story';

const app = document.getElementById('app')!;
const output = document.createElement('output');
const button = (id: string, act: () => void) => {
  const made = Object.assign(document.createElement('button'), { id, textContent: id });
  made.addEventListener('click', act);
  return made;
};

let articles = ARTICLES;
const show = () => story(articles, (title) => (output.textContent = title));
let timeline: HTMLElement | undefined = show();
app.append(
  button('add', () => {
    articles = [...articles, LATEST];
    document.querySelector('news-timeline')?.addItems([LATEST]);
  }),
  button('toggle', () => {
    timeline?.remove();
    timeline = timeline ? undefined : show();
    if (timeline) app.append(timeline);
  }),
  output,
  timeline,
);
