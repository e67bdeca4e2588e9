// What other programs read of a published page: cards of social networks, oEmbed, schema.org. Addresses only where one is known.
import { createRowReader } from '../rows/read-rows.js';
import type { Project } from '../state/project.js';
import { escapeMarkup, webAddress } from './escape.js';
import { iframeCode } from './embed-codes.js';

/** At most so many items are told to search engines. */
const MOST_ITEMS = 200;

export const titleOf = ({ name, settings }: Project): string => settings.heading || name || 'Timeline';

/** The address of the page, and of the folder that it stands in. */
export const placeOf = (address: string): { readonly page: string; readonly folder: string } | undefined => {
  const page = webAddress(address);
  return page ? { page, folder: new URL('.', page).href } : undefined;
};

/** A sentence about the story, for a card: the standfirst, else how much there is. */
export const descriptionOf = ({ rows, settings }: Project): string =>
  settings.standfirst.trim() || `A timeline of ${rows.length} events.`;

/** The tags for cards and for oEmbed; none that names an address without one. */
export function metaTags(project: Project, picture?: string): readonly string[] {
  const { settings } = project;
  const description = descriptionOf(project);
  const described = `<meta name="description" content="${escapeMarkup(description)}">`;
  const place = placeOf(settings.address);
  if (!place) return [described];
  const title = titleOf(project);
  const image = picture ? new URL(picture, place.folder).href : undefined;
  const properties: readonly (readonly [string, string])[] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', place.page],
    ...(image ? [['og:image', image] as const, ['og:image:alt', title] as const] : []),
  ];
  const card = image ? 'summary_large_image' : 'summary';
  return [
    described,
    `<link rel="canonical" href="${escapeMarkup(place.page)}">`,
    `<link rel="alternate" type="application/json+oembed" href="${escapeMarkup(new URL('oembed.json', place.folder).href)}" title="${escapeMarkup(title)}">`,
    ...properties.map(([name, value]) => `<meta property="${name}" content="${escapeMarkup(value)}">`),
    `<meta name="twitter:card" content="${card}">`,
  ];
}

/** The answer of oEmbed as a file; undefined without an address. */
export function oEmbed(project: Project, height: number, picture?: string): object | undefined {
  const place = placeOf(project.settings.address);
  if (!place) return undefined;
  const { origin, hostname } = new URL(place.page);
  return {
    version: '1.0',
    type: 'rich',
    title: titleOf(project),
    provider_name: hostname,
    provider_url: origin,
    html: iframeCode(project, height),
    width: 800,
    height,
    ...(picture
      ? {
          thumbnail_url: new URL(picture, place.folder).href,
          thumbnail_width: 1200,
          thumbnail_height: 630,
        }
      : {}),
  };
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** The items as schema.org tells them: news as articles, all else as events. */
export function itemList(project: Project): object {
  const { rows, settings } = project;
  const reader = createRowReader(settings.timeZone);
  const place = placeOf(settings.address);
  const elements = rows.slice(0, MOST_ITEMS).flatMap((row) => {
    const { span } = reader.read(row);
    const date = span && reader.machine(span);
    const title = text(row['title']);
    if (!date || !title) return [];
    const url = webAddress(text(row['url']) ?? '');
    const news = row['kind'] === 'news';
    return {
      ...(news
        ? { '@type': 'NewsArticle', headline: title, datePublished: date }
        : { '@type': 'Event', name: title, startDate: date }),
      ...(text(row['summary']) ? { description: text(row['summary']) } : {}),
      ...(url ? { url } : {}),
    };
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: titleOf(project),
    ...(place ? { url: place.page } : {}),
    numberOfItems: rows.length,
    itemListElement: elements.map((item, i) => ({ '@type': 'ListItem', position: i + 1, item })),
  };
}
