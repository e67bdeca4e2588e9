import { css } from 'lit';

/** The zoom buttons. */
export const zoomButtonsStyles = css`
  .zoom {
    display: flex;
    flex: none;
  }
  .zoom .button {
    position: relative;
    margin-inline-start: -1px;
    border-radius: 0;
  }
  .zoom .button:hover,
  .zoom .button:focus-visible {
    z-index: 1;
  }
  .zoom .button:first-child {
    margin-inline-start: 0;
    border-start-start-radius: 8px;
    border-end-start-radius: 8px;
  }
  .zoom .button:last-child {
    border-start-end-radius: 8px;
    border-end-end-radius: 8px;
  }
  .zoom [aria-disabled='true'] {
    z-index: 0;
    border-color: var(--_edge);
    background: none;
    cursor: default;
  }
  .zoom [aria-disabled='true'] .icon {
    opacity: 0.35;
  }
`;
