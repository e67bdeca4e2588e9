// The files of a folder for any static host.
import { exportCsv, exportJson } from '../../src/formats/export/export.js';
import type { Project } from '../state/project.js';
import { escapeMarkup } from './escape.js';
import { exportCalendar, exportRss } from './exports.js';
import { createRowReader, sortedOut } from '../rows/read-rows.js';
import { oEmbed, placeOf } from './metadata.js';
import { pageStyle, writePage, type Heights, type Programs } from './page.js';
import type { ZipFile } from './zip.js';

export interface FolderPrograms extends Programs {
  /** The script of the page around an iframe. */
  readonly embed: string;
}

export interface FolderExtras {
  /** Height of the page in px, as it was seen last, for code that stands without scripts. */
  readonly height: number;
  readonly now: number;
  /** Of the timeline, as the page takes them. */
  readonly heights?: Heights;
  /** The picture for cards, 1200 by 630. */
  readonly picture?: Uint8Array;
}

const sitemap = (page: string, now: number): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>${escapeMarkup(page)}</loc><lastmod>${new Date(now).toISOString().slice(0, 10)}</lastmod></url>\n</urlset>\n`;

/** What is uploaded: the page, its programs and data; what names an address only where one is known. */
export async function folderFiles(
  project: Project,
  programs: FolderPrograms,
  { height, now, picture, heights }: FolderExtras,
): Promise<readonly ZipFile[]> {
  const share = picture ? 'share.png' : undefined;
  const place = placeOf(project.settings.address);
  const { shown } = sortedOut(project.rows, createRowReader(project.settings.timeZone));
  const embedded = oEmbed(project, height, share);
  return [
    { name: 'index.html', content: await writePage(project, share ? { picture: share } : {}) },
    { name: 'style.css', content: pageStyle({ ...project, rows: shown }, heights) },
    { name: 'news-timeline.all.js', content: programs.element },
    { name: 'frame.js', content: programs.frame },
    { name: 'embed.js', content: programs.embed },
    { name: 'data.json', content: exportJson(shown) },
    { name: 'data.csv', content: exportCsv(shown) },
    { name: 'calendar.ics', content: exportCalendar(project, now) },
    { name: 'feed.xml', content: exportRss(project) },
    ...(picture ? [{ name: 'share.png', content: picture }] : []),
    ...(embedded ? [{ name: 'oembed.json', content: `${JSON.stringify(embedded, undefined, 2)}\n` }] : []),
    ...(place ? [{ name: 'sitemap.xml', content: sitemap(place.page, now) }] : []),
  ];
}
