// Drafts in the browser's own database. A browser that keeps none, as in a private window, only forgets.
import { PROJECT_FORMAT, projectOf, type Project, type Row } from './project.js';

export interface Draft {
  readonly id: string;
  readonly name: string;
  /** ms since 1970 */
  readonly changed: number;
  readonly rows: number;
}

const NAME = 'news-timeline-builder';
const LIST = 'drafts';
const DATA = 'projects';
const MOST_DRAFTS = 30;
/** Rows are kept in parts: what the browser copies at once is so small that nobody waits for it. */
const PART = 500;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The draft was refused.')));
  });

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(LIST, { keyPath: 'id' });
    request.result.createObjectStore(DATA);
  });
  return settled(request);
};

let database: Promise<IDBDatabase> | undefined;

async function within<T>(
  mode: IDBTransactionMode,
  act: (list: IDBObjectStore, data: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const transaction = (await (database ??= opened())).transaction([LIST, DATA], mode);
  return act(transaction.objectStore(LIST), transaction.objectStore(DATA));
}

const partKey = (id: string, part: number): string => `${id}/${String(part).padStart(6, '0')}`;
/** The keys of all parts of a draft from one on. */
const partsFrom = (id: string, part: number): IDBKeyRange => IDBKeyRange.bound(partKey(id, part), `${id}/~`);

/** Each draft as this page kept it last: parts that are still the same are not kept again. */
const keptHere = new Map<string, { readonly stamp: string; readonly rows: readonly Row[] }>();

/** The rows that are surely there: those kept here, unless another window has kept the draft since. */
async function rowsThere(data: IDBObjectStore, id: string): Promise<readonly Row[] | undefined> {
  const there = await settled(data.get(id) as IDBRequest<{ readonly stamp?: string } | undefined>);
  const here = keptHere.get(id);
  return here && there?.stamp === here.stamp ? here.rows : undefined;
}

/** Puts the parts that changed, one after another: the browser does other things in between. */
async function keepRows(data: IDBObjectStore, id: string, rows: readonly Row[]): Promise<void> {
  const there = await rowsThere(data, id);
  const parts = Math.ceil(rows.length / PART);
  for (let i = 0; i < parts; i++) {
    const part = rows.slice(i * PART, (i + 1) * PART);
    const old = there?.slice(i * PART, (i + 1) * PART);
    if (old?.length === part.length && part.every((row, n) => row === old[n])) continue;
    await settled(data.put(part, partKey(id, i)));
  }
  await settled(data.delete(partsFrom(id, parts)));
}

/** The drafts, the newest first; none where they cannot be read. */
export async function listDrafts(): Promise<readonly Draft[]> {
  try {
    const all = await within('readonly', (list) => settled(list.getAll() as IDBRequest<Draft[]>));
    return all.sort((a, b) => b.changed - a.changed);
  } catch {
    return [];
  }
}

/** Keeps a draft; the oldest make room. False where the browser refuses. */
export async function saveDraft(id: string, project: Project, now: number): Promise<boolean> {
  const { name, rows, settings } = project;
  const stamp = crypto.randomUUID();
  const draft: Draft = { id, name: settings.heading || name, changed: now, rows: rows.length };
  try {
    await within('readwrite', async (list, data) => {
      await settled(list.put(draft));
      await keepRows(data, id, rows);
      await settled(data.put({ name, settings, format: PROJECT_FORMAT, stamp }, id));
      keptHere.set(id, { stamp, rows });
    });
    for (const old of (await listDrafts()).slice(MOST_DRAFTS)) await removeDraft(old.id);
    return true;
  } catch {
    keptHere.delete(id);
    return false;
  }
}

export async function openDraft(id: string): Promise<Project | undefined> {
  try {
    return await within('readonly', async (_, data) => {
      const kept = await settled(data.get(id) as IDBRequest<object | undefined>);
      if (!kept || 'rows' in kept) return projectOf(kept);
      const parts = await settled(data.getAll(partsFrom(id, 0)) as IDBRequest<unknown[]>);
      return projectOf({ ...kept, rows: parts.flat() });
    });
  } catch {
    return undefined;
  }
}

export async function removeDraft(id: string): Promise<void> {
  keptHere.delete(id);
  try {
    await within('readwrite', async (list, data) => {
      list.delete(id);
      data.delete(partsFrom(id, 0));
      await settled(data.delete(id));
    });
  } catch {
    // There is nothing to remove where nothing is kept.
  }
}
