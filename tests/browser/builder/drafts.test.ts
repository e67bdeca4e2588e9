// Drafts in the browser's database: rows are kept in parts, of which only those that changed are written again.
import { expect } from '@open-wc/testing';
import { listDrafts, openDraft, removeDraft, saveDraft } from '../../../builder/state/drafts.js';
import { emptyProject, type Project, type Row } from '../../../builder/state/project.js';

const ID = 'draft-in-parts';
const project = (rows: readonly Row[]): Project => ({ ...emptyProject, name: 'long', rows });
const LONG: readonly Row[] = Array.from({ length: 1203 }, (_, i) => ({
  start: `${1000 + i}`,
  title: `Row ${i}`,
}));

async function putsIn(work: () => Promise<unknown>): Promise<number> {
  const { prototype } = IDBObjectStore;
  const own = Object.getOwnPropertyDescriptor(prototype, 'put')!;
  const put = own.value as (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) => IDBRequest<IDBValidKey>;
  let parts = 0;
  prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (Array.isArray(value)) parts++;
    return put.call(this, value, key);
  };
  await work();
  Object.defineProperty(prototype, 'put', own);
  return parts;
}

describe('a draft of many rows', () => {
  afterEach(() => removeDraft(ID));

  it('comes back as it was kept, also after a change, with fewer rows, and with more again', async () => {
    const changed = LONG.with(700, { start: '1700', title: 'changed' });
    for (const rows of [LONG, changed, changed.slice(0, 900), changed.slice(0, 500), [], LONG]) {
      expect(await saveDraft(ID, project(rows), 1)).to.equal(true);
      expect(await openDraft(ID)).to.deep.equal(project(rows));
    }
    expect((await listDrafts()).find(({ id }) => id === ID)?.rows).to.equal(LONG.length);
  });

  it('is written again only in the part that changed', async () => {
    expect(await putsIn(() => saveDraft(ID, project(LONG), 1))).to.equal(3);
    const changed = project(LONG.with(700, { start: '1700', title: 'changed' }));
    expect(await putsIn(() => saveDraft(ID, changed, 2))).to.equal(1);
    expect(await openDraft(ID)).to.deep.equal(changed);
  });

  it('is kept as the last of two changes that come at once', async () => {
    await saveDraft(ID, project(LONG), 1);
    const other = project(LONG.with(3, { title: 'other' }));
    await Promise.all([saveDraft(ID, other, 2), saveDraft(ID, project(LONG), 3)]);
    expect(await openDraft(ID)).to.deep.equal(project(LONG));
  });

  it('is gone with all its parts once it is removed', async () => {
    await saveDraft(ID, project(LONG), 1);
    await removeDraft(ID);
    expect(await openDraft(ID)).to.equal(undefined);
    expect((await listDrafts()).some(({ id }) => id === ID)).to.equal(false);
  });
});
