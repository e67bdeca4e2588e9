// Puts numbers in order in steps short enough for a frame: a stable radix sort of the bit patterns of doubles, 11 bits at a
// time, skipping the digits in which all are alike. It yields after each chunk, and never compares.

const digitBits = 11;
const buckets = 1 << digitBits;
const chunk = 1 << 15;
const passes = Math.ceil(64 / digitBits);

/** Bit patterns that sort as unsigned integers like the doubles they stand for, as low and high words. */
const sortable = (
  values: Float64Array,
  order: Uint32Array,
  from: number,
  to: number,
  out: Uint32Array,
): void => {
  const one = new Float64Array(1);
  const word = new Uint32Array(one.buffer);
  for (let i = from; i < to; i++) {
    one[0] = values[order[i]!]! + 0;
    const high = word[1]!;
    const negative = high >>> 31 === 1;
    out[2 * i] = negative ? ~word[0]! : word[0]!;
    out[2 * i + 1] = negative ? ~high : high | 0x80000000;
  }
};

const digitOf = (keys: Uint32Array, at: number, shift: number): number => {
  const low = keys[2 * at]!;
  const high = keys[2 * at + 1]!;
  if (shift >= 32) return (high >>> (shift - 32)) & (buckets - 1);
  const bits = low >>> shift;
  return (shift + digitBits <= 32 ? bits : bits | (high << (32 - shift))) & (buckets - 1);
};

const isAscending = (values: Float64Array, order: Uint32Array): boolean => {
  for (let i = 1; i < order.length; i++) if (values[order[i]!]! < values[order[i - 1]!]!) return false;
  return true;
};

/** Sorts the places in `order` by `values`, ascending; equal values keep their order. */
export function* radixOrder(values: Float64Array, order: Uint32Array): Generator<void, Uint32Array> {
  const size = order.length;
  if (isAscending(values, order)) return order;
  yield;
  let keys: Uint32Array = new Uint32Array(2 * size);
  for (let i = 0; i < size; i += chunk) {
    sortable(values, order, i, Math.min(size, i + chunk), keys);
    yield;
  }
  let source: Uint32Array = order;
  let target: Uint32Array = new Uint32Array(size);
  let nextKeys: Uint32Array = new Uint32Array(2 * size);
  for (let pass = 0; pass < passes; pass++) {
    const shift = pass * digitBits;
    const places = yield* countDigits(keys, size, shift);
    if (places === undefined) continue;
    for (let i = 0; i < size; i += chunk) {
      const to = Math.min(size, i + chunk);
      for (let j = i; j < to; j++) {
        const at = places[digitOf(keys, j, shift)]!++;
        target[at] = source[j]!;
        nextKeys[2 * at] = keys[2 * j]!;
        nextKeys[2 * at + 1] = keys[2 * j + 1]!;
      }
      yield;
    }
    [source, target] = [target, source];
    [keys, nextKeys] = [nextKeys, keys];
  }
  return source;
}

/** Where each digit's first member goes; undefined when all have the same digit. */
function* countDigits(
  keys: Uint32Array,
  size: number,
  shift: number,
): Generator<void, Uint32Array | undefined> {
  const counts = new Uint32Array(buckets);
  for (let i = 0; i < size; i += chunk) {
    const to = Math.min(size, i + chunk);
    for (let j = i; j < to; j++) counts[digitOf(keys, j, shift)]!++;
    yield;
  }
  if (counts[digitOf(keys, 0, shift)] === size) return undefined;
  let sum = 0;
  for (let d = 0; d < buckets; d++) {
    const count = counts[d]!;
    counts[d] = sum;
    sum += count;
  }
  return counts;
}
