import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/formats/table/csv.js';
import { readJson } from '../../../src/formats/json/json.js';
import { context, expectAccounted } from './support.js';

const csv = (text: string): readonly unknown[] => {
  const result = readCsv(text, context);
  expectAccounted(result);
  return result.items;
};

describe('columns are known by what newsrooms call them', () => {
  it.each([
    ['Date de fin;Date de début;Titre'],
    ['Date de fin;Date;Titre'],
    ['Enddatum;Startdatum;Überschrift'],
    ['Endedatum;Datum;Titel'],
    ['Fecha de fin;Fecha de inicio;Título'],
    ['Data di fine;Data di inizio;Titolo'],
    ['Data de término;Data de início;Título'],
    ['Дата окончания;Дата начала;Заголовок'],
    ['Дата завершения;Дата публикации;Заголовок'],
    ['Дата закінчення;Дата початку;Заголовок'],
    ['Bitiş tarihi;Başlangıç tarihi;Başlık'],
    ['Bitmə tarixi;Başlama tarixi;Başlıq'],
    ['Ավարտ;Սկիզբ;Վերնագիր'],
    ['დასრულების თარიღი;დაწყების თარიღი;სათაური'],
    ['تاريخ النهاية;تاريخ البداية;العنوان'],
    ['end_year;start_year;title'],
  ])('%s', (header) => {
    expect(csv(`${header}\n2021;2020;A\n`)).toEqual([{ start: '2020', end: '2021', title: 'A' }]);
  });

  it('a column of sources that are links holds the links', () => {
    expect(csv('Date,Headline,Source\n2021,A,https://example.org/a\n2022,B,Evening Post\n')).toEqual([
      { start: '2021', title: 'A', url: 'https://example.org/a' },
      { start: '2022', title: 'B', source: 'Evening Post' },
    ]);
    expect(csv('Date,Headline,Link,Source\n2021,A,https://example.org/a,https://example.com/b\n')).toEqual([
      { start: '2021', title: 'A', url: 'https://example.org/a', source: 'https://example.com/b' },
    ]);
    expect(csv('Date,Headline,Source\n2021,A,https://user:secret@example.org/a\n')).toEqual([
      { start: '2021', title: 'A', source: 'https://user:secret@example.org/a' },
    ]);
  });

  it('when an event was is not when its row was written', () => {
    const row = 'timestamp,title,event_date\n1612345678,A,27 September 2020\n';
    expect(csv(row)).toEqual([{ start: '27 September 2020', title: 'A', timestamp: '1612345678' }]);
    expect(readJson('[{"created_at":"2021-02-03","title":"A","date":"2020"}]', context).items).toEqual([
      { start: '2020', title: 'A', created_at: '2021-02-03' },
    ]);
  });

  it('year, month and day apart, of the start and of the end', () => {
    expect(
      csv(
        'year,month,day,title,end_year,end_month,end_day\n2020,9,27,A,2020,11,10\n2020,9,,B,,11,\n1915,,,C,,,\n',
      ),
    ).toEqual([
      { start: '2020-09-27', end: '2020-11-10', title: 'A' },
      { start: '2020-09', end: '2020-11', title: 'B' },
      { start: '1915', title: 'C' },
    ]);
    expect(csv('Start Year,Start Month,Title\n2020,Sept,A\n')).toEqual([{ start: 'Sept 2020', title: 'A' }]);
  });

  it('tags that are words are categories', () => {
    expect(csv('Name,Date,Tags\nA,2020,"war, trade"\n')).toEqual([
      { title: 'A', start: '2020', themes: 'war, trade' },
    ]);
    expect(readJson('[{"title":"A","date":"2020","tags":["x"],"themes":["y"]}]', context).items).toEqual([
      { title: 'A', start: '2020', themes: ['y'], categories: ['x'] },
    ]);
  });

  it('a Markdown table has a line that is no row', () => {
    expect(csv('| Date | Event |\n|------|:-----:|\n| 2020 | A |\n')).toHaveLength(1);
  });
});

describe('what the interfaces of news sites answer', () => {
  it.each([
    [
      'WordPress',
      [
        {
          date: '2021-01-01T10:00:00',
          link: 'https://e.org/1',
          title: { rendered: 'A &#8211; b' },
          excerpt: { rendered: '<p>S</p>' },
        },
      ],
      { start: '2021-01-01T10:00:00', url: 'https://e.org/1', title: 'A – b', summary: 'S' },
    ],
    [
      'the Guardian',
      {
        response: {
          status: 'ok',
          results: [{ webPublicationDate: '2021-01-01', webTitle: 'A', webUrl: 'https://e.org/1' }],
        },
      },
      { start: '2021-01-01', url: 'https://e.org/1', title: 'A' },
    ],
    [
      'others',
      { count: 1, results: [{ published_at: '2021-01-01', title: 'A', web_url: 'https://e.org/1' }] },
      { start: '2021-01-01', url: 'https://e.org/1', title: 'A' },
    ],
  ])('%s', (_name, value, item) => {
    const result = readJson(JSON.stringify(value), context);
    expectAccounted(result);
    expect(result.items).toEqual([item]);
  });
});

describe('rows above the header', () => {
  const read = (text: string) =>
    csv(text).map((item) => {
      const { start, title } = item as Readonly<Record<string, unknown>>;
      return [start, title];
    });

  it('are no header where they have one cell: titles and notes of the sheet', () => {
    expect(
      read(
        'Strikes of the harbour,,\nSource: union,,\n,,\nDate,Place,What happened\n2019-02-03,Oslo,Dockers walk out\n2019-05-17,Bergen,Cranes stop\n',
      ),
    ).toEqual([
      ['2019-02-03', 'Dockers walk out'],
      ['2019-05-17', 'Cranes stop'],
    ]);
  });

  it('are none where the header has several cells, or the table one column', () => {
    expect(read('start,title\n2019-02-03,A\n2019-05-17,B\n')).toHaveLength(2);
    expect(read('title\nA\nB\n')).toEqual([]);
  });

  it('a column whose name tells of what happened is the title before others that are filled', () => {
    expect(
      read(
        'id,date_start,where_description,source_headline\n1,2019-02-03,village,Clash in the valley\n2,2019-05-17,town,Blast\n',
      ),
    ).toEqual([
      ['2019-02-03', 'Clash in the valley'],
      ['2019-05-17', 'Blast'],
    ]);
  });
});
