import { css } from 'lit';

/** What stands in a card: status, picture, tags, sources, and the rows of a cluster. */
export const cardContentStyles = css`
  .status-badge {
    padding: 0 6px;
    border: 1px solid currentcolor;
    border-radius: 4px;
    font-size: calc(11px * var(--_text));
    line-height: 16px;
    font-weight: 600;
  }
  .status-badge.disputed,
  .status-badge.withdrawn {
    color: light-dark(#a63d00, #ff9d66);
  }
  .status-badge.corrected,
  .status-badge.unconfirmed {
    border-style: dashed;
    color: var(--_ink);
  }
  .summary {
    margin: 0 0 12px;
    font-size: calc(14px * var(--_text));
    line-height: 1.5;
    color: color-mix(in srgb, var(--_ink) 88%, var(--_surface));
    overflow-wrap: anywhere;
    white-space: pre-line;
    unicode-bidi: isolate;
  }
  .card-image {
    margin: 0 0 12px;
  }
  .card-image img {
    display: block;
    inline-size: 100%;
    max-block-size: 220px;
    min-block-size: 60px;
    border-radius: 6px;
    background: var(--_soft);
    object-fit: cover;
  }
  .card-image figcaption {
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: calc(11px * var(--_text));
    unicode-bidi: isolate;
  }
  .load-image {
    display: grid;
    gap: 4px;
    justify-items: center;
    inline-size: 100%;
    padding: 18px 12px;
    border: 1px dashed var(--_edge);
    border-radius: 6px;
    background: var(--_soft);
    cursor: pointer;
  }
  .load-image:hover {
    border-color: var(--_muted);
  }
  .load-image .alt {
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-end: 10px;
  }
  .card-tag {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    padding: 2px 9px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_soft);
    font-size: calc(12px * var(--_text));
    text-align: start;
    cursor: pointer;
  }
  .card-tag:hover {
    background: var(--_hair);
  }
  .card-tag[aria-pressed='true'] {
    border-color: var(--_ink);
    font-weight: 600;
  }
  .tag-notes,
  .note {
    margin: 0 0 10px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
  }
  .card summary {
    min-block-size: 24px;
    line-height: 24px;
    border-radius: 4px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    cursor: pointer;
  }
  .small-head {
    margin-block-end: 2px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_hair);
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
  }
  .sources li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding-block: 2px;
    line-height: 20px;
  }
  .sources .count {
    flex: none;
    font-size: calc(12px * var(--_text));
  }
  .cluster {
    margin-inline: -8px;
  }
  .cluster button {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: baseline;
    gap: 9px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 6px 8px;
    border: 0;
    border-radius: 7px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .cluster button:hover {
    background: var(--_soft);
  }
  .cluster .count {
    font-size: calc(12px * var(--_text));
    white-space: nowrap;
  }
  .row-title {
    overflow-wrap: anywhere;
    text-align: start;
    unicode-bidi: isolate;
  }
  @media (forced-colors: active) {
    .card-tag {
      border: 1px solid CanvasText;
    }
    .card-tag[aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
    .status-badge.status-badge {
      color: CanvasText;
    }
  }
`;
