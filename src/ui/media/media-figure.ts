import { css, html, nothing, type TemplateResult } from 'lit';
import type { MediaFigure } from '../../context/timeline-context.js';
import type { DescribedImage, DescribedMedia } from '../../items/media.js';
import { isRemembered, mayLoad, remember, watchPolicy } from './media-policy.js';
import { mediaSource, type MediaKind, type MediaSource } from './providers.js';

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
