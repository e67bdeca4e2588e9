import { css } from 'lit';

/** The list. Each row has one height, so that a million rows need no measuring. */
export const listStyles = css`
  .list {
    position: relative;
    block-size: 100%;
    overflow-y: auto;
    overscroll-behavior: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
  }
  .list:focus-visible {
    outline-offset: -2px;
  }
  .list-spacer {
    position: relative;
    block-size: var(--_tall, 0);
    overflow: clip;
  }
  .list-window {
    position: absolute;
    inset-inline: 0;
    inset-block-start: var(--_top, 0);
  }
  .list-group {
    display: grid;
    grid-template-columns: 132px minmax(0, 1fr);
    max-inline-size: calc(760px + 132px + 2 * var(--_pad));
    margin-inline: auto;
    padding-inline: var(--_pad);
  }
  .list-group ul {
    box-shadow: inset 0 1px var(--_hair);
  }
  .list-heading {
    position: sticky;
    inset-block-start: 0;
    align-self: start;
    margin: 0;
    padding-block: 11px 4px;
    font: 700 calc(13px * var(--_text))/1.4 var(--_font);
    box-shadow: inset 0 1px var(--_hair);
  }
  .list-item {
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: var(--_row);
  }
  .list-item + .list-item {
    box-shadow: inset 0 1px color-mix(in srgb, var(--_hair) 55%, transparent);
  }
  .list-row {
    display: grid;
    flex: 1;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-content: center;
    align-items: baseline;
    column-gap: 11px;
    min-inline-size: 0;
    block-size: calc(100% - 6px);
    padding: 0 8px;
    border: 0;
    border-radius: 7px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .list-row:hover {
    background: var(--_soft);
  }
  .chrome .list-row:focus-visible {
    outline-offset: -2px;
  }
  .list-row[aria-current] {
    background: var(--_soft);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .list-row[aria-current]:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }
  .list-title {
    overflow: hidden;
    font-size: calc(14px * var(--_text));
    line-height: 19px;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
  }
  .list-summary {
    grid-column: 2;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: color-mix(in srgb, var(--_ink) 82%, var(--_surface));
    font-size: calc(13px * var(--_text));
    line-height: 18px;
    text-align: start;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .rich .list-title {
    font-size: calc(15px * var(--_text));
  }
  /* headlines stand in line with their heading, whatever is under them */
  .rich .list-row {
    grid-template-rows: repeat(3, max-content) minmax(0, 1fr);
    padding-block-start: 7px;
  }
  .rich .list-source {
    align-self: start;
    margin-block-start: 8px;
  }
  .list-picture {
    grid-column: 3;
    grid-row: 1 / span 4;
    align-self: start;
    inline-size: 64px;
    block-size: 64px;
    border-radius: 6px;
    background: var(--_soft);
    object-fit: cover;
  }
  .year-jump {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: calc(var(--_pad) + 12px);
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 2px 4px 2px 8px;
    border-radius: 7px;
    background: color-mix(in srgb, var(--_surface) 94%, transparent);
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
  }
  /* no room beside the measure: a line of its own over the rows */
  @container nt (inline-size < 1200px) {
    .list-frame:has(> .year-jump) {
      display: flex;
      flex-direction: column;
    }
    .list-frame > .year-jump {
      position: static;
      flex: none;
      justify-content: flex-end;
      margin-block-end: 4px;
      padding-inline: var(--_pad);
    }
    .list-frame > .year-jump + .list {
      flex: 1;
      min-block-size: 0;
      block-size: auto;
    }
  }
  .year-jump select {
    min-block-size: 28px;
    border: 1px solid var(--_field-edge);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }
  .strong-row .list-title {
    font-weight: 650;
  }
  /* whole facts in whole lines: a line without room goes on in a column out of sight, and so does the sign before the first of a line */
  .list-facts {
    grid-column: 2;
    align-self: stretch;
    min-block-size: 18px;
    max-block-size: 18px;
    overflow: hidden;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    line-height: 18px;
  }
  .list-lines {
    display: block;
    block-size: 100%;
    margin-inline-start: -9px;
    columns: 1;
    column-gap: 60px;
    column-fill: auto;
  }
  .list-lines > * {
    display: inline-block;
    max-inline-size: 100%;
    overflow: hidden;
    vertical-align: top;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .list-lines > *::before {
    content: '';
    display: inline-block;
    inline-size: 9px;
  }
  .list-lines > span::before {
    content: '·';
    content: '·' / '';
  }
  .comma {
    font-size: 0;
    line-height: 0;
  }
  .list-source {
    flex: none;
    max-inline-size: 32%;
    overflow: hidden;
    padding-inline-end: 4px;
    font-size: calc(12px * var(--_text));
    white-space: nowrap;
  }
  .list-source a {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    min-block-size: 24px;
    max-inline-size: 100%;
    border-radius: 4px;
  }
  .chrome .list-source a:focus-visible {
    outline-offset: -2px;
  }
  .list-source bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .list-source .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  @container nt (inline-size < 560px) {
    .list-facts {
      max-block-size: 36px;
    }
    .list-group {
      grid-template-columns: 70px minmax(0, 1fr);
      padding-inline: var(--_pad) 4px;
    }
    .list-heading {
      font-size: calc(12px * var(--_text));
    }
    .list-title {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      white-space: normal;
      text-wrap: balance;
    }
    .rich .list-title {
      -webkit-line-clamp: 5;
    }
    .list-row {
      grid-template-rows: max-content fit-content(36px);
    }
    .rich .list-row {
      grid-template-rows: max-content minmax(18px, max-content) minmax(0, 1fr);
      padding-block-start: 5px;
    }
    /* what is summed up has the lines that headline and facts leave */
    .rich .list-row:has(> .list-summary) {
      grid-template-rows: max-content minmax(0, max-content) minmax(18px, max-content) minmax(0, 1fr);
    }
    .list-summary {
      max-block-size: round(down, 100%, 18px);
    }
    .rich .list-source {
      margin: 0;
    }
    .list-source bdi {
      position: absolute;
      clip-path: inset(50%);
    }
    /* under the picture, or at the end of the last line: beside the headline it would take its width */
    .list-item {
      position: relative;
    }
    .list-source {
      position: absolute;
      inset-block-end: 4px;
      inset-inline-end: 0;
      padding: 0;
    }
    .list-source a {
      min-inline-size: 32px;
      justify-content: center;
    }
    .list-row:not(:has(> .list-picture)):has(+ .list-source) > .list-facts {
      padding-inline-end: 24px;
    }
    .list-picture {
      inline-size: 56px;
      block-size: 56px;
    }
    .list-row:has(> .list-picture) > .list-summary {
      -webkit-line-clamp: 1;
    }
  }
  /* on a phone the page scrolls; what the list is found by stays at its top */
  .frame[data-paged] > .filter {
    position: sticky;
    inset-block-start: 0;
    z-index: 4;
  }
  .frame[data-paged] .list-frame {
    flex: none;
    block-size: auto;
  }
  .frame[data-paged] .list {
    flex: none;
    block-size: auto;
    overflow: visible;
  }
  .frame[data-paged] .year-jump {
    position: sticky;
    inset-block-start: var(--_bar);
    border-radius: 0;
    background: var(--_surface);
  }
  .frame[data-paged] .list-heading {
    inset-block-start: var(--_over);
  }
  .frame[data-paged] .list-row {
    scroll-margin-block: calc(var(--_over) + 8px) 8px;
  }
  @media (forced-colors: active) {
    .list-row[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
