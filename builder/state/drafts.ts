// Drafts in the browser's own database. A browser that keeps none, as in a private window, only forgets.
import { PROJECT_FORMAT, projectOf, type Project } from './project.js';

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
  const draft: Draft = { id, name: settings.heading || name, changed: now, rows: rows.length };
  try {
    await within('readwrite', async (list, data) => {
      list.put(draft);
      await settled(data.put({ ...project, format: PROJECT_FORMAT }, id));
    });
    for (const old of (await listDrafts()).slice(MOST_DRAFTS)) await removeDraft(old.id);
    return true;
  } catch {
    return false;
  }
}

export async function openDraft(id: string): Promise<Project | undefined> {
  try {
    return projectOf(await within('readonly', (_, data) => settled(data.get(id) as IDBRequest<unknown>)));
  } catch {
    return undefined;
  }
}

export async function removeDraft(id: string): Promise<void> {
  try {
    await within('readwrite', async (list, data) => {
      list.delete(id);
      await settled(data.delete(id));
    });
  } catch {
    // There is nothing to remove where nothing is kept.
  }
}
