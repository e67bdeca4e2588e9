// How tall the timeline of a project is: drawn out of sight, as wide as a phone, a tablet and a desk.
import type { Project } from '../state/project.js';
import { attributesOf, styleOf } from './attributes.js';
import type { Heights } from './page.js';

const WIDTHS = [390, 768, 1280] as const;
/** Ms after which a height counts that changes no more, and after which any does. */
const CALM = 250;
const MOST = 4000;

/** The height of an element once it stays as it is. */
async function settled(element: Element): Promise<number> {
  const begun = performance.now();
  let [height, since] = [0, begun];
  while (performance.now() - begun < MOST) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = element.getBoundingClientRect().height;
    if (now !== height) [height, since] = [now, performance.now()];
    else if (height > 0 && performance.now() - since > CALM) break;
  }
  return height;
}

/** The heights of the timeline alone, without the words of the page. */
export async function heightsOf(project: Project): Promise<Heights> {
  const room = document.createElement('div');
  room.className = 'measuring';
  room.inert = true;
  room.ariaHidden = 'true';
  const timelines = WIDTHS.map((width) => {
    const timeline = document.createElement('news-timeline');
    for (const [name, value] of attributesOf(project.settings))
      if (name !== 'url-state') timeline.setAttribute(name, value);
    for (const [name, value] of Object.entries(styleOf(project))) timeline.style.setProperty(name, value);
    timeline.style.setProperty('display', 'block');
    timeline.style.setProperty('width', `${width}px`);
    timeline.items = project.rows as NonNullable<typeof timeline.items>;
    return timeline;
  });
  room.append(...timelines);
  document.body.append(room);
  try {
    const [phone = 0, tablet = 0, desk = 0] = await Promise.all(timelines.map(settled));
    return [phone, tablet, desk];
  } finally {
    room.remove();
  }
}
