// Points and spans by bucket, added up from rows of any kind: counts made ahead, sums of the engine, items one by one.
import { POINTS_PER_BUCKET } from '../../source/bucket-entries.js';

export interface Buckets {
  readonly points: Uint32Array;
  readonly pointColours: Uint32Array;
  readonly spanStarts: Uint32Array;
  /** Ranks of the points of buckets with few of them. */
  readonly few: readonly (readonly number[] | undefined)[];
}

export class BucketSums {
  readonly #colours: number;
  readonly #points: Uint32Array;
  readonly #pointColours: Uint32Array;
  readonly #spanStarts: Uint32Array;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #sums: Float64Array;

  constructor(buckets: number, colours: number) {
    this.#colours = colours;
    this.#points = new Uint32Array(buckets);
    this.#pointColours = new Uint32Array(buckets * (colours + 1));
    this.#spanStarts = new Uint32Array(buckets);
    this.#low = new Float64Array(buckets).fill(Infinity);
    this.#high = new Float64Array(buckets).fill(-Infinity);
    this.#sums = new Float64Array(buckets);
  }

  /** So many points, with their lowest and highest rank and the sum of all. */
  points(bucket: number, colour: number, n: number, low: number, high: number, sum: number): void {
    const buckets = this.#points.length;
    this.#points[bucket]! += n;
    this.#pointColours[(colour < 0 ? this.#colours : colour) * buckets + bucket]! += n;
    this.#low[bucket] = Math.min(this.#low[bucket]!, low);
    this.#high[bucket] = Math.max(this.#high[bucket]!, high);
    this.#sums[bucket]! += sum;
  }

  /** A negative number takes away what was counted and is not to be. */
  spans(bucket: number, n: number): void {
    this.#spanStarts[bucket]! += n;
  }

  get buckets(): Buckets {
    const few = Array.from(this.#points, (held, b) =>
      fewRanks(held, this.#low[b]!, this.#high[b]!, this.#sums[b]!),
    );
    return {
      points: this.#points,
      pointColours: this.#pointColours,
      spanStarts: this.#spanStarts,
      few,
    };
  }
}

/** The ranks of at most three points, from the lowest, the highest and their sum. */
function fewRanks(held: number, low: number, high: number, sum: number): readonly number[] | undefined {
  if (held > POINTS_PER_BUCKET) return undefined;
  if (held === 0) return [];
  if (held === 1) return [low];
  return held === 2 ? [low, high] : [low, sum - low - high, high];
}
