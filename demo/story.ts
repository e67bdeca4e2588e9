// The story page: links in the prose move the timeline through its public properties and methods, like any page could.
import 'news-timeline/define.js';
import { copyOnClick } from './copy-on-click.js';

const timeline = document.querySelector('news-timeline')!;

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.jump'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    jump(link.dataset);
    timeline.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' });
  });

copyOnClick(
  document.querySelector<HTMLButtonElement>('#copy')!,
  document.querySelector<HTMLElement>('#snippet')!,
  document.querySelector<HTMLElement>('#copied')!,
);

function jump({ from, to, country, fit }: DOMStringMap): void {
  timeline.select(undefined);
  timeline.filter = country === undefined ? {} : { facets: { country: [country] } };
  if (fit !== undefined) timeline.fit();
  else if (from !== undefined && to !== undefined) void timeline.zoomTo([from, to]);
}

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
