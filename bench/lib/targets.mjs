// What is aimed at, what was reached: ratios within one run.
import { cellValue } from './report.mjs';

const OWN = 'news-timeline';
const RAW = 'raw-canvas';

const frame = (cell) => cell.frame?.mean;
const loadCpu = (cell) => cell.load?.cpu;
const filter = (cell) => cell.filter?.ms;

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const times = (value) => `${value.toFixed(1)} ×`;

/** Rows of [what, target, reached, held?]; rows whose numbers were not measured are left out. */
export function targetRows({ cells, systems, own }) {
  const at = (id, size, of) => cellValue(cells, id, size, of);
  const peers = systems.filter(({ id }) => id !== OWN && id !== RAW);
  const best = (size, of) => Math.min(...peers.map(({ id }) => at(id, size, of) ?? Infinity));
  const rows = [];
  const row = (what, target, value, show, held) => {
    if (Number.isFinite(value)) rows.push([what, target, show(value), held(value) ? 'yes' : '**no**']);
  };
  const below = (limit) => (value) => value <= limit;
  const above = (limit) => (value) => value >= limit;

  for (const size of [100, 1_000]) {
    const more = at(OWN, size, frame) - at(RAW, size, frame);
    row(`frame, ${name(size)}`, '≤ raw canvas + 2 ms', more, (v) => `+ ${ms(v)}`, below(2));
  }
  for (const size of [10_000, 100_000, 1_000_000]) {
    const ratio = at(OWN, size, frame) / at(RAW, size, frame);
    row(`frame, ${name(size)}`, '≤ 1.5 × raw canvas', ratio, times, below(1.5));
  }
  for (const [size, least] of [
    [100_000, 3],
    [1_000_000, 4],
  ]) {
    const ratio = best(size, frame) / at(OWN, size, frame);
    row(`frame, ${name(size)}`, `≥ ${least} × faster than the best other`, ratio, times, above(least));
  }
  const p95 = Math.max(
    ...[...new Set(cells.map(({ size }) => size))].map((n) => at(OWN, n, (c) => c.frame?.p95) ?? 0),
  );
  row('frame, 95th percentile at every size', '≤ 16 ms', p95, ms, below(16));
  const growth = (id) => at(id, 1_000_000, frame) / at(id, 10_000, frame);
  const rawGrowth = growth(RAW);
  row(
    'frame at 1,000,000 ÷ at 10,000',
    `≤ raw canvas’s ${times(rawGrowth)}`,
    growth(OWN),
    times,
    below(rawGrowth),
  );
  const load = at(OWN, 1_000_000, loadCpu);
  row('load 1,000,000, CPU', '≤ 2 × raw canvas', load / at(RAW, 1_000_000, loadCpu), times, below(2));
  const others = best(1_000_000, loadCpu);
  row('load 1,000,000, CPU', 'below every other', others < Infinity ? load / others : NaN, times, below(1));
  const longest = at(OWN, 1_000_000, (c) => c.load?.longestTask);
  row('load 1,000,000, longest task', '≤ 50 ms', longest, ms, below(50));
  const toggle = at(OWN, 1_000_000, filter);
  row('filter with all counts, 1,000,000', '≤ 2 frames (34 ms)', toggle, ms, below(34));
  row(
    'filter, 1,000,000',
    '≥ 20 × faster than the best other',
    best(1_000_000, filter) / toggle,
    times,
    above(20),
  );
  row('bytes an item at 1,000,000', '≤ 80', own?.large?.bytes, (v) => v.toFixed(0), below(80));
  const typed = at(OWN, 1_000_000, (c) => c.search?.ms);
  row('search as one types, 1,000,000', '≤ 50 ms', typed, ms, below(50));
  const adding = own?.large?.added?.longestTask;
  row('adding 1,000 to 1,000,000, longest task', '≤ 50 ms', adding, ms, below(50));
  const huge = own?.tenMillion?.frame?.mean / at(OWN, 1_000_000, frame);
  row('frame at 10,000,000 ÷ at 1,000,000', '≤ 2', huge, times, below(2));
  const size = systems.find(({ id }) => id === OWN)?.gzip / 1e3;
  row('weight, min+gzip', '≤ 50 kB', size, (v) => `${v.toFixed(1)} kB`, below(50));
  return rows;
}

const name = (size) => size.toLocaleString('en-US');
