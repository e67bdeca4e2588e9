import { css } from 'lit';

export const zoneStyles = css`
  .zone {
    max-inline-size: 17em;
    font: inherit;
    font-size: calc(12px * var(--_text));
    color: var(--_muted);
  }
  select.zone {
    min-block-size: 26px;
    padding: 0 2px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_surface);
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select.zone:hover {
    border-color: var(--_hair);
    color: var(--_ink);
  }
  @container nt (inline-size < 560px) {
    select.zone {
      flex-grow: 1;
      inline-size: 96px;
    }
  }
  @media (pointer: coarse) {
    select.zone {
      min-block-size: 32px;
    }
  }
`;
