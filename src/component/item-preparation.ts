// Items as they are indexed: as they came, unless the author asks for more. The code for that comes then.
import type { Problem } from '../data/problem.js';
import type { ItemPreparer, PreparingSettings } from './item-preparer.js';

export type { PreparingSettings };

export class ItemPreparation {
  private preparer: ItemPreparer | undefined;
  private asked: PreparingSettings | undefined;

  /** Items can be taken now: nothing is asked for, its code is there, or cannot be had. */
  ready(settings: PreparingSettings): boolean {
    this.asked = settings;
    const plain = !settings.autoTag && !settings.groupReports;
    return this.preparer?.ready(settings) ?? plain;
  }

  /** Loads what was missing when it was asked last. */
  async load(): Promise<void> {
    const { asked } = this;
    this.preparer ??= await import('./item-preparer.js').then(
      ({ ItemPreparer }) => new ItemPreparer(),
      () => undefined,
    );
    if (asked && this.preparer?.ready(asked) === false) await this.preparer.load();
  }

  /** All there is; problems are told by its rows from now on. */
  whole(items: readonly unknown[], settings: PreparingSettings): readonly unknown[] {
    return this.preparer?.whole(items, settings) ?? items;
  }

  /** Items that come to what is there. */
  batch(items: readonly unknown[], settings: PreparingSettings): readonly unknown[] {
    return this.preparer?.batch(items, settings) ?? items;
  }

  /** Problems with the rows they had before folding. */
  unfold(problems: readonly Problem[]): readonly Problem[] {
    return this.preparer?.unfold(problems) ?? problems;
  }
}
