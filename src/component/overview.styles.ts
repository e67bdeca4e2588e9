import { css } from 'lit';

/** The strip under the plot and its window. */
export const overviewStyles = css`
  .overview {
    position: relative;
    flex: none;
    block-size: 38px;
    margin: 2px 14px 12px;
    background: var(--_soft);
    border-radius: 4px;
    direction: ltr;
    touch-action: pan-y;
    cursor: pointer;
  }
  /* keeps the layout of a moved window from spreading to the frame */
  .track {
    position: absolute;
    inset: 0;
    contain: layout size style;
  }
  .window {
    position: absolute;
    inset-block: 0;
    left: 0;
    padding: 0;
    border: 1.5px solid var(--_accent);
    border-radius: 5px;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    cursor: grab;
    box-sizing: border-box;
  }
  .grip {
    position: absolute;
    inset-block: 0;
    inline-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    cursor: ew-resize;
  }
  .grip::after {
    content: '';
    position: absolute;
    inset: 9px 9px;
    border-radius: 3px;
    background: var(--_accent);
  }
  .grip.start {
    left: -12px;
  }
  .grip.end {
    right: -12px;
  }
  .window:focus-visible,
  .grip:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @container (max-width: 560px) {
    .overview {
      margin-inline: 8px;
    }
  }
  @media (forced-colors: active) {
    .overview {
      border: 1px solid CanvasText;
    }
  }
`;
