import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SIZES, SYSTEMS } from './systems.mjs';

const USAGE = `node bench/run.mjs [--short] [--only a,b] [--sizes 100,1000] [--repeat 3] [--limit 60] [--peer-limit 60] [--no-extra] [--dist folder] [--publish]
  --short    a smoke test: 100 and 1,000 items, this component and the raw canvas, few frames, nothing written
  --only     systems: ${SYSTEMS.map(({ id }) => id).join(', ')}
  --sizes    numbers of items
  --repeat   runs of each cell, of which the median counts (slow cells run once)
  --limit    seconds for loading and for the frames of one cell
  --peer-limit, --peer-repeat  the same for all but this component and the raw canvas
  --dist     another build of this component than dist/
  --publish  writes bench/results and docs/performance.md, as a run of every system and size does
  --no-extra leaves out 10,000,000 items, gestures, allocation and the profile of this component`;

const list = (text, known, what) => {
  const values = text.split(',').filter(Boolean);
  const wrong = values.find((value) => !known(value));
  if (wrong !== undefined || values.length === 0)
    throw new Error(`--${what}=${text}: ${wrong ?? 'nothing'}\n${USAGE}`);
  return values;
};

export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean', default: false },
      only: { type: 'string' },
      sizes: { type: 'string' },
      repeat: { type: 'string' },
      limit: { type: 'string', default: '60' },
      'peer-limit': { type: 'string' },
      'peer-repeat': { type: 'string' },
      extra: { type: 'boolean', default: true },
      dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
      publish: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const short = values.short;
  const ids = SYSTEMS.map(({ id }) => id);
  const only = values.only ? list(values.only, (id) => ids.includes(id), 'only') : undefined;
  const sizes = values.sizes ? list(values.sizes, (n) => Number(n) > 0, 'sizes').map(Number) : undefined;
  const wanted = only ?? (short ? ['news-timeline', 'raw-canvas'] : ids);
  const repeat = Number(values.repeat ?? (short ? 1 : 3));
  return {
    short,
    systems: SYSTEMS.filter(({ id }) => wanted.includes(id)),
    sizes: sizes ?? (short ? [100, 1_000] : SIZES),
    repeat,
    peerRepeat: Math.min(repeat, Number(values['peer-repeat'] ?? repeat)),
    limit: Number(values.limit) * 1_000,
    peerLimit: Number(values['peer-limit'] ?? values.limit) * 1_000,
    stride: short ? 12 : 1,
    extra: values.extra && !short && wanted.includes('news-timeline'),
    dist: values.dist,
    whole: values.publish || (!only && !sizes && !short),
  };
}
