import { css } from 'lit';

/** The panel of a facet: values with counts, any or all, exclude. */
export const facetPanelStyles = css`
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
  .facet-values {
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
    border-width: 0;
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
  @media (forced-colors: active) {
    .value .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
