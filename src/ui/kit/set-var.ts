import { type ElementPart, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

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
