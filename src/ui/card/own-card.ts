// The author's own card: what `cardTemplate` gives, or a `<template slot="card">` among the element's children, filled for each item
// that is opened.
import type { NewsItem } from '../../items/item.js';
import { columnText, fillTemplate, type ItemTemplate } from '../kit/own-content.js';
import { showContent } from '../kit/show-content.js';
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

/** Puts the author's card into the slot, takes it out again without a model; does nothing where there is none. */
export function ownCard(
  element: HTMLElement & { readonly cardTemplate?: ItemTemplate | undefined },
  model: DetailCardModel | undefined,
): void {
  const old = [...element.children].find((child) => child.hasAttribute(OURS));
  const template = [...element.children].find((child) => child.matches('template[slot="card"]'));
  const { cardTemplate } = element;
  if (!model || !(cardTemplate ?? template)) {
    old?.remove();
    return;
  }
  const key = JSON.stringify([model.id, model.dateText, model.image?.allowed, cardTemplate !== undefined]);
  const kept = old instanceof HTMLElement && old.getAttribute(OURS) === key ? old : undefined;
  if (kept && !cardTemplate) return;
  const card = kept ?? document.createElement('div');
  card.slot = 'card';
  card.setAttribute(OURS, key);
  if (cardTemplate && !showContent('cardTemplate', cardTemplate, model.item as NewsItem, card)) {
    old?.remove();
    return;
  }
  if (!cardTemplate && template instanceof HTMLTemplateElement) card.append(filled(template, model));
  if (kept) return;
  if (old) old.replaceWith(card);
  else element.append(card);
}

/** `data-field` names one of the fields above, or any column of the item. */
function filled(template: HTMLTemplateElement, model: DetailCardModel): DocumentFragment {
  const fieldOf = (field: string): string | undefined =>
    Object.hasOwn(FIELDS, field) ? FIELDS[field]!(model) : columnText(model.item, field);
  return fillTemplate(template, fieldOf, (part, field, value) => fill(part, field, value, model));
}

/** A picture gets its source, a date also its machine-readable form; false for what is plain text or a link. */
function fill(part: HTMLElement, field: string, value: string, model: DetailCardModel): boolean {
  if (part instanceof HTMLImageElement && field === 'image') {
    part.referrerPolicy = 'no-referrer';
    part.alt = model.image?.alt ?? '';
    part.src = value;
    return true;
  }
  if (part instanceof HTMLTimeElement && field === 'date' && model.dateTime) part.dateTime = model.dateTime;
  if (part instanceof HTMLAnchorElement && field !== 'url') {
    part.textContent = value;
    return true;
  }
  return false;
}
