import { css, html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../items/problem.js';
import type { Translate } from '../../i18n/messages.js';
import { icon } from '../kit/kit.js';

const SHOWN = 200;
const LONG = 120;

export interface ProblemsPanelModel {
  readonly t: Translate;
  readonly problems: readonly Problem[];
  /** How many there are, where `problems` holds only the first. Default: its length. */
  readonly total?: number | undefined;
  /** How many items could be loaded: with those that were lost, all there are. */
  readonly loaded: number;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/**
 * What in the data could not be used and what to do about it; a count until it is asked for, and
 * how much could be loaded. Nothing when there is none.
 */
export function problemsPanel(model: ProblemsPanelModel): TemplateResult | typeof nothing {
  const { t, problems, loaded, open, onToggle } = model;
  const total = model.total ?? problems.length;
  const lost = new Set(problems.filter((p) => p.severity === 'row').map((p) => p.row)).size;
  if (total === 0) return nothing;
  return html`<section class="chrome problems" part="problems">
    <button
      class="link problems-button"
      part="button"
      aria-expanded=${open}
      aria-label=${`${t('problems', { n: total })}. ${t(open ? 'hideProblems' : 'showProblems')}`}
      @click=${() => onToggle(!open)}
    >
      ${icon('warning')}${t('problems', { n: total })}${icon(open ? 'up' : 'down')}
    </button>
    ${
      lost > 0
        ? html`<span class="coverage" part="coverage"
            ><bdi>${t('partial', { ok: loaded, total: loaded + lost })}</bdi></span
          >`
        : nothing
    }
    ${open ? list(model, total) : nothing}
  </section>`;
}

function list({ t, problems }: ProblemsPanelModel, total: number): TemplateResult {
  const shown = problems.slice(0, SHOWN);
  const rest = total - shown.length;
  return html`<ol class="problem-list" tabindex="0" aria-label=${t('problems', { n: total })}>
    ${shown.map((problem) => row(problem, t))}
    ${rest > 0 ? html`<li class="rest">${t('plusMore', { n: rest })}</li>` : nothing}
  </ol>`;
}

const row = ({ severity, row, field, value, why, remedy }: Problem, t: Translate): TemplateResult =>
  html`<li class=${`severity-${severity}`}>
    <span class="where">
      ${row === undefined ? nothing : t('problemRow', { row: row + 1 })}
      ${field === undefined ? nothing : html`<bdi class="field-name">${field}</bdi>`}
      ${value === undefined ? nothing : html`<code><bdi>${shorten(value)}</bdi></code>`}
    </span>
    <span>${why}</span> <span class="remedy">${remedy}</span>
  </li>`;

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : printed(value);
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
}

/** Data may be circular or throw when read. */
function printed(value: unknown): string {
  try {
    const json = JSON.stringify(value) as string | undefined;
    return json ?? typeof value;
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** The list of problems. */
export const problemsStyles = css`
  .problems {
    max-inline-size: 100%;
  }
  .problems-button {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    font-size: calc(12px * var(--_text));
  }
  .coverage {
    margin-inline-start: 10px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
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
    font-size: calc(12px * var(--_text));
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
`;
