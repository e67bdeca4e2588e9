import { css, html, nothing, type TemplateResult } from 'lit';
import type { MediaFigure } from '../context/timeline-context.js';
import type { DescribedImage, DescribedMedia } from '../items/field-values.js';

// What a page may load and what a reader has agreed to: a policy that bars a player leaves a link, a remembered choice spares the
// question the next time.

/** The directives that decide about a frame or a file, the nearest first. */
const DIRECTIVES = {
  frame: ['frame-src', 'child-src', 'default-src'],
  file: ['media-src', 'default-src'],
} as const;

export type LoadKind = keyof typeof DIRECTIVES;

/** Origins that a policy has barred in this page. */
const barred = new Set<string>();
interface Rendered {
  requestUpdate(): void;
}
/** Those that show media; held weakly, since an element may go. */
let watching: readonly WeakRef<Rendered>[] | undefined;

/** Learns from what the browser refuses: the element is rendered again when a player turns out to be barred. */
export function watchPolicy(element: Rendered): void {
  const first = watching === undefined;
  const others = (watching ?? []).filter((ref) => ref.deref() !== undefined && ref.deref() !== element);
  watching = [...others, new WeakRef(element)];
  if (!first) return;
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (!/^(?:frame|child|media|default)-src/.test(effectiveDirective)) return;
    const origin = originOf(blockedURI);
    if (origin === undefined || barred.has(origin)) return;
    barred.add(origin);
    for (const ref of watching ?? []) ref.deref()?.requestUpdate();
  });
}

const originOf = (address: string): string | undefined => {
  try {
    return new URL(address, document.baseURI).origin;
  } catch {
    return undefined;
  }
};

/** False where the page's policy is known to bar this address. */
export function mayLoad(address: string, kind: LoadKind): boolean {
  const origin = originOf(address);
  if (origin === undefined || barred.has(origin)) return false;
  const metas = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]');
  return [...metas].every(({ content }) => allowedBy(content, DIRECTIVES[kind], origin));
}

/** Whether one policy lets an origin in: read no stricter than the browser does, which has the last word. */
export function allowedBy(policy: string, names: readonly string[], origin: string): boolean {
  const rules = new Map<string, readonly string[]>();
  for (const rule of policy.split(';')) {
    const [name = '', ...sources] = rule.trim().split(/\s+/);
    if (name && !rules.has(name.toLowerCase())) rules.set(name.toLowerCase(), sources);
  }
  const name = names.find((one) => rules.has(one));
  if (name === undefined) return true;
  const { protocol, host } = new URL(origin);
  return rules.get(name)!.some((source) => {
    if (source === '*' || source === protocol) return true;
    if (source === "'self'") return origin === location.origin;
    const [, scheme, pattern = ''] = /^(?:([a-z][a-z\d+.-]*:)\/\/)?([^/]+)/i.exec(source) ?? [];
    if (scheme && scheme !== protocol) return false;
    return pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));
  });
}

// The reader's choice, kept in the browser where the author sets `remember-consent`.

const KEY = 'nt-media';

function read(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : []);
  } catch {
    // a page may have no storage, or somebody else's text in it
    return new Set();
  }
}

export const isRemembered = (provider: string): boolean => read().has(provider);

export function remember(provider: string, yes: boolean): void {
  const kept = new Set(read());
  if (yes) kept.add(provider);
  else kept.delete(provider);
  try {
    localStorage.setItem(KEY, JSON.stringify([...kept]));
  } catch {
    // without storage the choice holds for this page alone
  }
}

// What stands behind the address of a video, sound, map, document or post: its kind, who has it, and the address of a player that
// can stand in the page. One table; an address that no row knows is a link. A player's address is made of parts that are checked,
// never of the author's text.

export type MediaKind = 'image' | 'video' | 'audio' | 'map' | 'document' | 'post' | 'quote' | 'link';

export interface MediaSource {
  readonly kind: MediaKind;
  /** Who is asked for it, as a reader knows them: "YouTube", else the host. */
  readonly provider: string;
  /** Address of a page to put in a frame. */
  readonly frame?: string | undefined;
  /** Address of a file that the browser plays itself. */
  readonly file?: string | undefined;
}

interface Provider {
  readonly name: string;
  readonly kind: MediaKind;
  /** Of the host without "www." and "m.", and the path. */
  readonly address: RegExp;
  /** The player's address; undefined where it only has a page of its own. */
  readonly frame: (found: readonly (string | undefined)[], url: URL) => string | undefined;
}

const encoded = encodeURIComponent;

/** "90", "90s" and "1m30s" in seconds. */
function secondsOf(text: string | null): number {
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text ?? '') ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

function youTube([, id]: readonly (string | undefined)[], { searchParams }: URL): string | undefined {
  const video = id ?? searchParams.get('v') ?? '';
  if (!/^[\w-]{6,20}$/.test(video)) return undefined;
  const start = secondsOf(searchParams.get('t') ?? searchParams.get('start'));
  return `https://www.youtube-nocookie.com/embed/${video}${start ? `?start=${start}` : ''}`;
}

function googleMap(_found: readonly (string | undefined)[], url: URL): string | undefined {
  const { pathname, searchParams } = url;
  const shared = searchParams.get('mid');
  if (shared) return `https://www.google.com/maps/d/embed?mid=${encoded(shared)}`;
  const built = searchParams.get('pb');
  if (pathname === '/maps/embed' && built) return `https://www.google.com/maps/embed?pb=${encoded(built)}`;
  const [, place] = /\/maps\/(?:place|search)\/([^/]+)/.exec(pathname) ?? [];
  const [, lat, lon, zoom] = /@(-?[\d.]+),(-?[\d.]+)(?:,([\d.]+)z)?/.exec(pathname) ?? [];
  const at = lat && lon ? `${lat},${lon}` : undefined;
  const query = place ? place.replace(/\+/g, ' ') : (searchParams.get('q') ?? at);
  if (!query) return undefined;
  const where = (at ? `&ll=${at}` : '') + (zoom ? `&z=${Math.round(Number(zoom))}` : '');
  return `https://www.google.com/maps?q=${place ? query : encoded(query)}${where}&output=embed`;
}

function openStreetMap(
  _found: readonly (string | undefined)[],
  { hash, searchParams }: URL,
): string | undefined {
  const [, zoom, lat, lon] = /map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(hash) ?? [];
  if (!zoom || !lat || !lon) return undefined;
  // a frame is about two tiles wide
  const half = 360 / 2 ** Number(zoom);
  const [x, y] = [Number(lon), Number(lat)];
  const box = [x - half, y - half / 2, x + half, y + half / 2].map((n) => n.toFixed(5)).join(',');
  const marker = [searchParams.get('mlat'), searchParams.get('mlon')].map(Number);
  const pin = marker.every((n) => Number.isFinite(n) && n !== 0) ? `&marker=${marker.join(',')}` : '';
  return `https://www.openstreetmap.org/export/embed.html?bbox=${box}&layer=mapnik${pin}`;
}

const PROVIDERS: readonly Provider[] = [
  {
    name: 'YouTube',
    kind: 'video',
    address: /^(?:music\.)?youtube(?:-nocookie)?\.com\/(?:watch|(?:embed|shorts|live|v)\/([\w-]+))/,
    frame: youTube,
  },
  { name: 'YouTube', kind: 'video', address: /^youtu\.be\/([\w-]+)/, frame: youTube },
  {
    name: 'Vimeo',
    kind: 'video',
    address:
      /^(?:player\.)?vimeo\.com\/(?:(?:channels|groups|album|showcase|categories|ondemand)\/[\w-]+\/)?(?:videos?\/)?(\d{5,})(?:\/([\da-f]{6,}))?/,
    frame: ([, id, hash]) => `https://player.vimeo.com/video/${id}?dnt=1${hash ? `&h=${hash}` : ''}`,
  },
  {
    name: 'Dailymotion',
    kind: 'video',
    address: /^(?:dailymotion\.com\/(?:embed\/)?video|dai\.ly)\/([\da-z]+)/i,
    frame: ([, id]) => `https://geo.dailymotion.com/player.html?video=${id}`,
  },
  {
    name: 'SoundCloud',
    kind: 'audio',
    address: /^soundcloud\.com\/[\w-]+\/[\w-]+/,
    frame: (_found, { origin, pathname }) =>
      `https://w.soundcloud.com/player/?url=${encoded(origin + pathname)}&visual=false`,
  },
  {
    name: 'Spotify',
    kind: 'audio',
    address:
      /^open\.spotify\.com\/(?:intl-[a-z]+\/)?(?:embed\/)?(track|album|playlist|episode|show|artist)\/(\w+)/,
    frame: ([, kind, id]) => `https://open.spotify.com/embed/${kind}/${id}`,
  },
  { name: 'Google Maps', kind: 'map', address: /^(?:maps\.)?google\.[a-z.]+\/maps/, frame: googleMap },
  {
    name: 'Google Maps',
    kind: 'map',
    address: /^(?:goo\.gl\/maps|maps\.app\.goo\.gl)\//,
    frame: () => undefined,
  },
  { name: 'OpenStreetMap', kind: 'map', address: /^openstreetmap\.org\//, frame: openStreetMap },
  {
    name: 'DocumentCloud',
    kind: 'document',
    address: /^(?:beta\.)?documentcloud\.org\/documents\/(\d+(?:-[\w-]+)?)/,
    frame: ([, id]) => `https://embed.documentcloud.org/documents/${id}/?embed=1`,
  },
  {
    name: 'Google Docs',
    kind: 'document',
    address: /^docs\.google\.com\/(document|presentation|spreadsheets)\/d\/([\w-]+)/,
    frame: ([, kind, id]) => `https://docs.google.com/${kind}/d/${id}/preview`,
  },
  {
    name: 'Google Drive',
    kind: 'document',
    address: /^drive\.google\.com\/file\/d\/([\w-]+)/,
    frame: ([, id]) => `https://drive.google.com/file/d/${id}/preview`,
  },
  {
    name: 'X',
    kind: 'post',
    address: /^(?:mobile\.)?(?:twitter|x)\.com\/\w+\/status\/(\d+)/,
    frame: ([, id]) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
  },
  {
    name: 'Instagram',
    kind: 'post',
    address: /^instagram\.com\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]+)/,
    frame: ([, id]) => `https://www.instagram.com/p/${id}/embed/`,
  },
  {
    name: 'Facebook',
    kind: 'post',
    address: /^facebook\.com\/[\w.]+\/(posts|videos)\//,
    frame: ([, kind], { pathname }) =>
      `https://www.facebook.com/plugins/${kind === 'videos' ? 'video' : 'post'}.php?href=${encoded(
        `https://www.facebook.com${pathname}`,
      )}`,
  },
  {
    name: 'TikTok',
    kind: 'post',
    address: /^tiktok\.com\/@[\w.]+\/video\/(\d+)/,
    frame: ([, id]) => `https://www.tiktok.com/embed/v2/${id}`,
  },
  {
    name: 'Telegram',
    kind: 'post',
    address: /^t\.me\/(?:s\/)?(\w+)\/(\d+)/,
    frame: ([, channel, id]) => `https://t.me/${channel}/${id}?embed=1`,
  },
  {
    name: 'Bluesky',
    kind: 'post',
    address: /^bsky\.app\/profile\/(?:(did:[\w:.]+)|[\w.-]+)\/post\/(\w+)/,
    frame: ([, who, id]) => who && `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${id}`,
  },
  {
    name: 'Reddit',
    kind: 'post',
    address: /^(?:old\.)?reddit\.com\/(r\/\w+\/comments\/\w+)/,
    frame: ([, path]) => `https://embed.reddit.com/${path}/`,
  },
];

/** Posts of Mastodon stand on many hosts. */
const MASTODON = /^\/@[\w.]+(?:@[\w.-]+)?\/\d{6,}$/;

const FILES: readonly (readonly [kind: MediaKind, ending: RegExp])[] = [
  ['image', /\.(?:avif|gif|jpe?g|png|svg|webp)$/i],
  ['video', /\.(?:m4v|mov|mp4|ogv|webm)$/i],
  ['audio', /\.(?:aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i],
  ['document', /\.pdf$/i],
];

/** What an address leads to; relative ones are files of this page's host. */
export function mediaSource(address: string, base: string): MediaSource {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return { kind: 'link', provider: address };
  }
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  for (const { name, kind, address: pattern, frame } of PROVIDERS) {
    const found = pattern.exec(host + url.pathname);
    if (found) return { kind, provider: name, frame: frame(found, url) };
  }
  const file = FILES.find(([, ending]) => ending.test(url.pathname));
  if (file) {
    const [kind] = file;
    return { kind, provider: host, ...(kind === 'document' ? { frame: url.href } : { file: url.href }) };
  }
  if (MASTODON.test(url.pathname) && url.protocol === 'https:' && url.host !== new URL(base).host)
    return { kind: 'post', provider: host, frame: `https://${url.host}${url.pathname}/embed` };
  return { kind: 'link', provider: host };
}

// A video, sound, map, document or post in the card: a button that names who will be asked, then their player. A quotation is text.

/** Signs before the date of a headline. Letters that every system font has, so that they look like text and not like toys. */
const SIGNS: Readonly<Record<MediaKind, string>> = {
  image: '▣',
  video: '▶\uFE0E',
  audio: '♪',
  map: '◎',
  document: '¶',
  post: '❝',
  quote: '❝',
  link: '',
};

/** The sign of what a headline's card has to show. */
export const mediaSign = ({ url }: DescribedMedia): string =>
  SIGNS[url === undefined ? 'quote' : mediaSource(url, document.baseURI).kind];

/** The picture that a media address is; undefined where it is anything else. */
export const mediaImage = ({ url, alt, caption, credit }: DescribedMedia): DescribedImage | undefined => {
  if (url === undefined || mediaSource(url, document.baseURI).kind !== 'image') return undefined;
  const text = alt ?? caption;
  return { src: url, ...(text ? { alt: text } : {}), ...(credit ? { credit } : {}) };
};

/** What a card shows in place of a picture. */
export function mediaFigure(model: MediaFigure): TemplateResult {
  const { media } = model;
  const notes = [media.caption, media.credit].filter(Boolean).join(' · ');
  const caption = notes ? html`<figcaption dir="auto">${notes}</figcaption>` : nothing;
  if (media.url === undefined)
    return html`<figure class="card-image" part="card-media">
      <blockquote class="quote" dir="auto">${media.quote}</blockquote>
      ${caption}
    </figure>`;
  const source = mediaSource(media.url, document.baseURI);
  return html`<figure class="card-image media ${source.kind}" part="card-media">
    ${framed(model, source)}${caption}${choice(model, source)}
  </figure>`;
}

/** The player, the button that loads it, or where neither can be, a link. */
function framed(model: MediaFigure, source: MediaSource): TemplateResult {
  const { core, media } = model;
  const address = source.frame ?? source.file;
  watchPolicy(core.element);
  if (address === undefined || !mayLoad(address, source.frame ? 'frame' : 'file'))
    return linkOut(model, source);
  const { rememberConsent } = core.element;
  const allowed =
    core.state.allowedMedia.has(media.url!) || (rememberConsent && isRemembered(source.provider));
  return allowed ? player(model, source) : ask(model, source);
}

const linkOut = (
  { core: { t }, media, link }: MediaFigure,
  { provider, kind }: MediaSource,
): TemplateResult =>
  html`<p class="media-link">
    <span class="sign" aria-hidden="true">${SIGNS[kind]}</span>
    ${link(media.url, t, t('openAt', { host: provider }))}
  </p>`;

function ask({ core, media, poster }: MediaFigure, { provider, kind }: MediaSource): TemplateResult {
  const { t, element } = core;
  const onLoad = (): void => {
    if (element.rememberConsent) remember(provider, true);
    core.dispatch({ type: 'allowMedia', by: 'reader', src: media.url! });
  };
  return html`<button class="load-image load-media" part="button" @click=${onLoad}>
    ${
      poster?.allowed
        ? html`<img
            src=${poster.src}
            alt=${poster.alt ?? ''}
            referrerpolicy="no-referrer"
            decoding="async"
          />`
        : nothing
    }
    <span class="play" aria-hidden="true">${SIGNS[kind]}</span>
    <span class="what">${t('loadFrom', { host: provider })}</span>
    ${element.rememberConsent ? html`<span class="alt">${t('choiceKept', { host: provider })}</span>` : nothing}
  </button>`;
}

/** What a frame of somebody else may do: run its own page, and open links in tabs. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation';

function player(
  { core, title, media, link }: MediaFigure,
  { kind, frame, file, provider }: MediaSource,
): TemplateResult {
  const name = media.alt ?? title;
  if (file !== undefined)
    return kind === 'audio'
      ? html`<audio controls preload="metadata" src=${file} aria-label=${name}></audio>`
      : html`<video controls preload="metadata" playsinline src=${file} aria-label=${name}></video>`;
  // browsers show a PDF in no sandboxed frame
  const own = kind === 'document' && /\.pdf$/i.test(new URL(frame!).pathname);
  return html`<iframe
      title=${`${provider}: ${name}`}
      sandbox=${own ? nothing : SANDBOX}
      allow="fullscreen; encrypted-media; picture-in-picture"
      referrerpolicy="strict-origin-when-cross-origin"
      loading="lazy"
      src=${frame}
    ></iframe>
    <p class="media-link">${link(media.url, core.t, core.t('openAt', { host: provider }))}</p>`;
}

/** Takes a remembered choice back. */
function choice({ core }: MediaFigure, { provider }: MediaSource): TemplateResult | typeof nothing {
  if (!core.element.rememberConsent || !isRemembered(provider)) return nothing;
  const onClick = (): void => {
    remember(provider, false);
    core.element.requestUpdate();
  };
  return html`<button class="link forget" part="button" @click=${onClick}>
    ${core.t('askAgain', { host: provider })}
  </button>`;
}

export const mediaStyles = css`
  /* a headline with a picture: beside the stem, and where time runs down at the far side */
  .labels .pictured {
    grid-template-columns: calc(56px * var(--_text)) minmax(0, 1fr);
    column-gap: calc(10px * var(--_text));
  }
  .labels .large {
    grid-template-columns: calc(176px * var(--_text)) minmax(0, 1fr);
    column-gap: calc(14px * var(--_text));
  }
  .labels .pictured > :is(.title, .date) {
    grid-column: 2;
  }
  .labels .pictured > .picture {
    grid-column: 1;
    inline-size: 100%;
    block-size: calc(56px * var(--_text));
  }
  .labels .large > .picture {
    block-size: calc(99px * var(--_text));
  }
  [data-vertical] .labels .pictured {
    grid-template-columns: minmax(0, 1fr) calc(64px * var(--_text));
    column-gap: calc(12px * var(--_text));
  }
  [data-vertical] .labels .pictured > :is(.title, .date) {
    grid-column: 1;
  }
  /* one that could not be had leaves no hole */
  .labels .pictured:not(:has(> .picture)) {
    display: block;
  }
  [data-vertical] .labels .pictured > .picture {
    grid-column: 2;
    grid-row: 1 / span 3;
    inline-size: 100%;
    block-size: calc(64px * var(--_text));
    margin-block-start: 0;
  }
  .media iframe,
  .media video {
    display: block;
    aspect-ratio: 16 / 9;
    border: 0;
    background: var(--_soft);
  }
  .media.audio iframe {
    aspect-ratio: auto;
    block-size: 166px;
  }
  .media.post iframe,
  .media.document iframe {
    aspect-ratio: 4 / 5;
  }
  .media.map iframe {
    aspect-ratio: 4 / 3;
  }
  .media audio {
    display: block;
    inline-size: 100%;
  }
  .load-media {
    position: relative;
    align-content: center;
    aspect-ratio: 16 / 9;
    padding: 12px;
    border-style: solid;
    overflow: hidden;
    color: inherit;
    font: inherit;
  }
  .media.audio .load-media {
    aspect-ratio: 16 / 6;
  }
  .load-media img {
    inline-size: 100%;
    position: absolute;
    inset: 0;
    block-size: 100%;
    border-radius: 0;
  }
  .load-media > span {
    position: relative;
  }
  .load-media:has(img) > :is(.what, .alt) {
    padding: 1px 7px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_surface) 90%, transparent);
    color: var(--_ink);
  }
  .load-media .play {
    display: grid;
    place-items: center;
    inline-size: 46px;
    block-size: 46px;
    border-radius: 50%;
    background: rgb(16 20 28 / 82%);
    color: #fff;
    font-size: 19px;
    line-height: 1;
  }
  .load-media .what {
    font-weight: 600;
  }
  .media-link {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 4px 0 0;
    font-size: calc(13px * var(--_text));
  }
  .media-link .sign {
    color: var(--_muted);
  }
  .media .forget {
    margin-block-start: 4px;
    font-size: calc(12px * var(--_text));
  }
  .card .quote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
    font: italic calc(16px * var(--_text)) / 1.45 var(--_serif);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
