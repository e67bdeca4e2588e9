// From a trace to numbers: what the main thread did after each mark of the harness.

export const CATEGORIES = ['-*', 'toplevel', 'blink.user_timing', '__metadata'];

const isMark = ({ cat = '', name }) => cat.includes('blink.user_timing') && name.startsWith('bench:');
const isTask = ({ name, ph }) => ph === 'X' && name.endsWith('RunTask');

/** Outermost tasks only: a task that runs a nested loop counts once. */
function outermost(tasks) {
  let end = -Infinity;
  return tasks.filter(({ ts, dur }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/**
 * Main-thread tasks cut at the harness's marks, in ms: `cpu` is thread time (what others do on the machine does not
 * count), `wall` is elapsed. A task belongs to the last mark that fell before its end.
 */
export function readTrace(events) {
  const marks = events.filter(isMark).sort((a, b) => a.ts - b.ts);
  if (marks.length === 0) throw new Error('the trace has no marks');
  const { pid, tid } = marks[0];
  const tasks = outermost(
    events
      .filter((event) => event.pid === pid && event.tid === tid && isTask(event))
      .sort((a, b) => a.ts - b.ts),
  );
  const parts = marks.map(({ name }) => ({
    name: name.slice(6),
    cpu: 0,
    wall: 0,
    longestCpu: 0,
    longestWall: 0,
  }));
  let at = -1;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    while (at + 1 < marks.length && marks[at + 1].ts < ts + dur) at++;
    if (at < 0) continue;
    const part = parts[at];
    part.cpu += tdur / 1e3;
    part.wall += dur / 1e3;
    part.longestCpu = Math.max(part.longestCpu, tdur / 1e3);
    part.longestWall = Math.max(part.longestWall, dur / 1e3);
  }
  return parts;
}

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}
export const median = (values) => quantile(values, 0.5);
