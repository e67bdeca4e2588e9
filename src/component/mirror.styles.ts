import { css } from 'lit';

/** What is put over the drawing, where time runs to the left: counted in px from the right. */
export const mirrorStyles = css`
  [data-leftwards] .plot:not([data-vertical]) :is(.label, .lane-head) {
    left: auto;
    right: 0;
  }
  [data-leftwards] .strip .left {
    flex-direction: row-reverse;
  }
  [data-leftwards] .plot:not([data-vertical]) .running::before {
    content: '›';
    content: '›' / '';
  }
  [data-leftwards] .lane-head {
    direction: rtl;
    padding: 0 5px 0 8px;
  }
  [data-leftwards] .lane-head[aria-expanded='false']::before {
    transform: translateX(1px) rotate(135deg);
  }
  [data-leftwards] .plot:not([data-vertical]) .gap :is(.empty-box, .button) {
    flex-direction: row-reverse;
  }
  [data-leftwards] .plot:not([data-vertical]) .gap .icon {
    transform: scaleX(-1);
  }
  [data-leftwards] .grip.start {
    left: auto;
    right: -12px;
  }
  [data-leftwards] .grip.end {
    left: -12px;
    right: auto;
  }
`;
