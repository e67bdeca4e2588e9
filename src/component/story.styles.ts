import { css } from 'lit';

/** The panel of a story's step: under the timeline, at the thumb where that is tall or the screen is small. */
export const storyStyles = css`
  .story {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    flex: none;
    align-items: center;
    gap: 12px 28px;
    padding: 14px var(--_pad) calc(12px + env(safe-area-inset-bottom));
    background: var(--_surface);
  }
  .story-progress {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    block-size: 3px;
    background: var(--_hair);
  }
  .story-progress::before {
    content: '';
    display: block;
    inline-size: var(--_told);
    block-size: 100%;
    background: var(--_accent);
    transition: inline-size 0.3s ease-out;
  }
  .story p {
    margin: 0;
  }
  .story-start {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 20px;
  }
  .story-texts {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }
  .story-text {
    grid-area: 1 / 1;
    visibility: hidden;
  }
  .story-text[data-on] {
    visibility: visible;
  }
  .story-where {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-block-size: 24px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    font-variant-numeric: tabular-nums;
  }
  .story-where > :not(:first-child)::before {
    content: '·';
    content: '·' / '';
    margin-inline: 6px;
    color: var(--_muted);
  }
  .story-back {
    font-weight: 600;
  }
  .story .story-title {
    padding: 0;
    color: var(--_ink);
    font: 700 calc(19px * var(--_text))/1.26 var(--_serif);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .story-words {
    max-inline-size: 72ch;
    padding-block-start: 3px;
    font-size: calc(14px * var(--_text));
    line-height: 1.5;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .story-ways {
    display: flex;
    flex: none;
    gap: 8px;
  }
  .story-ways [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  @container nt (inline-size < 560px) {
    .story {
      flex-direction: column;
      align-items: stretch;
      box-shadow: 0 -4px 16px rgb(0 0 0 / 10%);
    }
    .story-ways .button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
    .story-previous,
    .story-next {
      flex: 1;
    }
    .story-leave {
      order: -1;
    }
  }
  @media (forced-colors: active) {
    .story {
      border-block-start: 1px solid CanvasText;
    }
    .story-progress::before {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
