import type { Bits } from './bits.js';
import { hasBit, noBits, setBit } from './bits.js';
import type { Block } from './block.js';
import { noColour } from './block.js';
import { buildMaxTree, type MaxTree } from './max-tree.js';
import { RankedBits } from './ranked-bits.js';

const mostTiles = 512;

/** A filter compiled for one block: who matches, and what is derived from that when it is first asked for. */
export class Match {
  readonly block: Block;
  readonly set: RankedBits;
  /** Best positions of a tile by tile; see tile-top. */
  readonly tiles = new Map<string, Uint32Array>();
  #tree: MaxTree | undefined;
  #colours: Uint32Array | undefined;
  #ended: RankedBits | undefined;

  constructor(block: Block, bits: Bits) {
    this.block = block;
    this.set = new RankedBits(bits);
  }

  get count(): number {
    return this.set.count;
  }

  get tree(): MaxTree {
    return (this.#tree ??= buildMaxTree(this.set.bits, this.block.priority));
  }

  /** Matching entries per colour before each word: row after row of `block.colourRows` numbers. */
  get colours(): Uint32Array {
    return (this.#colours ??= countColours(this.block, this.set.bits));
  }

  /** Who matches, in the order of `block.byEnd`. */
  get ended(): RankedBits {
    return (this.#ended ??= new RankedBits(inEndOrder(this.block, this.set.bits)));
  }

  keepTile(key: string, positions: Uint32Array): Uint32Array {
    if (this.tiles.size >= mostTiles) this.tiles.clear();
    this.tiles.set(key, positions);
    return positions;
  }

  get bytes(): number {
    let bytes = this.set.bytes + (this.#colours?.byteLength ?? 0) + (this.#ended?.bytes ?? 0);
    for (const level of this.#tree ?? []) bytes += level.byteLength;
    for (const tile of this.tiles.values()) bytes += tile.byteLength;
    return bytes;
  }
}

const countColours = ({ colour, colourRows }: Block, bits: Bits): Uint32Array => {
  const counts = new Uint32Array(colourRows * (bits.length + 1));
  const none = colourRows - 1;
  for (let w = 0; w < bits.length; w++) {
    const next = (w + 1) * colourRows;
    counts.copyWithin(next, next - colourRows, next);
    for (let left = bits[w]!; left !== 0; left &= left - 1) {
      const own = colour[(w << 5) + 31 - Math.clz32(left & -left)]!;
      counts[next + (own === noColour ? none : own)]!++;
    }
  }
  return counts;
};

const inEndOrder = ({ byEnd }: Block, bits: Bits): Bits => {
  const ordered = noBits(byEnd.length);
  for (let i = 0; i < byEnd.length; i++) if (hasBit(bits, byEnd[i]!)) setBit(ordered, i);
  return ordered;
};
