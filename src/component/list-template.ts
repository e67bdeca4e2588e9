// The list in the element's frame.
import { html, type TemplateResult } from 'lit';
import { listView } from './chrome/list-view.js';
import type { FeatureHost } from './feature-host.js';
import type { ListController } from './list-controller.js';

/** The matching entries as rows; `focus` gives the keyboard to the row that the list begins with. */
export function listTemplate(host: FeatureHost, list: ListController, focus: boolean): TemplateResult {
  const { t, counts, source, reader, activeFilter } = host;
  if (!source || counts.matched === 0) return html``;
  list.place(focus);
  return listView({
    t,
    window: list.window,
    total: counts.matched,
    rows: (offset, limit) => list.rows.page(source, offset, limit),
    onSelect: (id) => reader.choose(source.locate(id, activeFilter)?.entry),
  });
}
