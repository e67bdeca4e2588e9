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

/** Empty, loading and error states. */
export const stateStyles = css`
  .empty {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    place-items: center;
    padding: 16px;
    overflow: auto;
    pointer-events: none;
  }
  .empty-box {
    display: grid;
    justify-items: center;
    gap: 12px;
    max-inline-size: 34rem;
    padding: 18px 24px;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_surface) 88%, transparent);
    text-align: center;
    pointer-events: auto;
  }
  .empty-box > .icon {
    inline-size: 22px;
    block-size: 22px;
    color: var(--_muted);
  }
  .empty p {
    margin: 0;
  }
  .empty-title {
    font: 700 calc(19px * var(--_text))/1.3 var(--_serif);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .drops {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    font-variant-numeric: tabular-nums;
  }
  .drops .button {
    max-inline-size: 100%;
    white-space: normal;
  }
  .empty.strip {
    inset-block-end: auto;
    padding: 8px;
  }
  .empty.strip .empty-box {
    display: flex;
    align-items: center;
    padding: 5px 6px 5px 14px;
    padding-inline: 14px 6px;
    border: 1px solid var(--_hair);
    border-radius: 999px;
    background: var(--_surface);
    box-shadow: 0 2px 10px rgb(0 0 0 / 10%);
  }
  .empty.strip.opening {
    place-items: start end;
  }
  .empty.strip .button {
    border-radius: 999px;
  }
  .progress {
    inline-size: min(220px, 60cqi);
    block-size: 4px;
    border-radius: 2px;
    background: var(--_hair);
    overflow: hidden;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    background: none;
    appearance: none;
    color: var(--_ink);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    border-radius: 2px;
    background: var(--_ink);
    transition: inline-size 0.15s;
  }
  progress::-moz-progress-bar {
    border-radius: 2px;
    background: var(--_ink);
  }
  .progress.unknown progress {
    opacity: 0;
  }
  .progress.unknown {
    background: linear-gradient(90deg, var(--_hair) 35%, var(--_ink) 50%, var(--_hair) 65%) 0 0 / 300% 100%;
    animation: nt-wait 1.4s linear infinite;
  }
  @keyframes nt-wait {
    from {
      background-position: 100% 0;
    }
    to {
      background-position: 0 0;
    }
  }
`;
