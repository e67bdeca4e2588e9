// The author's own card: a `<template slot="card">` among the element's children, filled for each item that is opened.
import type { DetailCardModel } from './detail-card.js';

/** What `data-field` can name. */
const FIELDS: Readonly<Record<string, (model: DetailCardModel) => string | undefined>> = {
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  date: ({ dateText }) => dateText,
  duration: ({ durationText }) => durationText,
  source: ({ sources }) => sources[0]?.name,
  url: ({ sources }) => sources.find(({ url }) => url)?.url,
  image: ({ image }) => (image?.allowed ? image.src : undefined),
  alt: ({ image }) => image?.alt,
  credit: ({ image }) => image?.credit,
  tags: ({ tags }) => tags.map(({ label }) => label).join(', '),
};

const OURS = 'data-own-card';

/** Puts the filled template into the slot, takes it out again without a model; does nothing where there is no template. */
export function ownCard(element: HTMLElement, model: DetailCardModel | undefined): void {
  const old = [...element.children].find((child) => child.hasAttribute(OURS));
  const template = [...element.children].find((child) => child.matches('template[slot="card"]'));
  if (!model || !(template instanceof HTMLTemplateElement)) {
    old?.remove();
    return;
  }
  const key = JSON.stringify([model.id, model.dateText, model.image?.allowed]);
  if (old?.getAttribute(OURS) === key) return;
  const card = document.createElement('div');
  card.slot = 'card';
  card.setAttribute(OURS, key);
  card.append(template.content.cloneNode(true));
  for (const part of card.querySelectorAll<HTMLElement>('[data-field]')) fill(part, model);
  if (old) old.replaceWith(card);
  else element.append(card);
}

/** A link gets the address, a picture its source, anything else the text; what has nothing to show is taken out. */
function fill(part: HTMLElement, model: DetailCardModel): void {
  const field = part.dataset['field'] ?? '';
  const value = Object.hasOwn(FIELDS, field) ? FIELDS[field]!(model) : undefined;
  if (value === undefined || value === '') part.remove();
  else if (part instanceof HTMLAnchorElement && field === 'url') part.href = value;
  else if (part instanceof HTMLImageElement && field === 'image') {
    part.referrerPolicy = 'no-referrer';
    part.alt = model.image?.alt ?? '';
    part.src = value;
  } else if (part instanceof HTMLTimeElement && field === 'date') {
    part.textContent = value;
    if (model.dateTime) part.dateTime = model.dateTime;
  } else part.textContent = value;
}
