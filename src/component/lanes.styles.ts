import { css } from 'lit';

/** Lanes: heads to shut and open them by, and a plot that scrolls where they need more than its height. */
export const lanesStyles = css`
  .frame .plot[data-lanes] {
    flex-basis: max(var(--nt-plot-height, 420px), min(var(--_lanes), 85vh));
  }
  .plot[data-scrolls] {
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  .plot[data-scrolls] > .scene {
    position: sticky;
    inset: auto;
    top: 0;
    block-size: var(--_shown);
  }
  .plot[data-scrolls]::after {
    content: '';
    display: block;
    block-size: var(--_beyond);
  }
  .plot[data-scrolls] .labels {
    clip-path: inset(var(--_strip, 0) 0 calc(44px * var(--_text)));
  }
  .plot[data-scrolls] .heads {
    z-index: 1;
  }
  .plot[data-scrolls] .lane-head {
    background: var(--_surface);
  }
  .lane-head {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    display: flex;
    gap: 6px;
    align-items: center;
    max-inline-size: calc(100% - 8px);
    block-size: max(24px, 24px * var(--_text));
    padding: 0 8px 0 5px;
    border: 0;
    border-radius: 6px;
    background: color-mix(in srgb, var(--_surface) 88%, transparent);
    color: var(--_ink);
    font: calc(12px * var(--_text)) / 1.5 var(--_font);
    white-space: nowrap;
    pointer-events: auto;
    cursor: pointer;
  }
  .lane-head::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 2px 3px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-2px) rotate(45deg);
  }
  .lane-head[aria-expanded='false']::before {
    transform: translateX(-1px) rotate(-45deg);
  }
  .lane-head:hover {
    background: var(--_soft);
  }
  .lane-head:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .lane-head .title {
    font-weight: 700;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .lane-head .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .lane-head {
      border: 1px solid ButtonText;
    }
  }
`;
