import { css } from 'lit';

/** The filter bar, its chips and its search field. */
export const filterBarStyles = css`
  .filter {
    border-block-end: 1px solid var(--_hair);
    background: var(--_surface);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: calc(10px * var(--_density)) var(--_pad);
  }
  .facets {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .rule {
    inline-size: 1px;
    block-size: 20px;
    background: var(--_hair);
  }
  .chip {
    gap: 6px;
    min-inline-size: 0;
  }
  .chip bdi,
  .menu-button bdi {
    max-inline-size: 14em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .menu-button {
    padding-inline-end: 7px;
    gap: 3px;
  }
  .menu-button[data-active],
  .menu-button:has(+ :popover-open) {
    border-color: var(--_ink);
    box-shadow: inset 0 0 0 1px var(--_ink);
  }
  .zero:not([aria-pressed='true'], :hover, :focus-within) {
    color: var(--_muted);
  }
  .chip.zero {
    border-style: dashed;
  }
  [aria-pressed='true'] .count,
  .strong .count {
    color: inherit;
    opacity: 0.72;
  }
  [data-out] bdi {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .sheet-button,
  .at-0,
  .at-1,
  .at-2,
  .at-3,
  .at-4,
  .at-6 {
    display: none;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_control);
    padding-inline: 9px 4px;
    border: 1px solid var(--_edge);
    border-radius: 8px;
    background: var(--_surface);
    cursor: text;
  }
  .field > .icon {
    color: var(--_muted);
  }
  .field:focus-within {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }
  .field input {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    appearance: none;
  }
  .chrome .field input:focus-visible {
    outline: 0;
  }
  .field input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .field input::-webkit-search-cancel-button {
    cursor: pointer;
  }
  .search {
    flex: 1 1 132px;
    max-inline-size: 210px;
  }
  .search:has(.step) {
    max-inline-size: 260px;
  }
  .tools {
    display: flex;
    flex: 1000 1 236px;
    justify-content: flex-end;
    gap: 8px;
    min-inline-size: 0;
  }
  .step {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 5px;
    background: none;
    cursor: pointer;
  }
  .step:hover {
    background: var(--_soft);
  }
  .step:disabled {
    color: var(--_muted);
    opacity: 0.5;
  }
  .active {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 0 var(--_pad) calc(10px * var(--_density));
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 1px 4px 1px 8px;
    padding-inline: 8px 4px;
    border: 0;
    border-radius: 6px;
    background: var(--_soft);
    font-size: calc(12px * var(--_text));
    cursor: pointer;
  }
  .tag:hover {
    background: var(--_hair);
  }
  .tag bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tag .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_muted);
  }
  .tag .not {
    color: var(--_muted);
  }
  .active .link {
    margin-inline-start: 4px;
    font-size: calc(12px * var(--_text));
  }
  @container nt (inline-size < 560px) {
    .bar {
      padding-inline: 0;
    }
    .facets {
      flex-wrap: nowrap;
      gap: 7px;
      padding: 2px var(--_pad);
      margin-block: -2px;
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scrollbar-width: none;
      scroll-padding-inline: var(--_pad);
    }
    .facets > * {
      flex: none;
    }
    .sheet-button {
      display: inline-flex;
    }
    .menu-button,
    .rule,
    .tools:not(.alone) {
      display: none;
    }
    .active {
      flex-wrap: nowrap;
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scrollbar-width: none;
    }
    .active > * {
      flex: none;
    }
  }
  @container nt (560px <= inline-size < 640px) {
    .chip:nth-of-type(n + 2) {
      display: none;
    }
    .at-0 {
      display: inline-block;
    }
  }
  @container nt (640px <= inline-size < 720px) {
    .chip:nth-of-type(n + 3) {
      display: none;
    }
    .at-1 {
      display: inline-block;
    }
  }
  @container nt (720px <= inline-size < 830px) {
    .chip:nth-of-type(n + 4) {
      display: none;
    }
    .at-2 {
      display: inline-block;
    }
  }
  @container nt (830px <= inline-size < 940px) {
    .chip:nth-of-type(n + 5) {
      display: none;
    }
    .at-3 {
      display: inline-block;
    }
  }
  @container nt (940px <= inline-size < 1240px) {
    .chip:nth-of-type(n + 6) {
      display: none;
    }
    .at-4 {
      display: inline-block;
    }
  }
  @container nt (inline-size >= 1240px) {
    .chip:nth-of-type(n + 8) {
      display: none;
    }
    .at-6 {
      display: inline-block;
    }
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid ButtonBorder;
    }
  }
`;
