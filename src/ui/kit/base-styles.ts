import { css } from 'lit';

/** Sizes and focus of the controls; colours and type are tokens of the element. */
export const baseStyles = css`
  :host {
    --_edge: var(--nt-edge, color-mix(in srgb, var(--_muted) 38%, var(--_surface)));
    /* of what is written into or chosen from: nothing else tells where it is (WCAG 2.2, 1.4.11) */
    --_field-edge: var(--nt-edge, color-mix(in srgb, var(--_muted) 72%, var(--_surface)));
    --_serif: var(--nt-font-serif, Georgia, 'Times New Roman', serif);
    --_density: var(--nt-density, 1);
    --_control: max(24px, calc(30px * var(--_density)));
    --_pad: calc(14px * var(--_density));
    --_shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 10px 32px rgb(0 0 0 / 16%);
  }
  @media (pointer: coarse) {
    :host {
      --_control: max(24px, calc(38px * var(--_density)));
    }
  }
  .chrome,
  .chrome *,
  .chrome *::before {
    box-sizing: border-box;
  }
  /* whatever part comes first: its own rules win */
  :where(.chrome) {
    font: calc(13px * var(--_text))/1.4 var(--_font);
    color: var(--_ink);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  :where(.chrome) :is(button, input) {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .chrome :is(button, a, input, summary, li, [tabindex]):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  :where(.chrome, .chrome *):is(ul, ol) {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
