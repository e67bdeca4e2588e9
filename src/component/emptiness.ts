// What stands in the plot when there is nothing to draw, and why.
import { setFilter } from './reader-acts.js';
import { nothing, type TemplateResult } from 'lit';
import type { Filter } from '../query/filter.js';
import { emptyState, type Drop } from './chrome/empty-state.js';
import { facetLabel, withoutSpan } from './clause-values.js';
import { withClause } from './clauses.js';
import type { FeatureHost } from './feature-host.js';

export function emptiness(core: FeatureHost): TemplateResult | typeof nothing {
  const { t, data, counts, filters } = core;
  const { state } = data;
  if (counts.matched > 0 && !data.busy && !filters.progress) return nothing;
  if (state.phase === 'failed' && counts.total === 0)
    return emptyState({ t, kind: 'error', message: state.problem.why, onRetry: () => core.retry() });
  if (state.phase === 'fetching') return emptyState({ t, kind: 'loading' });
  if (state.phase === 'indexing')
    return emptyState({ t, kind: 'loading', done: state.done, total: state.total });
  if (filters.progress) return emptyState({ t, kind: 'loading', ...filters.progress });
  if (counts.total === 0) return emptyState({ t, kind: 'empty' });
  if (counts.matched > 0) return nothing;
  return emptyState({
    t,
    kind: 'no-matches',
    drops: dropsOf(core),
    onClear: () => setFilter(core, {}),
  });
}

/** Each clause without which something matches, with how many would then match; the most helpful first. */
function dropsOf(core: FeatureHost): Drop[] {
  const { t } = core;
  const { filter } = core.element;
  const without: [string, Filter][] = Object.keys(filter.facets ?? {}).map((f) => [
    facetLabel(f, t),
    withClause(filter, f, undefined),
  ]);
  if (filter.text) without.push([`“${filter.text}”`, { ...filter, text: '' }]);
  if (filter.span) without.push([t('windowAsFilter'), withoutSpan(filter)]);
  const drops = without.map(([label, next]) => ({
    label,
    count: core.source?.counts(next).matched ?? 0,
    onDrop: () => setFilter(core, next),
  }));
  return drops.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
