import { css } from 'lit';

/** The sheet that holds the whole filter where it is narrow. */
export const filterSheetStyles = css`
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
    font-size: calc(15px * var(--_text));
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
    max-inline-size: none;
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
`;
