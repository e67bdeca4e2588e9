import { css } from 'lit';

/** A headline that has grown into a card. Sizes are those of `scene/card-texts.ts`. */
export const detailStyles = css`
  .labels .grown {
    --_patch: color-mix(in srgb, var(--_surface) 86%, transparent);
    display: grid;
    grid-template: max-content max-content 1fr / minmax(0, 1fr);
    column-gap: calc(12px * var(--_text));
    align-content: start;
    align-items: start;
    overflow: clip;
    overflow-clip-margin: 4px;
    background: var(--_patch);
    box-shadow: 0 0 0 4px var(--_patch);
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .labels .grown.left {
    direction: rtl;
  }
  .labels .grown > .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_title);
  }
  .labels .grown > .date {
    white-space: nowrap;
  }
  .labels .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    margin-block-start: calc(3px * var(--_text));
    font-size: calc(12px * var(--_text));
    line-height: calc(16px * var(--_text));
    text-wrap: pretty;
    color: color-mix(in srgb, var(--_ink) 78%, var(--_surface));
    animation: appear 0.18s ease-out;
  }
  .labels .facts {
    margin-block-start: 0;
    color: var(--_muted);
  }
  .labels .picture {
    grid-column: 2;
    grid-row: 1 / span 3;
    inline-size: calc(88px * var(--_text));
    block-size: calc(66px * var(--_text));
    margin-block-start: calc(2px * var(--_text));
    border-radius: calc(var(--nt-radius, 10px) * 0.6);
    background: var(--_soft);
    object-fit: cover;
    animation: appear 0.18s ease-out;
  }
  [data-vertical] .labels .text {
    margin-block-start: calc(4px * var(--_text));
    font-size: calc(13px * var(--_text));
    line-height: calc(18px * var(--_text));
  }
  [data-vertical] .labels .facts {
    margin-block-start: 0;
    font-size: calc(12px * var(--_text));
  }
  [data-vertical] .labels .picture {
    grid-column: 1;
    grid-row: auto;
    inline-size: min(100%, 260px * var(--_text));
    block-size: calc(116px * var(--_text));
    margin-block-start: calc(8px * var(--_text));
  }
  @media (prefers-reduced-motion: reduce) {
    .labels .text,
    .labels .picture {
      animation: none;
    }
  }
`;
