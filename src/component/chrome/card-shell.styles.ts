import { css } from 'lit';

/** The detail card and the cluster card: floating where there is room, a bottom sheet where there is not. */
export const cardShellStyles = css`
  .card-layer {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: flex;
    align-items: flex-start;
    justify-content: flex-end;
    padding: 14px;
    pointer-events: none;
  }
  .card {
    display: flex;
    flex-direction: column;
    inline-size: 324px;
    max-inline-size: 100%;
    max-block-size: 100%;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow: hidden;
    pointer-events: auto;
  }
  .card:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .card-head {
    position: relative;
    display: flex;
    flex: none;
    align-items: flex-start;
    gap: 8px;
    padding: 10px 8px 2px 18px;
    padding-inline: 18px 8px;
  }
  .card .grab {
    display: none;
  }
  .eyebrow {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    padding-block: 5px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    line-height: 18px;
  }
  .facts > :not(:first-child)::before {
    content: '·';
    content: '·' / '';
    margin-inline: 2px 5px;
  }
  .card .close {
    flex: none;
    min-inline-size: 28px;
    min-block-size: 28px;
    color: var(--_muted);
  }
  .card .close:hover {
    color: var(--_ink);
  }
  .card-body {
    flex: 1;
    min-block-size: 0;
    padding: 0 18px 14px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .card-title {
    margin: 0 0 9px;
    font: 700 calc(19px * var(--_text))/1.26 var(--_serif);
    letter-spacing: -0.005em;
    text-wrap: balance;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .card a {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    border-radius: 4px;
    overflow-wrap: anywhere;
  }
  .card a .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .card-foot {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-inline: 18px;
    padding-block: 8px 10px;
    border-block-start: 1px solid var(--_hair);
  }
  .step-link {
    display: inline-flex;
    align-items: center;
    gap: 2px;
  }
  .step-link:disabled {
    color: var(--_muted);
    opacity: 0.6;
    text-decoration: none;
    cursor: default;
  }
  .step-link:first-child {
    margin-inline-start: -5px;
  }
  .step-link:last-child {
    margin-inline-end: -5px;
  }
  .button.wide {
    flex: 1;
  }
  @container nt (inline-size < 560px) {
    .card-layer {
      align-items: stretch;
      justify-content: flex-end;
      flex-direction: column;
      padding: 0;
    }
    .card {
      position: sticky;
      inset-block-end: 0;
      inline-size: 100%;
      max-block-size: min(100%, 78vh);
      padding-block-end: env(safe-area-inset-bottom);
      border-width: 1px 0 0;
      border-radius: 18px 18px 0 0;
      box-shadow: 0 -6px 28px rgb(0 0 0 / 18%);
      transform: translateY(var(--_dragged, 0));
      transition: transform 0.2s ease-out;
    }
    .card[data-dragged] {
      transition: none;
    }
    .card-head {
      padding-block-start: 16px;
      touch-action: none;
      cursor: grab;
    }
    .card .grab {
      display: block;
    }
    .card-title {
      font-size: calc(21px * var(--_text));
    }
    .card-foot {
      padding-block: 10px 12px;
      font-size: calc(14px * var(--_text));
    }
    .card .close {
      min-inline-size: 36px;
      min-block-size: 36px;
      margin-block-start: -5px;
    }
    @starting-style {
      .card {
        transform: translateY(40px);
      }
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
  }
`;
