import { css } from 'lit';

/** Automatic height: the drawing sticks to the screen while the plot scrolls by, controls stay at its edges. */
export const flowStyles = css`
  .frame .plot[data-flow] {
    flex: none;
    block-size: var(--_flow, 100vh);
    min-block-size: 0;
  }
  .plot[data-flow] > .scene {
    position: sticky;
    inset: auto;
    top: var(--_bar, 0);
    block-size: var(--_shown);
  }
  .plot[data-flow] .gutter {
    pointer-events: none;
  }
  .plot[data-flow] .stop {
    scroll-margin-block: calc(var(--_bar, 0px) + 24px) 90px;
  }
  .frame[data-flow] > .filter {
    position: sticky;
    top: 0;
    z-index: 4;
  }
  .frame[data-flow] > .overview {
    position: sticky;
    bottom: 6px;
    z-index: 2;
    box-shadow: 0 0 0 8px var(--_surface);
  }
  .frame[data-flow] .card-layer {
    position: sticky;
    inset: auto;
    inset-block-end: 0;
    block-size: min(70vh, 560px);
    margin-block-start: calc(-1 * min(70vh, 560px));
  }
`;
