/** Collects numbers per colour, so that each colour is one batch. */
export class Batches {
  readonly lists = new Map<string, number[]>();

  of(colour: string): number[] {
    let list = this.lists.get(colour);
    if (!list) this.lists.set(colour, (list = []));
    return list;
  }
}
