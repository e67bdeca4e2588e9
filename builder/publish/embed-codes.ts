// The codes that are pasted into a page.
import type { Project } from '../state/project.js';
import { attributesOf, styleOf } from './attributes.js';
import { escapeMarkup, webAddress } from './escape.js';
import { figure, headingOf } from './figure.js';

/** Stands for the address where none is known yet. */
export const NO_ADDRESS = 'https://your-site.example/timeline/';

const titleOf = ({ name, settings }: Project): string => settings.heading || name || 'Timeline';
const pageOf = ({ settings }: Project): string => webAddress(settings.address) ?? NO_ADDRESS;
const folderOf = (project: Project): string => new URL('.', pageOf(project)).href;

/** An iframe that is as tall as what is in it. Without scripts it has the height of the attribute, and scrolls. */
export const iframeCode = (project: Project, height: number): string => {
  const [page, title] = [escapeMarkup(pageOf(project)), escapeMarkup(titleOf(project))];
  return [
    `<iframe data-news-timeline src="${page}" title="${title}" width="100%" height="${height}" loading="lazy" frameborder="0" allow="clipboard-write"></iframe>`,
    `<noscript><p><a href="${page}">${title}</a></p></noscript>`,
    `<script async src="${escapeMarkup(folderOf(project))}embed.js"></script>`,
  ].join('\n');
};

/** The element itself in the page, with its program and its data from the published folder. */
export const scriptCodeFor = (project: Project): string => {
  const folder = escapeMarkup(folderOf(project));
  const { live } = project.settings;
  const address = webAddress(live);
  const data: readonly (readonly [string, string])[] = address
    ? [
        ['src', address],
        ['snapshot', `${folderOf(project)}data.json`],
      ]
    : [['src', `${folderOf(project)}data.json`]];
  const attributes = [...data, ...headingOf(project.settings), ...attributesOf(project.settings)]
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
  const style = Object.entries(styleOf(project))
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
  return [
    `<style>news-timeline { ${style} }</style>`,
    figure(project.settings, `<news-timeline${attributes}></news-timeline>`),
    `<script async src="${folder}news-timeline.all.js"></script>`,
  ].join('\n');
};
