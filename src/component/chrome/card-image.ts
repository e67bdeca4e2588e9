import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import type { Translate } from './translate.js';

export interface CardImageModel {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
  /** Pictures of this host may be loaded without asking. */
  readonly allowed: boolean;
  /** Named on the button that loads it, such as "example.org". */
  readonly host: string;
  readonly onLoad: () => void;
}

/** A picture with its credit, or, where the author has not allowed its host, a button that loads it. */
export const cardImage = (image: CardImageModel, t: Translate): TemplateResult =>
  html`<figure class="card-image" part="card-image">
    ${image.allowed ? picture(image) : ask(image, t)}
    ${image.credit ? html`<figcaption dir="auto">${image.credit}</figcaption>` : nothing}
  </figure>`;

const picture = ({ src, alt }: CardImageModel): TemplateResult =>
  html`<img src=${src} alt=${alt ?? ''} referrerpolicy="no-referrer" loading="lazy" decoding="async" />`;

const ask = ({ alt, host, onLoad }: CardImageModel, t: Translate): TemplateResult =>
  html`<button class="load-image" part="button" @click=${onLoad}>
    ${icon('image')}<span>${t('loadPicture', { host })}</span>${alt ? html`<bdi class="alt">${alt}</bdi>` : nothing}
  </button>`;
