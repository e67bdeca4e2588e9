// Twice the text takes about twice the time: each reader with each shape of hostile input, doubled. GROWTH_MAX sets the longest
// text (2,000,000 in scripts/fuzz-readers.mjs); the time is that of the processor, so that a busy machine changes little.
import { beforeAll, describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { FORMATS, FORMAT_NAMES, type FormatName } from '../../../src/formats/formats.js';
import { DEFAULT_LIMITS, type ReadContext, type Reader } from '../../../src/formats/reader.js';
import { SHAPES, type Shape } from '../../support/adversarial-shapes.js';

const MAX = Number(process.env['GROWTH_MAX'] ?? 128_000);
const STEPS = 3;
const MOST_GROWTH = 2.3;
/** What takes less says nothing: it is the noise of a machine. */
const NOISE = MAX > 1_000_000 ? 150 : 60;

const context: ReadContext = {
  parseXml,
  limits: DEFAULT_LIMITS,
  recurrenceEnd: Date.UTC(2021, 0, 1),
};

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const timeOf = (read: Reader, text: string): number => {
  const start = cpu();
  read(text, context);
  return cpu() - start;
};

/** Growth per doubling over all doublings; the best of some tries, since a collection of garbage is not the reader's fault. */
const growthOf = (read: Reader, { make }: Shape): number => {
  const [short, long] = [make(MAX / 2 ** STEPS), make(MAX)];
  let best = Infinity;
  for (let attempt = 0; attempt < 4 && best > MOST_GROWTH; attempt++) {
    const whole = timeOf(read, long);
    if (whole < NOISE) return 0;
    const part = Math.max(timeOf(read, short), NOISE / 2 ** STEPS);
    best = Math.min(best, (whole / part) ** (1 / STEPS));
  }
  return best;
};

describe(`reading takes time in proportion to the text, up to ${MAX} characters`, () => {
  const readers = new Map<FormatName, Reader>();
  beforeAll(async () => {
    for (const name of FORMAT_NAMES) readers.set(name, (await FORMATS[name].load()).read);
  }, 60_000);

  it('there are as many shapes as are promised', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(204);
  });

  it.each([...new Set(SHAPES.map(({ format }) => format))])(
    '%s',
    (format) => {
      const slow = SHAPES.filter((shape) => shape.format === format).flatMap((shape) => {
        const growth = growthOf(readers.get(format)!, shape);
        return growth > MOST_GROWTH ? [`${shape.name}: ${growth.toFixed(2)}`] : [];
      });
      expect(slow).toEqual([]);
    },
    3_600_000,
  );
});
