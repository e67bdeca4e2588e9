// Stacks intervals (dots and bars) upwards from the axis into the lowest free row, over the ridges that stand there.
// Rows given in the last frame are kept while they are free, so that nothing hops while the view moves.

export interface Block {
  readonly key: number;
  /** Extent in px, half-open. */
  readonly from: number;
  readonly to: number;
}

/** Something that already fills the rows below `height`. */
export interface Obstacle {
  readonly from: number;
  readonly to: number;
  /** In rows. */
  readonly height: number;
}

export interface Packed {
  /** Row per key, 0 at the axis; a key that found no room is missing. */
  readonly rows: ReadonlyMap<number, number>;
  /** Rows in use, obstacles included. */
  readonly height: number;
}

/** Packs blocks in the order given; `limit` is the number of rows there are, `gap` the px kept between neighbours. */
export function packRows(
  blocks: readonly Block[],
  obstacles: readonly Obstacle[],
  limit: number,
  previous?: ReadonlyMap<number, number>,
  gap = 1,
): Packed {
  const taken: { from: number; to: number }[][] = Array.from({ length: limit }, () => []);
  const rows = new Map<number, number>();
  let height = 0;
  for (const o of obstacles) {
    height = Math.max(height, Math.min(limit, o.height));
    for (let row = 0; row < Math.min(limit, o.height); row++) taken[row]!.push(o);
  }
  const put = (b: Block, row: number): boolean => {
    const line = taken[row];
    if (!line || line.some((t) => b.from < t.to + gap && t.from < b.to + gap)) return false;
    line.push(b);
    rows.set(b.key, row);
    height = Math.max(height, row + 1);
    return true;
  };
  const fresh: Block[] = [];
  for (const b of blocks) {
    const old = previous?.get(b.key);
    if (old === undefined || !put(b, old)) fresh.push(b);
  }
  for (const b of fresh) for (let row = 0; row < limit && !put(b, row); row++);
  return { rows, height };
}
