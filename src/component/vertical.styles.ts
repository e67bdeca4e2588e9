import { css } from 'lit';

/** The plot where time runs down: texts wrap, the gutter pans, the page scrolls under one finger. */
export const verticalStyles = css`
  .plot[data-vertical] {
    flex-basis: var(--nt-plot-height, clamp(440px, 76vh, 720px));
    min-block-size: 240px;
  }
  .plot[data-vertical] .gutter {
    position: absolute;
    inset-block: 0;
    left: 0;
    inline-size: calc(58px * var(--_text));
    touch-action: none;
    cursor: ns-resize;
  }
  .plot[data-mirrored] .gutter {
    left: auto;
    right: 0;
  }
  .plot[data-vertical] .label {
    text-align: left;
  }
  .plot[data-vertical] .labels .label {
    font-size: calc(15px * var(--_text));
    line-height: calc(19px * var(--_text));
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .plot[data-vertical] .labels .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .plot[data-vertical] .labels .date {
    font-size: calc(12px * var(--_text));
    line-height: calc(16px * var(--_text));
    white-space: nowrap;
  }
  .plot[data-vertical] .label.left {
    inline-size: 100%;
    align-items: stretch;
    text-align: right;
  }
  .plot[data-vertical] .strip .left {
    flex-direction: row-reverse;
    align-items: baseline;
  }
  .plot[data-vertical] .running::before {
    content: '↑';
    content: '↑' / '';
  }
  .plot[data-vertical] .hint {
    inset-block-end: 16px;
  }
`;
