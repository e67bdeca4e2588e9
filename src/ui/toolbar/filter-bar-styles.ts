import { css } from 'lit';

/** The row of controls: chips, menus, counts, search, views. */
export const filterBarStyles = css`
  .filter {
    border-block-end: 1px solid var(--_hair);
    background: var(--_surface);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 12px;
    block-size: max(46px * var(--_density), var(--_control) + 6px);
    padding-inline: var(--_pad);
  }
  .facets {
    display: flex;
    flex: 1 1 0;
    align-items: center;
    gap: 2px;
    min-inline-size: 0;
  }
  .rule {
    flex: none;
    inline-size: 1px;
    block-size: 20px;
    margin-inline: 8px;
    background: var(--_hair);
  }
  .chips {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    gap: 2px;
    min-inline-size: 0;
    block-size: var(--_control);
    margin-inline-start: -8px;
    overflow: clip;
    overflow-clip-margin: 4px;
  }
  .chip {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_control);
    max-inline-size: 100%;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .chip[data-wrapped] {
    visibility: hidden;
  }
  .chip:hover {
    background: var(--_soft);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_ink);
    background: var(--_soft);
    font-weight: 650;
  }
  .chips[data-some] [aria-pressed='false'] .dot,
  .chip[data-out] .dot {
    background: none;
    box-shadow: inset 0 0 0 2px var(--_dot, var(--_muted));
  }
  /* an outline would be cut off with the corners */
  :is(.chips[data-some] [aria-pressed='false'], .chip[data-out])
    .dot:is([data-shape$='diamond'], [data-shape$='triangle'], [data-shape='cross']) {
    background: color-mix(in srgb, var(--_dot, var(--_muted)) 40%, transparent);
    box-shadow: none;
  }
  .chip bdi,
  .menu-button bdi {
    max-inline-size: 14em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .menu-button {
    flex: none;
    padding-inline: 8px 5px;
    gap: 3px;
  }
  .menu-button[hidden] {
    display: none;
  }
  .menu-button[data-active],
  .menu-button:has(+ :popover-open) {
    border-color: var(--_ink);
  }
  .zero:not([aria-pressed='true'], :hover, :focus-within) {
    color: var(--_muted);
  }
  .strong .count,
  .sheet-button[data-active] .count {
    color: inherit;
    opacity: 0.72;
  }
  [data-out] bdi {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .sheet-button,
  .search-button {
    display: none;
  }
  .sheet-button {
    flex: none;
    padding-inline: 10px 12px;
  }
  .sheet-button[data-active] {
    background: var(--_ink);
    border-color: var(--_ink);
    color: var(--_surface);
  }
  .field {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_control);
    padding-inline: 9px 4px;
    border: 1px solid var(--_field-edge);
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
  .tools > .search {
    flex: none;
    inline-size: 118px;
    transition: inline-size 0.15s ease-out;
  }
  .tools > .search:is(:focus-within, :has(.step)) {
    inline-size: 210px;
  }
  .tools {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: flex-end;
    gap: 10px;
  }
  .status {
    display: flex;
    min-inline-size: 0;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .status > :not(:first-child)::before {
    content: '·';
    content: '·' / '';
    margin-inline: 6px;
  }
  .beside {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .beside:empty {
    display: none;
  }
  .beside .zone {
    max-inline-size: 9.5em;
  }
  .switch {
    flex: none;
  }
  .help-button {
    margin-inline: -6px;
  }
  .copy-link {
    font-size: calc(12px * var(--_text));
  }
  .copy-text {
    inline-size: 12em;
    min-block-size: 24px;
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
  .step[aria-disabled='true'] {
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
    padding: 1px 8px;
    padding-inline-end: 4px;
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
  }
  .tag :is(.icon, .not) {
    color: var(--_muted);
  }
  .active .link {
    margin-inline-start: 4px;
    font-size: calc(12px * var(--_text));
  }
  @container nt (inline-size < 1400px) {
    .unnamed {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container nt (inline-size < 900px) {
    .tools {
      gap: 6px;
    }
    /* its sign alone: chips have the room */
    .tools > .search:not(:focus-within, :has(.step), :has(input:not(:placeholder-shown))) {
      inline-size: 38px;
    }
  }
  @container nt (inline-size < 680px) {
    .sheet-button,
    .search-button {
      display: inline-flex;
    }
    .facets,
    .tools > .search,
    .beside {
      display: none;
    }
    /* without a sheet the field has nowhere else to be */
    .bar:not(:has(.sheet-button)) .tools > .search {
      display: flex;
    }
    .bar:not(:has(.sheet-button)) .search-button {
      display: none;
    }
    .bar {
      block-size: 43px;
      gap: 4px;
      padding-inline: 10px 8px;
    }
    .bar .button {
      --_control: 34px;
    }
    .tools {
      flex: 1 1 0;
      gap: 2px;
    }
    .status {
      flex: 1 1 0;
      margin-inline-start: 8px;
    }
    .status > * {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    /* one button to the other view */
    .views {
      padding: 0;
      background: none;
    }
    .views [aria-pressed='true'] {
      display: none;
    }
    .views button {
      min-block-size: 36px;
      color: var(--_ink);
      font-size: calc(13px * var(--_text));
    }
    .help-button {
      margin-inline: 0;
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
  @container nt (inline-size < 560px) {
    .tools > .zoom {
      display: none;
    }
  }
  @container nt (inline-size < 350px) {
    .sheet-button .word {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid ButtonBorder;
    }
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .chips[data-some] [aria-pressed='false'] .dot,
    .chip[data-out] .dot {
      background: none;
      box-shadow: none;
      border: 2px solid CanvasText;
    }
  }
`;
