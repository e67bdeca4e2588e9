import { html, type TemplateResult, type ElementPart, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

const PATHS = {
  down: 'M4 6.5 8 10.5 12 6.5',
  close: 'M4 4l8 8M12 4l-8 8',
  minus: 'M3 8h10',
  plus: 'M3 8h10M8 3v10',
  fit: 'M9.5 3H13v3.5M13 3 9 7M6.5 13H3V9.5M3 13l4-4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 13.5 13.5',
  previous: 'M9.5 4 5.5 8l4 4',
  next: 'M6.5 4l4 4-4 4',
  up: 'M4 9.5 8 5.5l4 4',
  open: 'M6 4h6v6M12 4 4.5 11.5',
  exclude: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM4.2 4.2l7.6 7.6',
  filter: 'M2 4.5h12M4.5 8h7M6.5 11.5h3',
  image: 'M2.5 3.5h11v9h-11zM3 11l3-3.5 2.2 2.5 1.8-2 3 3',
  warning: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11v.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A 16 px line icon in the text's colour, hidden from assistive technology: its button has the name. */
export const icon = (name: IconName, flips = false): TemplateResult =>
  html`<svg class=${flips ? 'icon flips' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
    <path d=${PATHS[name]} />
  </svg>`;

/** What stands on a button with a sign alone: its name for who points at it; who hears it has the button's own label, once. */
export const face = (name: string, sign: unknown): TemplateResult =>
  html`<span class="face" title=${name} aria-hidden="true">${sign}</span>`;

// Names of regions, so that several timelines in a page differ.

interface Named {
  readonly element: { readonly heading: string | undefined };
}

/** A region's own name after the author's heading. */
export const regionName = ({ element }: Named, name: string): string =>
  element.heading ? `${element.heading}, ${name}` : name;

class SetVar extends Directive {
  #last: string | undefined;

  override render(_name: string, _value: string | undefined): typeof nothing {
    return nothing;
  }

  override update(
    part: ElementPart,
    [name, value]: [name: string, value: string | undefined],
  ): typeof nothing {
    if (value !== this.#last) {
      const { style } = part.element as HTMLElement;
      if (value === undefined) style.removeProperty(name);
      else style.setProperty(name, value);
      this.#last = value;
    }
    return nothing;
  }
}

/** Gives an element a CSS custom property through the object model, which a strict CSP allows where a style attribute is barred. */
export const setVar = directive(SetVar);
