import { css } from 'lit';

/** Tokens and focus. The element's own --nt-* win over the fallbacks here. */
export const baseStyles = css`
  :host {
    container: nt / inline-size;
    --_surface: var(--nt-surface, #fff);
    --_ink: var(--nt-ink, #16181d);
    --_muted: var(--nt-muted, #5c636e);
    --_hair: var(--nt-hair, #e3e6ea);
    --_soft: var(--nt-soft, #f5f6f8);
    --_accent: var(--nt-accent, #1a56db);
    --_edge: var(--nt-edge, color-mix(in srgb, var(--_muted) 38%, var(--_surface)));
    --_font: var(
      --nt-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    --_serif: var(--nt-font-serif, Georgia, 'Times New Roman', serif);
    --_radius: var(--nt-radius, 10px);
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
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_hair: var(--_ink);
      --_edge: var(--_ink);
    }
  }
  .chrome,
  .chrome *,
  .chrome *::before {
    box-sizing: border-box;
  }
  .chrome {
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
  .chrome bdi {
    unicode-bidi: isolate;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    .chrome,
    .chrome * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
