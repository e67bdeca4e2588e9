// The index for many items: loaded when there are so many that looking at each of them would take too long.
import { Dataset } from '../../source/indexed/dataset.js';
import type { ScannedItems } from '../../source/scan.js';
import { grown, loadDataset } from '../../source/load.js';
import { finish, type Progress } from '../../items/sliced-work.js';
import type { DatasetOptions } from '../../source/indexed/snapshot.js';
import type { Items } from '../../source/source.js';
import { buildTextIndex } from '../../source/indexed/text-index.js';
import { runInSlices } from '../../ui/kit/run-in-slices.js';

/** Up to so many items are indexed at once, in the same frame. */
const AT_ONCE = 20_000;

/** Ms in which the picture that the data is for can come before what can wait. */
const LATER = 150;

const quiet = (_: Progress): void => undefined;

/** Indexes items; where they are many in slices, and gives undefined then when aborted. */
export function indexed(
  items: readonly unknown[],
  options: DatasetOptions,
  signal: AbortSignal,
  told = quiet,
): Dataset | Promise<Dataset | undefined> {
  const work = loadDataset(items, options);
  return items.length > AT_ONCE ? inSlices(work, signal, told) : finish(work);
}

/** What is shown while an index of it is made in the background. */
export interface LiveItems {
  /** The items now, from which on changes are kept. */
  begin(): Items;
  /** The items now, and the changes since `begin`. */
  latest(): { readonly items: Items; readonly changes: readonly ((items: Items) => Items)[] };
  /** From now on this is shown: the same items. */
  show(items: Items): void;
  readonly options: DatasetOptions;
}

/** Work that can wait until the picture is there: small pieces made one, and ids that stand twice. */
export async function tidy(live: LiveItems, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LATER));
  const items = live.begin();
  const now =
    items instanceof Dataset ? await compacted(items, live, signal) : await grownUp(items, live, signal);
  if (!now || signal.aborted) return;
  live.show(now);
  await inSlices(now.indexingIds(), signal, quiet);
}

async function compacted(items: Dataset, live: LiveItems, signal: AbortSignal): Promise<Dataset | undefined> {
  const replace = await inSlices(items.compacting(), signal, quiet);
  return replace?.(live.latest().items as Dataset);
}

async function grownUp(items: Items, live: LiveItems, signal: AbortSignal): Promise<Dataset | undefined> {
  const whole = await inSlices(grown(items as ScannedItems, live.options), signal, quiet);
  return whole && (live.latest().changes.reduce<Items>((made, change) => change(made), whole) as Dataset);
}

async function inSlices<Result>(
  work: Generator<Progress, Result>,
  signal: AbortSignal,
  told: (progress: Progress) => void,
): Promise<Result | undefined> {
  try {
    return await runInSlices(work, signal, told);
  } catch (reason) {
    if (!signal.aborted) throw reason;
    return undefined;
  }
}
/** Makes the index of words in slices, when somebody searches among many items. */
export async function indexWords(items: Items, told: (progress: Progress) => void): Promise<void> {
  if (items instanceof Dataset)
    await runInSlices(items.indexingText(buildTextIndex), new AbortController().signal, told);
}
