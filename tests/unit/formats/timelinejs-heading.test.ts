import { describe, expect, it } from 'vitest';
import { createOutletReader } from '../../../src/items/field-values.js';
import { read as readCsv } from '../../../src/formats/timelinejs/sheet.js';
import { readTimelineJs } from '../../../src/formats/timelinejs/timelinejs.js';
import { context, expectAccounted } from './support.js';

const video = 'https://www.youtube.com/watch?v=1';

describe('the title slide of TimelineJS', () => {
  it('of JSON 3 is kept with its text and media', () => {
    const text = JSON.stringify({
      title: {
        text: { headline: 'The war', text: '<p>How it came.</p>' },
        media: { url: video, credit: 'AP' },
      },
      events: [{ start_date: { year: 2020 }, text: { headline: 'A' } }],
    });
    const result = readTimelineJs(text, context);
    expectAccounted(result);
    expect(result).toMatchObject({
      title: 'The war',
      headingItem: { title: 'The war', summary: 'How it came.', media: { url: video, credit: 'AP' } },
      records: 1,
      problems: [],
    });
  });

  it('of JSON 2 too', () => {
    const timeline = {
      headline: 'The war',
      text: 'How',
      asset: { media: 'https://e.org/a.jpg' },
      date: [{ startDate: '2020', headline: 'A' }],
    };
    expect(readTimelineJs(JSON.stringify({ timeline }), context).headingItem).toEqual({
      title: 'The war',
      summary: 'How',
      image: { src: 'https://e.org/a.jpg' },
    });
  });

  it('of a sheet, with its date if it has one; a second is an event, and told', () => {
    const rows = '1800,First theory,title,\n1900,Carbon cycle,title,\n1992,Rio,,\n';
    const result = readCsv(`Year,Headline,Type,Media\n${rows}`, context);
    expectAccounted(result);
    expect(result.headingItem).toEqual({ title: 'First theory', start: '1800' });
    expect(result.items.map(({ start, title }) => [start, title])).toEqual([
      ['1900', 'Carbon cycle'],
      ['1992', 'Rio'],
    ]);
    expect(result.problems).toMatchObject([{ severity: 'field', row: 0, field: 'type' }]);
  });

  it('media is shown, and is not who reported it', () => {
    const { items } = readCsv(`Year,Headline,Media,Media Caption\n1992,Rio,${video},The summit\n`, context);
    expect(items).toEqual([{ start: '1992', title: 'Rio', media: { url: video, caption: 'The summit' } }]);
    expect(createOutletReader()(items[0])).toBeUndefined();
  });

  it('a link of a script in media is left out and told', () => {
    const { items, problems } = readCsv('Year,Headline,Media\n1992,Rio,//e.org:99999999/x\n', context);
    expect(items).toEqual([{ start: '1992', title: 'Rio' }]);
    expect(problems).toMatchObject([{ field: 'media' }]);
  });
});
