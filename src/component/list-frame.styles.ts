import { css } from 'lit';

/** The room the list has in the frame, and the short way to it for the keyboard. */
export const listFrameStyles = css`
  .list-frame {
    position: relative;
    flex: 1 0 calc(var(--nt-plot-height, 420px) + 52px);
    block-size: 0;
    min-block-size: 180px;
    margin-block-start: 6px;
  }
  .hidden,
  .spoken,
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-inline-size: 0;
    min-block-size: 0;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skip:focus {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 6px;
    z-index: 4;
  }
`;
