// How a file is read, as its author says: columns, dates in running text, words of one's own, places.
import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { clean, mount } from '../element/support.js';

const fileOf = (text: string, type = 'text/csv'): string => URL.createObjectURL(new Blob([text], { type }));
const VOTES =
  'Registered by,Primary,Candidate,Filing Deadline\n2023-01-05,2024-03-05,Ana,2023-12-08\n2023-01-06,2024-03-12,Ben,2023-12-08\n';

const shown = async (settings: Readonly<Record<string, unknown>>): Promise<NewsTimeline> => {
  const element = await mount(settings);
  await element.loaded;
  return element;
};

describe('reading a file as its author says', () => {
  afterEach(clean);

  it('takes the columns that the attribute names', async () => {
    const element = await shown({ src: fileOf(VOTES), columns: 'start: Primary; title: Candidate' });
    expect(element.extent?.[0]).to.equal(Date.UTC(2024, 2, 5));
    expect(element.columns).to.deep.equal({ start: 'Primary', title: 'Candidate' });
  });

  it('names the columns there are where one is not', async () => {
    const element = await shown({ src: fileOf(VOTES), columns: { start: 'Election', title: 'Candidate' } });
    const problem = element.problems.find(({ why }) => why.includes('Election'));
    expect(`${problem?.why} ${problem?.remedy}`).to.contain('Primary');
  });

  it('leaves dates in running text out where it is told to', async () => {
    const page =
      '<!doctype html><title>Report</title><article><h1>Minister speaks</h1><p>On Saturday the minister recalled the statement of 10 November 2020 and the war of 27 September 2020 at length.</p></article>';
    const src = fileOf(page, 'text/html');
    const all = await shown({ src });
    const none = await shown({ src, proseDates: false });
    expect(all.counts.total).to.be.above(none.counts.total);
  });

  it('finds themes by words of one’s own, and tells the rows of them that cannot be used', async () => {
    const lexicon = fileOf('theme,word,weight\nFerries,harbour\nFerries,ship*,heavy\n');
    const items = [{ start: '2025-01-01', title: 'New harbour opens' }];
    const element = await shown({ items, autoTag: true, lexicon });
    expect(element.counts.facets['theme']).to.include({ Ferries: 1 });
    expect(element.problems.map(({ why }) => why).join()).to.contain('weight "heavy"');
  });

  it('says so where such words cannot be had, and uses the built-in ones', async () => {
    const items = [{ start: '2025-01-01', title: 'Parliament election in Romania' }];
    const element = await shown({ items, autoTag: true, lexicon: '/no-such-words.csv' });
    expect(element.counts.facets['country']).to.include({ RO: 1 });
    expect(element.problems.map(({ field }) => field)).to.include('lexicon');
  });

  it('takes the country of a large city where places are asked for', async () => {
    const items = [{ start: '2025-01-01', title: 'Flood in Bavaria' }];
    const element = await shown({ items, autoTag: true });
    expect(element.counts.facets['country']).to.not.include({ DE: 1 });
    element.places = true;
    await element.updateComplete;
    await element.loaded;
    expect(element.counts.facets['country']).to.include({ DE: 1 });
  });
});
