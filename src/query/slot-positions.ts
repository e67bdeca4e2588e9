/** From slot back to position: an array where the slots lie close together, else a map. Made when first asked. */
export class SlotPositions {
  readonly #slots: Uint32Array;
  #base = 0;
  /** Position + 1; 0 is nobody. */
  #near: Uint32Array | undefined;
  #far: Map<number, number> | undefined;

  constructor(slots: Uint32Array) {
    this.#slots = slots;
  }

  find(slot: number): number | undefined {
    if (this.#near === undefined && this.#far === undefined) this.#build();
    if (this.#far !== undefined) return this.#far.get(slot);
    const found = slot < this.#base ? 0 : (this.#near![slot - this.#base] ?? 0);
    return found === 0 ? undefined : found - 1;
  }

  get bytes(): number {
    return (this.#near?.byteLength ?? 0) + (this.#far?.size ?? 0) * 32;
  }

  #build(): void {
    const slots = this.#slots;
    let [lo, hi] = [Infinity, -1];
    for (let at = 0; at < slots.length; at++) {
      lo = Math.min(lo, slots[at]!);
      hi = Math.max(hi, slots[at]!);
    }
    if (hi - lo > slots.length * 4) {
      this.#far = new Map();
      for (let at = 0; at < slots.length; at++) this.#far.set(slots[at]!, at);
      return;
    }
    this.#base = slots.length === 0 ? 0 : lo;
    this.#near = new Uint32Array(slots.length === 0 ? 0 : hi - lo + 1);
    for (let at = 0; at < slots.length; at++) this.#near[slots[at]! - this.#base] = at + 1;
  }
}
