// A CPU profile as a short list: where the main thread spent its time, by function.

const INTERVAL = 100; // µs
const IDLE = new Set(['(idle)', '(root)', '(program)']);

function selfTimes({ nodes, samples, timeDeltas }) {
  const self = new Map(nodes.map(({ id }) => [id, 0]));
  samples.forEach((id, i) => self.set(id, self.get(id) + timeDeltas[i] / 1e3));
  return self;
}

const labelOf = ({ functionName, url, lineNumber }) =>
  `${functionName || '(anonymous)'} ${url.split('/').slice(-1)[0]}:${lineNumber + 1}`.replace(/ :0$/, '');

/** Sums own time by function, and time with callees by function (a recursive one counts once). */
function byFunction(profile) {
  const self = selfTimes(profile);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const own = new Map();
  const whole = new Map();
  const walk = (node, above) => {
    const label = labelOf(node.callFrame);
    const inner = above.has(label) ? above : new Set(above).add(label);
    const mine = self.get(node.id);
    const below = (node.children ?? []).reduce((sum, id) => sum + walk(nodes.get(id), inner), 0);
    own.set(label, (own.get(label) ?? 0) + mine);
    if (!above.has(label)) whole.set(label, (whole.get(label) ?? 0) + mine + below);
    return mine + below;
  };
  walk(profile.nodes[0], new Set());
  return { own, whole };
}

const top = (times, count) =>
  [...times]
    .filter(([label]) => !IDLE.has(label))
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([label, ms]) => ({ label, ms: Math.round(ms * 100) / 100 }));

export async function profileOf(client, work) {
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await client.send('Profiler.start');
  await work();
  const { profile } = await client.send('Profiler.stop');
  const { own, whole } = byFunction(profile);
  const engine = own.get('(program)') ?? 0;
  return { engine: Math.round(engine * 100) / 100, own: top(own, 40), whole: top(whole, 40) };
}
