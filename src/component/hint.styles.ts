import { css } from 'lit';

export const hintStyles = css`
  .hint {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 56px;
    margin-inline: auto;
    inline-size: fit-content;
    padding: 6px 14px;
    border-radius: 999px;
    background: var(--_ink);
    color: var(--_surface);
    font-size: calc(13px * var(--_text));
    pointer-events: none;
    animation: appear 0.2s ease-out;
  }
  @media (prefers-reduced-motion: reduce) {
    .hint {
      animation: none;
    }
  }
`;
