import { css } from 'lit';

/** Empty, loading and error states, the problem list and the help dialog. */
export const stateStyles = css`
  .empty {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    place-items: center;
    padding: 16px;
    overflow: auto;
    pointer-events: none;
  }
  .empty-box {
    display: grid;
    justify-items: center;
    gap: 12px;
    max-inline-size: 34rem;
    padding: 18px 24px;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_surface) 88%, transparent);
    text-align: center;
    pointer-events: auto;
  }
  .empty-box > .icon {
    inline-size: 22px;
    block-size: 22px;
    color: var(--_muted);
  }
  .empty p {
    margin: 0;
  }
  .empty-title {
    font: 700 19px/1.3 var(--_serif);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .drops {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    font-variant-numeric: tabular-nums;
  }
  .drops .button {
    max-inline-size: 100%;
    white-space: normal;
  }
  .strip {
    inset-block-end: auto;
    padding: 8px;
  }
  .strip .empty-box {
    display: flex;
    align-items: center;
    padding: 5px 6px 5px 14px;
    padding-inline: 14px 6px;
    border: 1px solid var(--_hair);
    border-radius: 999px;
    background: var(--_surface);
    box-shadow: 0 2px 10px rgb(0 0 0 / 10%);
  }
  .strip .button {
    border-radius: 999px;
  }
  .progress {
    inline-size: min(220px, 60cqi);
    block-size: 4px;
    border-radius: 2px;
    background: var(--_hair);
    overflow: hidden;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    background: none;
    appearance: none;
    color: var(--_ink);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    border-radius: 2px;
    background: var(--_ink);
    transition: inline-size 0.15s;
  }
  progress::-moz-progress-bar {
    border-radius: 2px;
    background: var(--_ink);
  }
  .progress.unknown progress {
    opacity: 0;
  }
  .progress.unknown {
    background: linear-gradient(90deg, var(--_hair) 35%, var(--_ink) 50%, var(--_hair) 65%) 0 0 / 300% 100%;
    animation: nt-wait 1.4s linear infinite;
  }
  @keyframes nt-wait {
    from {
      background-position: 100% 0;
    }
    to {
      background-position: 0 0;
    }
  }

  .problems {
    max-inline-size: 100%;
  }
  .problems-button {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    font-size: 12px;
  }
  .problems-button .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .problem-list {
    max-block-size: 260px;
    margin-block-start: 6px;
    border: 1px solid var(--_hair);
    border-radius: 8px;
    background: var(--_surface);
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    text-align: start;
  }
  .problem-list li {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_edge);
    overflow-wrap: anywhere;
  }
  .problem-list li + li {
    border-block-start: 1px solid var(--_hair);
  }
  .problem-list :is(.severity-row, .severity-file) {
    border-inline-start-color: #d55e00;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    color: var(--_muted);
    font-size: 12px;
  }
  .field-name {
    font-weight: 600;
  }
  .problem-list code {
    padding: 0 4px;
    border-radius: 4px;
    background: var(--_soft);
    color: var(--_ink);
    font:
      12px/1.5 ui-monospace,
      Menlo,
      Consolas,
      monospace;
  }
  .problem-list :is(.remedy, .rest) {
    color: var(--_muted);
  }

  .help {
    inline-size: min(27rem, 100vw - 24px);
    max-block-size: min(90vh, 90dvh);
    padding: 0 0 10px;
    border: 1px solid var(--_hair);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .help::backdrop {
    background: rgb(0 0 0 / 38%);
  }
  .help-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 12px 10px 6px 20px;
    padding-inline: 20px 10px;
  }
  .help h2 {
    margin: 0;
    font: 700 19px/1.3 var(--_serif);
  }
  .help dl {
    margin: 0;
  }
  .help dl > div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 20px;
    margin-inline: 20px;
    padding-block: 7px;
    border-block-start: 1px solid var(--_hair);
  }
  .help dd {
    display: flex;
    flex: none;
    gap: 10px;
    margin: 0;
  }
  .help dd > span {
    display: flex;
    gap: 3px;
  }
  .help kbd {
    min-inline-size: 24px;
    padding: 1px 6px;
    border: 1px solid var(--_edge);
    border-block-end-width: 2px;
    border-radius: 5px;
    background: var(--_soft);
    font: 12px/18px var(--_font);
    text-align: center;
  }
`;
