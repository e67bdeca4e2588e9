import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ListWindow } from './list-window.js';
import { setVar } from './set-var.js';
import { sourceLink } from './source-list.js';
import type { Translate } from './translate.js';
import { textDirection } from '../text-direction.js';

export interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly dateText: string;
  readonly dateTime?: string | undefined;
  /** The month or day it stands under; rows with the same heading follow each other. */
  readonly heading: string;
  readonly lang?: string | undefined;
  readonly countries: readonly string[];
  readonly themes: readonly string[];
  readonly colour?: string | undefined;
  readonly source?: string | undefined;
  readonly url?: string | undefined;
  readonly selected?: boolean | undefined;
  /** Set heavier. */
  readonly strong?: boolean | undefined;
}

export interface ListViewModel {
  readonly t: Translate;
  readonly window: ListWindow;
  readonly total: number;
  /** Asked for the window only: some 50 rows. */
  readonly rows: (offset: number, limit: number) => readonly ListRow[];
  readonly onSelect: (id: string) => void;
}

interface Group {
  readonly heading: string;
  readonly offset: number;
  readonly rows: ListRow[];
}

/** All events as a list under date headings; only the rows near the view are in the page. */
export function listView(model: ListViewModel): TemplateResult {
  const { t, window, total } = model;
  const { offset, limit, top, tall, row } = window.slice(total);
  const rows = limit > 0 ? model.rows(offset, limit) : [];
  window.holds(
    offset,
    rows.map(({ id }) => id),
  );
  return html`<div
    class="chrome list"
    part="list"
    role="region"
    tabindex="-1"
    aria-label=${t('list')}
    ${ref(window.attach)}
    ${setVar('--_row', `${row}px`)}
    @scroll=${window.onScroll}
    @focusin=${window.onFocus}
    @keydown=${window.onKey}
  >
    <div class="list-spacer" ${setVar('--_tall', `${tall}px`)}>
      <div class="list-window" ${setVar('--_top', `${top}px`)}>
        ${repeat(
          groupsOf(rows, offset),
          ({ heading, offset: at }) => `${heading}/${at === offset ? 'first' : ''}`,
          (group) => section(model, group),
        )}
      </div>
    </div>
  </div>`;
}

function groupsOf(rows: readonly ListRow[], offset: number): readonly Group[] {
  const groups: Group[] = [];
  rows.forEach((row, i) => {
    const last = groups.at(-1);
    if (last?.heading === row.heading) last.rows.push(row);
    else groups.push({ heading: row.heading, offset: offset + i, rows: [row] });
  });
  return groups;
}

function section(model: ListViewModel, { heading, offset, rows }: Group): TemplateResult {
  const id = `nt-list-${offset}`;
  return html`<section class="list-group">
    <h3 id=${id} class="list-heading" part="list-heading"><bdi>${heading}</bdi></h3>
    <ul aria-labelledby=${id}>
      ${repeat(rows, keyOf(rows), (row, i) => item(model, row, offset + i))}
    </ul>
  </section>`;
}

/** Ids may repeat in bad data; keys may not. */
function keyOf(rows: readonly ListRow[]): (row: ListRow, i: number) => string {
  const seen = new Map<string, number>();
  const keys = rows.map(({ id }) => {
    const n = seen.get(id) ?? 0;
    seen.set(id, n + 1);
    return n === 0 ? `=${id}` : `${n}=${id}`;
  });
  return (_row, i) => keys[i] ?? '';
}

function item({ t, window, total, onSelect }: ListViewModel, row: ListRow, index: number): TemplateResult {
  const tab = index === window.active ? '0' : '-1';
  const facts = [...row.countries, ...row.themes];
  return html`<li class="list-item" part="list-item" aria-setsize=${total} aria-posinset=${index + 1}>
    <button
      class=${row.strong ? 'list-row strong-row' : 'list-row'}
      part="list-row"
      data-index=${index}
      tabindex=${tab}
      aria-current=${row.selected ? 'true' : nothing}
      @click=${() => onSelect(row.id)}
    >
      <span class="dot" ${setVar('--_dot', row.colour)}></span>
      <span class="list-title" lang=${ifDefined(row.lang)} dir=${textDirection(row.lang)}>${row.title}</span>
      <span class="list-facts">
        <time datetime=${ifDefined(row.dateTime)}><bdi>${row.dateText}</bdi></time>
        ${facts.map((fact) => html` <span><bdi>${fact}</bdi></span>`)}
      </span>
    </button>
    ${
      row.url
        ? html`<span class="list-source"
            >${sourceLink({ name: '', url: row.url }, t, row.source ?? t('openSource'), tab)}</span
          >`
        : nothing
    }
  </li>`;
}
