import { tokenStyles } from '../element/plot-styles.js';
import {
  ARIAL_LIKE,
  type Colours,
  type LookOptions,
  readOptions,
  type StoryOptions,
  valuePalette,
} from './options.js';
import { PROPERTIES } from '../element/properties/properties.js';
import { isRightToLeft } from '../text/text-direction.js';
import { machineDate } from '../i18n/date-text.js';
import { describe } from '../items/describe.js';
import type { ItemInput } from '../items/item.js';
import { COLOURS, type Palette, placesOf } from '../render/palette.js';
import { escapeXml, FluidSvgText, SvgText, tag } from '../render/svg-text.js';
import { describeStory, readStaticStory, type StaticStory } from './story.js';
import { createFontMetrics } from './font-metrics.js';
import { plotOf } from './plot.js';

// The style sheet of a static page's shadow tree: the element's own colours and type, the room that the static picture and the
// element both take, so that nothing moves when one makes way for the other, and which picture is shown at which width.

/** Px over the plot, wide and on a phone, and under it, as of the strip under the element's. */
export const ROOM = { wide: 76, phone: 96, foot: 44 } as const;

/** Narrower than this in px, time runs down: as in the element. */
export const NARROW = 560;

export interface SheetInput {
  /** Heights of the plot in px, where time runs along and where it runs down. */
  readonly plot: { readonly wide: number; readonly phone: number };
  /** Least widths in px of the pictures along the axis, ascending. */
  readonly widths: readonly number[];
  readonly font: string | undefined;
  readonly colours: Partial<Colours> | undefined;
}

/** Without a sign that HTML could read. */
const below = (px: number): string => `(max-width: ${String(px - 0.02)}px)`;

export function staticSheet({ plot, widths, font, colours }: SheetInput): string {
  const wide = plot.wide + ROOM.wide + ROOM.foot;
  const phone = plot.phone + ROOM.phone + ROOM.foot;
  const shown = widths.map((from, i) => {
    const to = widths[i + 1];
    const upTo = to === undefined ? '' : ` and ${below(to)}`;
    return `@container nt (min-width: ${String(from)}px)${upTo} { .static .p${String(i)} { display: block; } }`;
  });
  return squeezed(`${tokenStyles.cssText}
:host { position: relative; --nt-font: ${plainValue('font', font ?? ARIAL_LIKE)}; ${ownColours(colours)} }
.frame, .static { min-block-size: ${String(phone)}px; }
.frame { --nt-plot-height: ${String(plot.phone)}px; }
.static { display: flex; flex-direction: column; box-sizing: border-box; }
.frame ~ .static { position: absolute; inset: 0; z-index: 9; background: var(--_surface); }
.static > .head { box-sizing: border-box; block-size: ${String(ROOM.phone)}px; padding: 8px 12px 0; overflow: hidden; }
.static h2 { display: inline; margin: 0 8px 0 0; font-size: 17px; line-height: 1.25; }
.static p { display: inline; margin: 0; font-size: 13px; color: var(--_muted); }
.static ul { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 6px 0 0; padding: 0; list-style: none; font-size: 12px; }
.static li svg { inline-size: 10px; block-size: 10px; margin-inline-end: 6px; }
.static > .plots { position: relative; flex: none; block-size: ${String(plot.phone)}px; direction: ltr; overflow: hidden; }
.plots > svg { position: absolute; inset: 0; display: none; inline-size: 100%; block-size: 100%; }
.static details { position: relative; min-block-size: ${String(ROOM.foot)}px; padding: 0 12px; font-size: 13px; }
.static summary { block-size: ${String(ROOM.foot)}px; line-height: ${String(ROOM.foot)}px; cursor: pointer; }
.static .credit { position: absolute; inset-block-start: 17px; inset-inline-end: 12px; font-size: 11px; }
@container nt ${below(NARROW)} { .static .phone { display: block; } }
@container nt (min-width: ${String(NARROW)}px) {
.frame, .static { min-block-size: ${String(wide)}px; }
.static > .head { block-size: ${String(ROOM.wide)}px; }
.static > .plots { block-size: ${String(plot.wide)}px; }
.frame { --nt-plot-height: ${String(plot.wide)}px; }
}
${shown.join('\n')}
::slotted(ol) { margin: 0; padding: 0 0 12px 1.2em; columns: 2 320px; }
@media print { .static details { display: none; } }`);
}

function ownColours(colours: Partial<Colours> | undefined): string {
  if (!colours) return '';
  const { marks = [], none, ...plain } = colours;
  const named = [
    ...Object.entries(plain),
    ...marks.map((colour, i) => [`color-${String(i + 1)}`, colour] as const),
    ...(none ? [['color-none', none] as const] : []),
  ];
  return named.map(([name, colour]) => `--nt-${name}: ${plainValue('colours', colour)};`).join(' ');
}

/** A value as it may stand in a sheet: what could end its rule is no part of one. */
function plainValue(option: string, value: string): string {
  if (/[;{}<>\\]|\/\*/.test(value))
    throw new TypeError(`${option}: expected a value of CSS, got ${JSON.stringify(value)}`);
  return value;
}

/** What stands behind the end of each comment; the first piece has none before it. */
const withoutComments = (sheet: string): string =>
  sheet
    .split('/*')
    .map((piece, i) => (i === 0 ? piece : piece.split('*/').slice(1).join('*/')))
    .join('');

const squeezed = (sheet: string): string =>
  withoutComments(sheet)
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();

// A page that shows the story before any script has come, and without one: pictures in a declarative shadow root, headlines as a list
// in the element, data beside it. The element takes over where it stands.

export interface StaticPageOptions extends StoryOptions, Omit<LookOptions, 'metrics'> {
  readonly title?: string;
  readonly standfirst?: string;
  readonly credit?: string;
  readonly alt?: string;
  /** Address of the style sheet, which is then a file: for a policy without inline styles. Default: the sheet stands in the page. */
  readonly sheet?: string;
  /** Address of the program, `news-timeline.min.js`. Default: none, the picture stays a picture. */
  readonly script?: string;
  /** The element alone, for a page of your own. Default: a whole page. */
  readonly fragment?: boolean;
  /** Heights of the plot in px, where time runs along and where it runs down. Default: 420 and 500. */
  readonly plotHeight?: { readonly wide?: number; readonly phone?: number };
}

export interface StaticPage {
  readonly html: string;
  /** The style sheet, to be written to the address `sheet` where that is given. */
  readonly css: string;
  /** What lets the sheet stand in the page under a policy: `style-src 'sha256-…'`. */
  readonly hash: string;
}

/** Widths in px that pictures along the axis are made for; each is shown up to the next. */
const WIDTHS = [NARROW, 900] as const;
/** Width in px of the picture for a phone. */
const PHONE = 360;

/** Rejects with a TypeError or RangeError for options that are none. */
export async function renderStatic(
  items: readonly ItemInput[] | readonly object[],
  given: StaticPageOptions = {},
): Promise<StaticPage> {
  const options = readOptions(given);
  const story = await readStaticStory(items, options);
  const plot = { wide: 420, phone: 500, ...options.plotHeight };
  const css = staticSheet({ plot, widths: WIDTHS, font: options.font, colours: options.colours });
  const element = elementOf(story, items, options, plot, css);
  const html = options.fragment ? element : pageOf(story, options, element);
  return { html, css, hash: await hashOf(css) };
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

function pageOf({ localization }: StaticStory, options: StaticPageOptions, element: string): string {
  const { title, sheet, script, standfirst } = options;
  const lines = [
    '<!doctype html>',
    `<html lang="${escapeXml(localization.locale)}"${isRightToLeft(localization.locale) ? ' dir="rtl"' : ''}>`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title ?? localization.t('timeline'))}</title>`,
    ...(standfirst ? [`<meta name="description" content="${escapeXml(standfirst)}">`] : []),
    ...(sheet ? [`<link rel="preload" as="style" href="${escapeXml(sheet)}">`] : []),
    ...(script ? [`<script type="module" src="${escapeXml(script)}"></script>`] : []),
    element,
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function elementOf(
  story: StaticStory,
  items: readonly unknown[],
  options: StaticPageOptions,
  plot: { readonly wide: number; readonly phone: number },
  css: string,
): string {
  const { sheet } = options;
  const style = sheet ? `<link rel="stylesheet" href="${escapeXml(sheet)}">` : `<style>${css}</style>`;
  const shadow = `${style}<div class="static" part="static">${head(story, options)}${pictures(story, options, plot)}${foot(story, options)}</div>`;
  const data = JSON.stringify(items).replaceAll('<', '\\u003c');
  return `<news-timeline${attributesOf(options)}><template shadowrootmode="open">${shadow}</template>
${list(story)}
<script type="application/json">${data}</script></news-timeline>`;
}

/** Settings that the element must have to show the same. */
function attributesOf({ title, view, ...options }: StaticPageOptions): string {
  const given: Readonly<Record<string, unknown>> = {
    locale: 'en',
    timeZone: 'UTC',
    ...options,
    heading: title,
    initialView: view,
  };
  return Object.entries(PROPERTIES)
    .map(([name, { attribute }]) => (attribute ? attributeOf(attribute, given[name]) : ''))
    .join('');
}

function attributeOf(name: string, value: unknown): string {
  if (value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  return ` ${name}="${escapeXml(attributeText(name, value))}"`;
}

function attributeText(name: string, value: unknown): string {
  const plain = (part: unknown): string =>
    part instanceof Date ? part.toISOString() : typeof part === 'string' ? part : JSON.stringify(part);
  return Array.isArray(value) ? value.map(plain).join(name === 'initial-view' ? '/' : ', ') : plain(value);
}

function head(
  { source, colourFacet, counts, localization }: StaticStory,
  { title, standfirst }: StaticPageOptions,
): string {
  const places = placesOf(source.colours);
  const shown = [...places]
    .map(([value, i]) => ({ value, i }))
    .filter(({ value }) => (counts.facets[colourFacet]?.[value] ?? 0) > 0);
  const dot = (i: number): string =>
    `<svg viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="5" fill="var(--_color-${String(i + 1)})"/></svg>`;
  const legend = shown.map(
    ({ value, i }) => `<li>${dot(i)}<bdi>${escapeXml(localization.label(colourFacet, value))}</bdi></li>`,
  );
  return `<div class="head">${title ? `<h2>${escapeXml(title)}</h2>` : ''}${standfirst ? `<p>${escapeXml(standfirst)}</p>` : ''}${
    legend.length ? `<ul aria-label="${escapeXml(localization.t('legend'))}">${legend.join('')}</ul>` : ''
  }</div>`;
}

const NAMES = Array.from({ length: COLOURS }, (_, i) => `var(--_color-${String(i + 1)})`);

/** The element's own colours, by their names. */
const PALETTE: Palette = {
  marks: NAMES,
  names: NAMES,
  none: 'var(--_color-none)',
  ink: 'var(--_ink)',
  muted: 'var(--_muted)',
  hair: 'var(--_hair)',
  surface: 'var(--_surface)',
  accent: 'var(--_accent)',
  font: 'inherit',
  text: 1,
  forced: false,
};

function pictures(
  story: StaticStory,
  options: StaticPageOptions,
  plot: { readonly wide: number; readonly phone: number },
): string {
  const metrics = createFontMetrics(options.fontWidth);
  const { orientation = 'auto' } = options;
  const palette = valuePalette(PALETTE, story.source.colours);
  const along = WIDTHS.map((width, i) => {
    const made = plotOf(story, options, { width, height: plot.wide, palette, metrics });
    const ctx = made.scene.vertical ? new SvgText('label') : new FluidSvgText(width, 'label');
    made.draw(ctx);
    return tag(
      'svg',
      { class: `p${String(i)}`, ...(made.scene.vertical ? boxOf(width, plot.wide) : {}) },
      ctx.content,
    );
  });
  const down = orientation === 'horizontal' ? 'horizontal' : 'vertical';
  const made = plotOf(
    story,
    { ...options, orientation: down },
    { width: PHONE, height: plot.phone, palette, metrics },
  );
  const ctx = new SvgText('label');
  made.draw(ctx);
  const phone = tag('svg', { class: 'phone', ...boxOf(PHONE, plot.phone) }, ctx.content);
  const { name, description } = describeStory(story, options);
  return `<div class="plots" role="img" aria-label="${escapeXml(`${name}. ${description}`)}">${phone}${along.join('')}</div>`;
}

/** Shrinks where it is narrower, and stands at its own size at the start where it is wider. */
const boxOf = (width: number, height: number): Readonly<Record<string, string>> => ({
  viewBox: `0 0 ${String(width)} ${String(height)}`,
  preserveAspectRatio: 'xMinYMin meet',
});

function foot({ localization, counts }: StaticStory, { credit }: StaticPageOptions): string {
  const name = `${localization.t('list')} · ${localization.t('cluster', { n: counts.matched })}`;
  const note = credit ? `<p class="credit">${escapeXml(credit)}</p>` : '';
  return `<details><summary>${escapeXml(name)}</summary>${note}<slot></slot></details>`;
}

/** Every headline with its date: what is read where nothing else works. */
function list({ source, filter, localization, settings }: StaticStory): string {
  const { entries } = source.entries({ filter, offset: 0, limit: source.total });
  const rows = entries.map(({ item, span, title }) => {
    const { url, lang } = describe(item, settings);
    const date = machineDate(span, localization.zone);
    const time = `<time${date ? ` datetime="${date}"` : ''}>${escapeXml(localization.dates.short(span))}</time>`;
    const text = escapeXml(title);
    const name = url ? `<a href="${escapeXml(url)}">${text}</a>` : text;
    return `<li>${time} <bdi${lang ? ` lang="${escapeXml(lang)}"` : ''}>${name}</bdi></li>`;
  });
  return `<ol>\n${rows.join('\n')}\n</ol>`;
}
