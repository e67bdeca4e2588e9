import { css } from 'lit';

/** The plot with its headlines. */
export const plotStyles = css`
  .room {
    flex: none;
    min-block-size: 87px;
  }
  .room.low {
    min-block-size: 52px;
  }
  .fallback {
    position: absolute;
    inset: 0;
    overflow: auto;
    z-index: 2;
    background: var(--_surface);
  }
  .stage {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 180px;
  }
  .plot {
    position: relative;
    flex: 1 1 var(--nt-plot-height, 420px);
    min-block-size: 180px;
    overflow: clip;
    direction: ltr;
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .scene {
    position: absolute;
    inset: 0;
  }
  .plot canvas,
  .overview canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .layer {
    position: absolute;
    inset: 0;
    contain: strict;
    pointer-events: none;
  }
  .label {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    font-size: calc(13px * var(--_text));
    line-height: calc(17px * var(--_text));
    white-space: nowrap;
    text-align: left;
    pointer-events: auto;
    cursor: pointer;
    unicode-bidi: isolate;
  }
  .label > span {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    text-shadow:
      0 0 2px var(--_surface),
      0 0 3px var(--_surface);
  }
  [data-moving] > .label > span {
    text-shadow: none;
  }
  .label.left {
    align-items: flex-end;
    text-align: right;
  }
  .label.strong .title {
    font-weight: 700;
  }
  .label .date {
    font-size: calc(11px * var(--_text));
    line-height: calc(14px * var(--_text));
    color: var(--_muted);
  }
  .strip .label {
    flex-direction: row;
    gap: 0.4em;
    align-items: baseline;
    font-size: calc(11.5px * var(--_text));
    line-height: calc(20px * var(--_text));
    color: color-mix(in oklab, var(--_mark) 65%, var(--_ink));
  }
  .strip .title {
    font-weight: 700;
    flex: 0 1 auto;
  }
  .strip .date {
    font-weight: 400;
    flex: 0 4 auto;
    color: inherit;
  }
  .strip .running::before {
    content: '‹';
  }
  @container nt (inline-size < 560px) {
    .room:not(.low) {
      min-block-size: 128px;
    }
  }
  @media (forced-colors: active) {
    .plot {
      border: 1px solid CanvasText;
    }
  }
`;
