// The published page, as one file with everything inside or as files beside each other. Pure: texts in, text out.
import { createRowReader, sortedOut } from '../rows/read-rows.js';
import { PROJECT_FORMAT, projectOf, type Project, type Row } from '../state/project.js';
import type { Settings } from '../state/settings.js';
import { attributesOf, styleOf } from './attributes.js';
import { escapeMarkup, scriptCode, scriptJson, shortHash, webAddress } from './escape.js';
import { figure, headingOf, paragraph } from './figure.js';
import { itemList, metaTags } from './metadata.js';

/** The programs that a published page needs, as text. */
export interface Programs {
  /** The element in one classic script. */
  readonly element: string;
  /** Tells the page around an iframe how tall this one is. */
  readonly frame: string;
}

export interface PageOptions {
  /** Programs in the page itself; else they are files beside it. */
  readonly programs?: Programs;
  /** Address of the picture for cards, relative to the page's own. */
  readonly picture?: string;
  /** Px that the timeline is tall on a phone, a tablet and a desk: kept for it until its program has come. */
  readonly heights?: Heights;
}

export type Heights = readonly [phone: number, tablet: number, desk: number];

/** At most so many items are also written out as a list, for those who have no script. */
const MOST_LISTED = 1000;

const ROWS_ID = 'timeline-rows';
const PROJECT_ID = 'timeline-project';

const attribute = ([name, value]: readonly [string, string]): string => ` ${name}="${escapeMarkup(value)}"`;

/** The element with a list of its items inside, which stands where no script runs. */
export const elementMarkup = (project: Project, data: readonly (readonly [string, string])[]): string => {
  const attributes = [...data, ...attributesOf(project.settings)].map(attribute).join('');
  return `<news-timeline${attributes}>\n${fallbackList(project)}\n</news-timeline>`;
};

const linked = (row: Row): string => {
  const title = escapeMarkup(typeof row['title'] === 'string' ? row['title'] : '');
  const url = typeof row['url'] === 'string' ? webAddress(row['url']) : undefined;
  return url ? `<a href="${escapeMarkup(url)}" rel="noopener noreferrer nofollow">${title}</a>` : title;
};

function fallbackList({ rows, settings }: Project): string {
  const reader = createRowReader(settings.timeZone);
  const lines = rows.slice(0, MOST_LISTED).flatMap((row) => {
    const { span } = reader.read(row);
    if (!span) return [];
    const machine = reader.machine(span);
    const date = escapeMarkup(reader.words(span));
    const time = machine ? `<time datetime="${machine}">${date}</time>` : date;
    return `<li>${time} ${linked(row)}</li>`;
  });
  const left = rows.length - MOST_LISTED;
  return `<ol class="plain">\n${lines.join('\n')}\n</ol>${left > 0 ? `\n<p>And ${left} more.</p>` : ''}`;
}

/** Where the element's data is: a live sheet with the rows as its snapshot, or the rows alone. */
const dataAttributes = ({ live }: Settings, rows = ROWS_ID): readonly (readonly [string, string])[] => {
  const address = webAddress(live);
  return address
    ? [
        ['src', address],
        ['snapshot', `#${rows}`],
      ]
    : [['src', `#${rows}`]];
};

const declarations = (style: Readonly<Record<string, string>>): string =>
  Object.entries(style)
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n');

/** From these widths on, in px, a timeline is as tall as on a tablet, and as on a desk. */
const WIDER = [560, 1000] as const;

/** The room of the timeline until it is drawn: what stands under it does not move. Without scripts the list is as long as it is. */
const roomFor = ([phone, tablet, desk]: Heights): string => {
  const room = (height: number): string =>
    `news-timeline:not(:defined) { height: ${Math.round(height)}px; overflow: hidden; }`;
  return `@media (scripting: enabled) {
${room(phone)}
@media (min-width: ${WIDER[0]}px) { ${room(tablet)} }
@media (min-width: ${WIDER[1]}px) { ${room(desk)} }
}
`;
};

/** The sheet of the page. */
export const pageStyle = (project: Project, heights?: Heights): string => {
  const style = styleOf(project);
  const { theme, look } = project.settings;
  const scheme = look === 'dark-desk' ? 'dark' : theme || 'light dark';
  return `:root { color-scheme: ${scheme}; }
html, body { margin: 0; }
body {
${declarations(style)}
  background: var(--nt-surface);
  color: var(--nt-ink);
  font: 16px/1.5 var(--nt-font);
}
header, footer { padding: 0 14px; overflow-wrap: anywhere; }
header { padding-top: 12px; }
h1 { margin: 0; font: 700 clamp(22px, 4vw, 34px)/1.12 var(--nt-font-serif); letter-spacing: -0.015em; text-wrap: balance; }
.standfirst { margin: 6px 0 0; max-width: 75ch; font: 17px/1.45 var(--nt-font-serif); color: var(--nt-muted); text-wrap: pretty; }
.logo { float: inline-end; max-height: 40px; max-width: 160px; margin-inline-start: 16px; }
news-timeline { display: block; margin-top: 8px; border-radius: 0; }
.plain { margin: 0; padding: 12px 14px 12px 44px; }
footer { padding-bottom: 12px; font-size: 13px; color: var(--nt-muted); }
footer p { margin: 6px 0 0; }
a { color: var(--nt-accent); }
${heights ? roomFor(heights) : ''}`.replace(/color-scheme: dark;\n {2}--nt/, 'color-scheme: dark;\n  --nt');
};

const sha256 = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
};

const originOf = (address: string): string | undefined => {
  const url = webAddress(address);
  return url ? new URL(url).origin : undefined;
};

/** Everything is barred but what this page has in it; pictures and a live sheet only where the author asks for them. */
async function policy(settings: Settings, style: string, scripts: readonly string[]): Promise<string> {
  const inside = scripts.length > 0;
  const script = inside ? (await Promise.all(scripts.map(sha256))).join(' ') : "'self'";
  const live = originOf(settings.live);
  const sheets = live ? `${live} https://docs.google.com https://*.googleusercontent.com` : '';
  const pictures = settings.images === 'none' && !settings.logo ? '' : 'https: http: ';
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${inside ? await sha256(style) : "'self'"}`,
    `img-src ${pictures}data: blob:`,
    ...(sheets ? [`connect-src ${sheets}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types news-timeline news-timeline-2 lit-html',
  ].join('; ');
}

const logoOf = ({ logo, logoAlt }: Settings): string => {
  const src = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[\w+/=]+$/.test(logo)
    ? logo
    : webAddress(logo);
  return src ? `<img class="logo" src="${escapeMarkup(src)}" alt="${escapeMarkup(logoAlt)}">` : '';
};

const headerOf = (settings: Settings): string => {
  const { heading, standfirst } = settings;
  const inside = [
    logoOf(settings),
    heading ? `<h1>${escapeMarkup(heading)}</h1>` : '',
    paragraph(standfirst, 'standfirst'),
  ].filter(Boolean);
  return inside.length ? `<header>${inside.join('\n')}</header>` : '';
};

const footerOf = ({ notes, credit }: Settings): string => {
  const inside = [...notes.split(/\n{2,}/).map((part) => paragraph(part)), paragraph(credit)].filter(Boolean);
  return inside.length ? `<footer>${inside.join('\n')}</footer>` : '';
};

/** The page. With `programs` it needs nothing beside it: it opens from a disk, without a network. */
export async function writePage(
  project: Project,
  { programs, picture, heights }: PageOptions = {},
): Promise<string> {
  const { name, settings } = project;
  // What has no date yet is the editor's business: it is kept with the project, and readers hear nothing of it.
  const { shown, held } = sortedOut(project.rows, createRowReader(settings.timeZone));
  const published = { ...project, rows: shown };
  const style = `\n${pageStyle(published, heights)}`;
  const scripts = programs ? [scriptCode(programs.element), scriptCode(programs.frame)] : [];
  const title = settings.heading || name || 'Timeline';
  const kept = {
    format: PROJECT_FORMAT,
    version: 1,
    name,
    settings,
    rows: `#${ROWS_ID}`,
    ...(held.length ? { held } : {}),
  };
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${await policy(settings, style, scripts)}">`,
    `<title>${escapeMarkup(title)}</title>`,
    ...metaTags(published, picture),
    programs ? `<style>${style}</style>` : '<link rel="stylesheet" href="style.css">',
    `<script type="application/ld+json">${scriptJson(itemList(published))}</script>`,
  ];
  const body = [
    headerOf(settings),
    elementMarkup(published, dataAttributes(settings)),
    footerOf(settings),
    `<script type="application/json" id="${ROWS_ID}">${scriptJson(shown)}</script>`,
    `<script type="application/json" id="${PROJECT_ID}">${scriptJson(kept)}</script>`,
    ...(programs
      ? scripts.map((script) => `<script>${script}</script>`)
      : ['<script src="news-timeline.all.js"></script>', '<script src="frame.js"></script>']),
  ].filter(Boolean);
  const language = settings.language || 'en';
  return `<!doctype html>\n<html lang="${escapeMarkup(language)}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}

const scriptById = (html: string, id: string): unknown => {
  const open = `<script type="application/json" id="${id}">`;
  const from = html.lastIndexOf(open);
  const to = from < 0 ? -1 : html.indexOf('</script>', from);
  if (to < 0) return undefined;
  try {
    return JSON.parse(html.slice(from + open.length, to));
  } catch {
    return undefined;
  }
};

/** The project that a published page was made of; undefined for any other page. */
export const projectInPage = (html: string): Project | undefined => {
  const kept = scriptById(html, PROJECT_ID);
  const shown = scriptById(html, ROWS_ID);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const held: unknown = 'held' in kept ? kept.held : [];
  if (!Array.isArray(shown) || !Array.isArray(held)) return projectOf({ ...kept, rows: shown });
  const rows: unknown[] = [...(shown as unknown[])];
  for (const one of held as unknown[])
    if (Array.isArray(one) && typeof one[0] === 'number') rows.splice(one[0], 0, one[1]);
  return projectOf({ ...kept, rows });
};

/** One piece of HTML to paste where scripts may stand: the element, its rows and the program, and no address. */
export const writeSnippet = (project: Project, programs: Programs): string => {
  const { settings } = project;
  const { shown } = sortedOut(project.rows, createRowReader(settings.timeZone));
  const rows = scriptJson(shown);
  // Another piece in the same page has another name.
  const id = `timeline-${shortHash(rows + settings.heading)}`;
  const data = dataAttributes(settings, `${id}-rows`);
  return [
    `<style>#${id} {\n  display: block;\n${declarations(styleOf(project))}\n}</style>`,
    figure(
      settings,
      elementMarkup({ ...project, rows: shown }, [['id', id], ...headingOf(settings), ...data]),
    ),
    `<script type="application/json" id="${id}-rows">${rows}</script>`,
    `<script>${scriptCode(programs.element)}</script>`,
  ].join('\n');
};
