// A headline's element as a card: text under its date, and a picture. Text from data is only ever text.
import type { CardText } from '../layout/card-texts.js';

/** Gives the element what the card has, or takes it away again. */
export function renderLabelCard(element: HTMLElement, card: CardText | undefined): void {
  for (const extra of [...element.children].slice(2)) extra.remove();
  element.part.toggle('label-card', card !== undefined);
  element.style.maxBlockSize = card ? `${String(card.height)}px` : '';
  element.style.inlineSize = card ? `${String(card.width)}px` : '';
  if (!card) return;
  element.style.setProperty('--_title', String(card.titleLines.length));
  element.style.setProperty('--_lines', String(card.textLines.length));
  if (card.textLines.length) element.append(textOf(card, (element.firstElementChild as HTMLElement).dir));
  if (card.picture) element.append(pictureOf(card.picture));
}

/** A summary runs as its title does. */
function textOf({ text, tags }: CardText, dir: string): HTMLElement {
  const span = document.createElement('span');
  span.className = tags ? 'text facts' : 'text';
  span.setAttribute('part', tags ? 'label-tags' : 'label-summary');
  span.dir = tags ? 'auto' : dir;
  span.textContent = text;
  return span;
}

/** It is loaded when it is near the screen; one that cannot be had leaves its room to the text. */
function pictureOf({ src, alt }: NonNullable<CardText['picture']>): HTMLElement {
  const picture = document.createElement('img');
  picture.setAttribute('part', 'label-picture');
  picture.className = 'picture';
  picture.referrerPolicy = 'no-referrer';
  picture.loading = 'lazy';
  picture.decoding = 'async';
  picture.draggable = false;
  picture.alt = alt;
  picture.addEventListener('error', () => picture.remove());
  picture.src = src;
  return picture;
}
