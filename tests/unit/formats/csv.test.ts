import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/formats/table/csv.js';
import { context, expectAccounted } from './support.js';

const read = (text: string) => {
  const result = readCsv(text, context);
  expectAccounted(result);
  return result;
};

describe('readCsv', () => {
  it('reads rows with our column names', () => {
    const { items } = read('start,end,title,countries\n2020-09-27,2020-11-10,44-day war,AZ;AM\n');
    expect(items).toEqual([
      { start: '2020-09-27', end: '2020-11-10', title: '44-day war', countries: 'AZ;AM' },
    ]);
  });

  it.each([
    ['comma', 'start,title\n2020,A\n'],
    ['semicolon', 'start;title\n2020;A\n'],
    ['tab', 'start\ttitle\n2020\tA\n'],
    ['bar', 'start|title\n2020|A\n'],
    ['Excel sep line', 'sep=;\r\nstart;title\r\n2020;A\r\n'],
    ['byte order mark', '\uFEFFstart,title\n2020,A'],
    ['carriage returns', 'start,title\r2020,A\r'],
    ['blank lines', '\nstart,title\n\n2020,A\n\n,\n'],
    ['semicolon with commas in cells', 'start;title\n2020;A\n'],
  ])('reads %s', (_, text) => {
    expect(read(text).items).toEqual([{ start: '2020', title: 'A' }]);
  });

  it('keeps separators, line ends and doubled quotation marks inside quotes', () => {
    const { items } = read('start,title,summary\n2020,"a, ""b""","c\nd"\n');
    expect(items).toEqual([{ start: '2020', title: 'a, "b"', summary: 'c\nd' }]);
  });

  it.each([
    ['en', 'Date,Headline'],
    ['es', 'Fecha,Título'],
    ['fr', 'Début,Titre'],
    ['de', 'Datum,Überschrift'],
    ['ru', 'Дата,Заголовок'],
    ['uk', 'Дата,Назва'],
    ['tr', 'Tarih,Başlık'],
    ['az', 'Tarix,Başlıq'],
    ['hy', 'Ամսաթիվ,Վերնագիր'],
    ['ka', 'თარიღი,სათაური'],
    ['ar', 'التاريخ,العنوان'],
    ['pt', 'Data,Título'],
    ['upper case with underscore', 'START_DATE,EVENT_NAME'],
  ])('knows the column names in %s', (_, header) => {
    expect(read(`${header}\n2020-01-02,A\n`).items).toEqual([{ start: '2020-01-02', title: 'A' }]);
  });

  it('keeps columns that it does not know under their own names', () => {
    expect(read('date,title,Casualties\n2020,A,12\n').items).toEqual([
      { start: '2020', title: 'A', Casualties: '12' },
    ]);
  });

  it('joins a time column to the date, and year, month and day', () => {
    expect(read('date,time,title\n2020-01-02,14:30,A\n').items[0]?.['start']).toBe('2020-01-02 14:30');
    expect(
      read('Year,Month,Day,title\n2020,1,2,A\n2020,3,,B\n2020,,,C\n').items.map((i) => i['start']),
    ).toEqual(['2020-01-02', '2020-03', '2020']);
  });

  it('takes the apostrophe off cells that were masked against formulas', () => {
    const { items } = read("start,title\n'-0043,'=SUM(A1)\n");
    expect(items).toEqual([{ start: '-0043', title: '=SUM(A1)' }]);
  });

  it('reads a row problem per row without date or title, and goes on', () => {
    const { items, problems, records } = read('start,title\n,A\n2020,\n2021,B\n');
    expect(items).toHaveLength(1);
    expect(records).toBe(3);
    expect(problems.map((p) => [p.severity, p.row, p.field])).toEqual([
      ['row', 0, 'start'],
      ['row', 1, 'title'],
    ]);
  });

  it('says that a table without dates or titles is not a timeline', () => {
    for (const text of ['a,b,c\n1,2,3\n', 'Date,Harvey\n8/20/17,0\n', 'title,count\nA,5\n']) {
      const { items, problems, records } = read(text);
      expect([items.length, records, problems.length, problems[0]?.severity]).toEqual([0, 0, 1, 'file']);
      expect(problems[0]?.why).toContain('not a timeline');
    }
  });

  it('says which column it took where none is named as title or date', () => {
    const { items, problems } = read('Entity,Year\nFlood,1900\n');
    expect(items).toEqual([{ start: '1900', title: 'Flood' }]);
    expect(problems[0]).toMatchObject({ severity: 'file' });
    expect(problems[0]?.why).toContain('"Entity"');
  });

  it('reads a table without header when its first row holds a date', () => {
    expect(read('2020-01-02,First thing\n2020-01-03,Second thing\n').items).toEqual([
      { start: '2020-01-02', title: 'First thing' },
      { start: '2020-01-03', title: 'Second thing' },
    ]);
  });

  it('reports surplus cells and a quotation mark that is never closed', () => {
    expect(read('start,title\n2020,A,b,c\n').problems[0]).toMatchObject({ severity: 'field', row: 0 });
    const open = read('start,title\n2020,"A\n2021,B\n');
    expect(open.problems[0]).toMatchObject({ severity: 'file' });
    expect(open.problems[0]?.why).toContain('never closed');
  });

  it('lets no column named __proto__ reach the prototype', () => {
    const { items } = read('start,title,__proto__\n2020,A,x\n');
    expect(Object.keys(items[0] ?? {})).toEqual(['start', 'title']);
    expect(Object.getPrototypeOf(items[0])).toBe(Object.prototype);
  });

  it('drops links that are not safe, with a field problem, and resolves relative ones', () => {
    const result = readCsv('start,title,url\n2020,A,javascript:alert(1)\n2021,B,/b\n', {
      ...context,
      baseUrl: 'https://example.org/a/feed.csv',
    });
    expect(result.items.map((item) => item['url'])).toEqual([undefined, 'https://example.org/b']);
    expect(result.problems).toMatchObject([{ severity: 'field', row: 0, field: 'url' }]);
  });

  it('stops at the limit on items and says how many were left', () => {
    const result = readCsv('start,title\n2020,A\n2021,B\n2022,C\n', {
      limits: { ...context.limits, items: 1 },
    });
    expect(result.items).toHaveLength(1);
    expect(result.problems.at(-1)).toMatchObject({ severity: 'file', value: 2 });
    expectAccounted(result);
  });
});

describe('columns beside the address of a picture', () => {
  const image = (header: string, cells: string): unknown =>
    read(`date,title,image,${header}\n2024-05-01,A,https://e.org/a.jpg,${cells}\n`).items[0];

  it.each([
    'alt,credit',
    'Alt text,Credit',
    'image_alt,image_credit',
    'Photo alt,Photo credits',
    'imageAlt,imageCredit',
  ])('are what it shows and who made it: %s', (header) => {
    expect(image(header, 'A bridge,AP')).toEqual({
      start: '2024-05-01',
      title: 'A',
      image: { src: 'https://e.org/a.jpg', alt: 'A bridge', credit: 'AP' },
    });
  });

  it('keep their own name where they mean something else, or there is no picture', () => {
    expect(image('alt', '1250')).toMatchObject({ alt: '1250', image: { src: 'https://e.org/a.jpg' } });
    expect(image('credit rating', 'AAA')).toMatchObject({ 'credit rating': 'AAA' });
    const { items } = read('date,title,credit\n2024-05-01,A,AP\n');
    expect(items[0]).toMatchObject({ credit: 'AP' });
  });

  it('yield to what the picture says itself', () => {
    const text =
      'date,title,image,alt\n2024-05-01,A,"{""src"":""https://e.org/a.jpg"",""alt"":""own""}",other\n';
    const { items } = read(text);
    expect(items[0]).toMatchObject({ image: { alt: 'own' }, alt: 'other' });
  });
});
