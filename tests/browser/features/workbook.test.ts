import { expect } from '@open-wc/testing';
import { clean, mount, until } from '../element/support.js';

const BOOK = '/tests/fixtures/own/exports/book.xlsx';

describe('an Excel workbook as the source', () => {
  afterEach(clean);

  it('is read, the first sheet that is a timeline', async () => {
    const element = await mount({ src: BOOK });
    await until(() => element.counts.total === 5);
    expect(element.problems.some(({ severity, row }) => severity === 'row' && row === 5)).to.equal(true);
  });

  it('and the sheet that the address names', async () => {
    const element = await mount({ src: `${BOOK}#sheet=Other` });
    await until(() => element.counts.total === 1);
    expect(element.problems).to.have.length(0);
  });
});
