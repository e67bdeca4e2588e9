// What an author puts in place of our content for an item: the result of a function, or a `<template>` that is filled.
import { render, type TemplateResult } from 'lit';
import type { NewsItem } from '../../items/item.js';
import { attempt } from '../../items/problem.js';
import { safeUrl } from '../../items/fields.js';

export type ItemContent = string | Node | TemplateResult;
/** What is shown for an item: a text, a node, or a template of Lit's; undefined for what stands there by default. A text is only ever text. */
export type ItemTemplate = (item: NewsItem) => ItemContent | undefined;

/** A value of a column as text; undefined where there is nothing to show. */
export function columnText(item: unknown, column: string): string | undefined {
  if (typeof item !== 'object' || item === null || !Object.hasOwn(item, column)) return undefined;
  const value = (item as Readonly<Record<string, unknown>>)[column];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((one) => ['string', 'number', 'boolean'].includes(typeof one)).map(String);
  return texts.length ? texts.join(', ') : undefined;
}

/** Fills the parts with `data-field`; what has nothing to show is taken out. */
export function fillTemplate(
  template: HTMLTemplateElement,
  fieldOf: (field: string) => string | undefined,
  fill: (part: HTMLElement, field: string, value: string) => boolean = () => false,
): DocumentFragment {
  const content = template.ownerDocument.importNode(template.content, true);
  for (const part of content.querySelectorAll<HTMLElement>('[data-field]')) {
    const field = part.dataset['field'] ?? '';
    const value = fieldOf(field);
    if (value === undefined || value === '') part.remove();
    else if (!fill(part, field, value)) put(part, value);
  }
  return content;
}

/** A link gets the address where it may be followed, anything else the text. */
function put(part: HTMLElement, value: string): void {
  const href = part instanceof HTMLAnchorElement ? safeUrl(value) : undefined;
  if (href !== undefined && part instanceof HTMLAnchorElement) part.href = href;
  else part.textContent = value;
}

export interface LabelContent {
  /** What is measured, cut and read aloud; undefined for the item's title. */
  readonly text: string | undefined;
  /** A copy of what stands in a headline; none where that is the text. */
  readonly node: (() => Node) | undefined;
}

/** What stands in the headlines of items, by a function of the author's or a `<template slot="label">`. */
export class LabelContents {
  readonly #made = new WeakMap<object, LabelContent>();
  readonly #make: (item: NewsItem) => Node | string | undefined;

  private constructor(make: (item: NewsItem) => Node | string | undefined) {
    this.#make = make;
  }

  static of(own: ItemTemplate | undefined, element: Element): LabelContents | undefined {
    if (own)
      return new LabelContents((item) => {
        const content = attempt('labelTemplate', own, item) ?? undefined;
        if (content === undefined || typeof content === 'string') return content;
        const holder = document.createElement('span');
        return attempt('labelTemplate', (_: NewsItem) => (render(content, holder), holder), item);
      });
    const template = element.querySelector(':scope > template[slot="label"]');
    return template instanceof HTMLTemplateElement
      ? new LabelContents((item) => fillTemplate(template, (field) => columnText(item, field)))
      : undefined;
  }

  at(item: unknown): LabelContent {
    const key = item as NewsItem;
    const old = this.#made.get(key);
    if (old) return old;
    const content = this.#make(key);
    const text = typeof content === 'object' ? (content.textContent ?? '') : content;
    const made = {
      text: text?.replace(/\s+/g, ' ').trim(),
      node: typeof content === 'object' ? () => content.cloneNode(true) : undefined,
    };
    this.#made.set(key, made);
    return made;
  }
}
