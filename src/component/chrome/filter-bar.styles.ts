import { css } from 'lit';

/** The filter bar, its panels and its sheet. */
export const filterBarStyles = css`
  .filter {
    border-block-end: 1px solid var(--_hair);
    background: var(--_surface);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: calc(10px * var(--_density)) var(--_pad);
  }
  .facets {
    display: flex;
    flex: 1;
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
    flex: 0 1 210px;
    min-inline-size: 130px;
  }
  .search:has(.step) {
    flex-basis: 260px;
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
    font-size: 12px;
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
    font-size: 12px;
  }

  .panel {
    --_wide: min(19rem, 100vw - 16px);
    position: absolute;
    inset: auto;
    inset-inline-start: clamp(8px, var(--_at, 8px), 100vw - var(--_wide) - 8px);
    inline-size: var(--_wide);
    max-block-size: min(var(--_room, 70vh), 30rem);
    margin: 0;
    padding: 0;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    overflow: hidden;
    flex-direction: column;
  }
  .panel:popover-open {
    display: flex;
  }
  .facet-head,
  .facet-foot {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 10px 12px 8px 14px;
    padding-inline: 14px 12px;
  }
  .facet-foot {
    padding-block: 6px;
    border-block-start: 1px solid var(--_hair);
  }
  .facet-foot .link:disabled {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
  .facet-name {
    font-weight: 650;
  }
  .panel .field,
  .facet .field {
    flex: none;
    margin: 0 12px 8px;
  }
  .switch {
    display: inline-flex;
    padding: 2px;
    border-radius: 7px;
    background: var(--_soft);
  }
  .switch button {
    min-inline-size: 34px;
    min-block-size: 24px;
    padding: 0 8px;
    border: 0;
    border-radius: 5px;
    background: none;
    color: var(--_muted);
    font-size: 12px;
    cursor: pointer;
  }
  .switch [aria-pressed='true'] {
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 1px 2px rgb(0 0 0 / 18%);
  }
  .chrome .facet-values {
    flex: 1;
    min-block-size: 0;
    padding: 0 6px 6px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .facet-values > li > .link {
    margin-inline-start: 30px;
  }
  .value {
    display: flex;
    align-items: center;
    border-radius: 7px;
    scroll-margin-block: 8px;
  }
  .value:hover,
  .value:focus-within {
    background: var(--_soft);
  }
  .value label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    min-block-size: max(28px, var(--_control));
    padding-inline-start: 8px;
    cursor: pointer;
  }
  .value input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }
  .value-label {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .value .button {
    flex: none;
    margin-inline-start: 2px;
    min-inline-size: 28px;
    min-block-size: 28px;
    border-radius: 7px;
    color: var(--_muted);
    opacity: 0;
  }
  .value:is(:hover, :focus-within, [data-out]) .button {
    opacity: 1;
  }
  .value .button:hover {
    background: var(--_hair);
    color: var(--_ink);
  }
  .value .button[aria-pressed='true'] {
    background: none;
    border-color: transparent;
    color: var(--_ink);
  }
  @media (hover: none) {
    .value .button {
      opacity: 1;
      min-inline-size: var(--_control);
      min-block-size: var(--_control);
    }
  }

  .filter-sheet {
    position: fixed;
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: 640px;
    max-block-size: min(86vh, 86dvh);
    margin: 0 auto;
    padding: 0;
    border: 0;
    border-radius: 18px 18px 0 0;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    overflow: hidden;
    flex-direction: column;
    transform: translateY(var(--_dragged, 0));
    transition: transform 0.2s ease-out;
  }
  .filter-sheet[data-dragged] {
    transition: none;
  }
  .filter-sheet:popover-open {
    display: flex;
  }
  @starting-style {
    .filter-sheet:popover-open {
      transform: translateY(40px);
    }
  }
  .filter-sheet::backdrop {
    background: rgb(0 0 0 / 38%);
  }
  .sheet-head {
    position: relative;
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    padding: 16px 12px 8px 16px;
    padding-inline: 16px 8px;
    font-size: 15px;
    touch-action: none;
  }
  .grab {
    position: absolute;
    inset-block-start: 7px;
    inset-inline-start: calc(50% - 19px);
    inline-size: 38px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_edge);
  }
  .sheet-body {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .sheet-body > .search {
    margin: 0 12px 8px;
  }
  .sheet-body .facet {
    border-block-start: 1px solid var(--_hair);
  }
  .sheet-body .facet-foot {
    border: 0;
  }
  .sheet-foot {
    display: flex;
    flex: none;
    gap: 8px;
    padding: 10px 16px max(10px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_hair);
  }
  .sheet-foot .strong {
    flex: 1;
  }

  @container nt (inline-size < 560px) {
    .bar {
      padding-inline: 0;
    }
    .facets {
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
    .bar > .search {
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
  @container nt (560px <= inline-size < 760px) {
    .chip:not(.chip-0, .chip-1) {
      display: none;
    }
    .at-2 {
      display: inline-block;
    }
  }
  @container nt (760px <= inline-size < 920px) {
    .chip:not(.chip-0, .chip-1, .chip-2) {
      display: none;
    }
    .at-3 {
      display: inline-block;
    }
  }
  @container nt (920px <= inline-size < 1240px) {
    .chip:is(.chip-4, .chip-5, .chip-6, .chip-7) {
      display: none;
    }
    .at-4 {
      display: inline-block;
    }
  }
  @container nt (inline-size >= 1240px) {
    .chip:is(.chip-6, .chip-7) {
      display: none;
    }
    .at-6 {
      display: inline-block;
    }
  }
  @media (forced-colors: active) {
    .switch [aria-pressed='true'],
    .value .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .tag,
    .switch {
      border: 1px solid ButtonBorder;
    }
  }
`;
