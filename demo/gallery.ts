// Hangs every scene of tests/scenes in a timeline of its own, with its title, its description and the name of its file.
import 'news-timeline/define.js';
import type { NewsItem, NewsTimeline } from 'news-timeline';
import type { SceneFile, SceneProps } from '../tests/scenes/scene-file.js';
import { SCENES } from '../tests/scenes/scenes.js';
import { switchLooks } from './switch-looks.js';

const contents = document.querySelector('#contents')!;
const rooms = document.querySelector('#scenes')!;

for (const [name, scene] of Object.entries(SCENES)) {
  contents.append(entry(name, scene.title));
  rooms.append(room(name, scene));
}
switchLooks(document.querySelector<HTMLElement>('#looks')!);
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();

function entry(name: string, title: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${name}`;
  link.textContent = title;
  item.append(link);
  return item;
}

function room(name: string, { title, description, items, props }: SceneFile): HTMLElement {
  const section = document.createElement('section');
  section.className = 'scene';
  section.id = name;
  const source = text('p', `tests/scenes/${name}.ts`);
  source.className = 'source';
  section.append(
    text('h2', title),
    text('p', description),
    hung(items as readonly NewsItem[], props),
    source,
  );
  return section;
}

function hung(items: readonly NewsItem[], { dir, ...props }: SceneProps): NewsTimeline {
  const timeline = document.createElement('news-timeline');
  if (dir) timeline.dir = dir;
  Object.assign(timeline, { items }, props);
  return timeline;
}

function text(tag: 'h2' | 'p', content: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = content;
  return element;
}
