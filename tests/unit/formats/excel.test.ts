import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/read-file.js';
import { readText } from '../../../src/formats/read.js';
import { cutDate, shownDate } from '../../../src/formats/table/number-format.js';
import type { ReadResult } from '../../../src/formats/reader.js';
import { expectAccounted } from './support.js';
import { day, workbook, type TestCell, type TestSheet } from './workbook.js';

const starts = ({ items }: ReadResult): readonly unknown[] => items.map((item) => item['start']);
const titles = ({ items }: ReadResult): readonly unknown[] => items.map((item) => item['title']);
const fileProblems = ({ problems }: ReadResult): readonly string[] =>
  problems.filter(({ severity }) => severity === 'file').map(({ why }) => why);

const oneSheet = (rows: readonly (readonly TestCell[])[]): readonly TestSheet[] => [{ name: 'Events', rows }];

const dated = async (cells: readonly TestCell[], dateSystem?: '1900' | '1904'): Promise<ReadResult> => {
  const rows = cells.map((cell, i) => [cell, `Event ${i}`]);
  return readFile(await workbook(oneSheet([['Date', 'Title'], ...rows]), dateSystem));
};

describe('what a number format shows of a date', () => {
  it.each([
    ['yyyy-mm-dd', 'day'],
    ['m/d/yy', 'day'],
    ['d-mmm', 'day'],
    ['[$-409]d mmmm yyyy;@', 'day'],
    ['dddd, dd. mmmm yyyy', 'day'],
    ['mmm yyyy', 'month'],
    ['mmm-yy', 'month'],
    ['yyyy/mm', 'month'],
    ['mmmm', 'month'],
    ['yyyy', 'year'],
    ['"Year "yyyy', 'year'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['yyyy"年"m"月"', 'month'],
    ['dd/mm/yyyy hh:mm', 'minute'],
    ['yyyy-mm-dd hh:mm:ss', 'second'],
    ['m/d/yy h:mm AM/PM', 'minute'],
    ['hh:mm', 'time'],
    ['h:mm:ss', 'time'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss', 'time'],
    ['0.00', undefined],
    ['General', undefined],
    ['#,##0\\ "d"', undefined],
  ])('%s', (format, shown) => {
    expect(shownDate(format)).toBe(shown);
  });

  it.each([
    ['year', '2021'],
    ['month', '2021-05'],
    ['day', '2021-05-27'],
    ['minute', '2021-05-27T10:30'],
    ['second', '2021-05-27T10:30:15'],
  ] as const)('a date cut to the %s', (shown, text) => {
    expect(cutDate('2021-05-27T10:30:15', shown)).toBe(text);
  });
});

describe('dates of cells', () => {
  const cells: readonly TestCell[] = [
    { value: day(2021, 5, 27), format: 'dd/mm/yyyy' },
    { value: day(2021, 5, 1), format: 'mmm yyyy' },
    { value: day(2021, 1, 1), format: 'yyyy' },
    { value: day(2021, 5, 27, 10, 30), format: 'yyyy-mm-dd hh:mm' },
    { value: day(2021, 5, 27, 23, 59, 59), format: 'yyyy-mm-dd hh:mm:ss' },
    // What is not shown is not told.
    { value: day(2021, 5, 27, 10, 30), format: 'yyyy-mm-dd' },
    '27 September 2020',
    1964,
  ];
  const right = [
    '2021-05-27',
    '2021-05',
    '2021',
    '2021-05-27T10:30',
    '2021-05-27T23:59:59',
    '2021-05-27',
    '27 September 2020',
    '1964',
  ];

  it.each(['1900', '1904'] as const)('as each cell shows them, counted from %s', async (dateSystem) => {
    const result = await dated(cells, dateSystem);
    expectAccounted(result);
    expect(starts(result)).toEqual(right);
  });

  it('early ones, on both sides of the leap day that Excel invented', async () => {
    const early = [day(1900, 1, 1), day(1900, 2, 28), day(1900, 3, 1), day(1914, 7, 28)];
    const result = await dated(early.map((value) => ({ value, format: 'yyyy-mm-dd' })));
    expect(starts(result)).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '1914-07-28']);
  });

  it('a column in which every time is midnight holds days', async () => {
    const format = 'yyyy-mm-dd hh:mm:ss';
    const days = await dated([1, 2].map((date) => ({ value: day(2021, 5, date), format })));
    expect(starts(days)).toEqual(['2021-05-01', '2021-05-02']);
    const times = await dated([0, 10].map((hour) => ({ value: day(2021, 5, 1, hour), format })));
    expect(starts(times)).toEqual(['2021-05-01T00:00:00', '2021-05-01T10:00:00']);
  });

  it('a time in a column of its own joins the date', async () => {
    const result = await readFile(
      await workbook(
        oneSheet([
          ['Date', 'Time', 'Title'],
          [
            { value: day(2021, 5, 27), format: 'yyyy-mm-dd' },
            { value: day(1899, 12, 31, 18, 5), format: 'hh:mm' },
            'Talks',
          ],
        ]),
      ),
    );
    expect(starts(result)).toEqual(['2021-05-27 18:05']);
  });

  it('a count of days that is not formatted as a date stays what it is, for the reader of dates to tell', async () => {
    const result = await dated([44343]);
    expect(starts(result)).toEqual(['44343']);
  });
});

describe('sheets', () => {
  const sheets: readonly TestSheet[] = [
    { name: 'Read me', rows: [['This workbook is a timeline'], ['See the next sheet']] },
    {
      name: 'Old',
      hidden: true,
      rows: [
        ['Date', 'Title'],
        ['2019', 'Hidden'],
      ],
    },
    {
      name: 'Events',
      rows: [
        ['Date', 'Title'],
        ['2020', 'First'],
        ['2021', 'Second'],
        [undefined as never, 'Undated'],
      ],
    },
    {
      name: 'More',
      rows: [
        ['Date', 'Title'],
        ['2022', 'Third'],
      ],
    },
    { name: 'Empty', rows: [] },
  ];

  it('the first visible one that is a timeline; the others are told', async () => {
    const result = await readFile(await workbook(sheets));
    expectAccounted(result);
    expect(result.format).toBe('excel');
    expect(titles(result)).toEqual(['First', 'Second']);
    expect(result.records).toBe(3);
    expect(fileProblems(result)).toEqual([
      'Only the sheet "Events" was read; "Read me", "More", "Old" were not.',
    ]);
  });

  it('whose columns are named has its header where those names are, though it is no timeline', async () => {
    const rows = [
      ['Date', 'Title'],
      ['2019-05-01', 'Month'],
      ['2020', 'Year'],
      ['2021-06-02', 'Harbour opens'],
      ['2021-07-03', 'Bridge falls'],
    ];
    const columns = { start: 'Date', 'Title (column 2)': 'Title' };
    const result = await readFile(await workbook([{ name: 'Events', rows }]), { columns });
    expect(titles(result)).toEqual([]);
    expect(fileProblems(result)).toEqual([
      'It is not a timeline: there is no column of titles: texts that differ from row to row (columns: Date, Title).',
    ]);
  });

  it('are told to who asks, with the one that is read and what its columns are taken for', async () => {
    const sheetsTold: unknown[] = [];
    const tables: unknown[] = [];
    await readFile(await workbook(sheets), {
      onSheets: (names, read) => sheetsTold.push(names, read),
      onTable: (rows, { columns }) => tables.push([rows[0], columns]),
    });
    expect(sheetsTold).toEqual([['Read me', 'Old', 'Events', 'More'], 'Events']);
    expect(tables.at(-1)).toEqual([
      ['Date', 'Title'],
      ['start', 'title'],
    ]);
  });

  it.each([
    ['More', ['Third']],
    [' more ', ['Third']],
    ['4', ['Third']],
    [4, ['Third']],
    ['old', ['Hidden']],
  ])('the one asked for: %s', async (sheet, right) => {
    const result = await readFile(await workbook(sheets), { sheet });
    expect(titles(result)).toEqual(right);
    expect(fileProblems(result)).toEqual([]);
  });

  it('says which there are where the one asked for is missing', async () => {
    const result = await readFile(await workbook(sheets), { sheet: 'Nope' });
    expect(result.items).toEqual([]);
    expect(result.problems[0]?.why).toContain('no sheet "Nope"');
    expect(result.problems[0]?.remedy).toContain('"Events"');
  });

  it('headings above the table are passed over', async () => {
    const rows = [
      ['Timeline of the harbour'],
      [],
      ['as of May'],
      ['When?', 'Date', 'Headline'],
      ['', '2020', 'First'],
    ];
    const result = await readFile(await workbook(oneSheet(rows)));
    expect(titles(result)).toEqual(['First']);
  });

  it('rows of several cells above the table are told', async () => {
    const rows = [
      ['Desk:', 'Harbour'],
      ['Date', 'Headline'],
      ['2020-01-01', 'First'],
    ];
    const result = await readFile(await workbook(oneSheet(rows)));
    expect(titles(result)).toEqual(['First']);
    expect(fileProblems(result)[0]).toContain('1 rows above');
  });

  it('no sheet is a timeline', async () => {
    const result = await readFile(
      await workbook(
        oneSheet([
          ['a', 'b'],
          [1, 2],
        ]),
      ),
    );
    expect(result.items).toEqual([]);
    expect(fileProblems(result)[0]).toContain('not a timeline');
  });
});

describe('files', () => {
  it('a Blob, with its name', async () => {
    const bytes = await workbook(
      oneSheet([
        ['Date', 'Title'],
        ['2020', 'First'],
      ]),
    );
    const result = await readFile(new File([Buffer.from(bytes)], 'book.xlsx'));
    expect(titles(result)).toEqual(['First']);
  });

  it('a workbook on disk, of either date system', async () => {
    for (const name of ['book.xlsx', 'book-1904.xlsx']) {
      const result = await readFile(new Uint8Array(readFileSync(`tests/fixtures/own/exports/${name}`)));
      expectAccounted(result);
      expect(starts(result)).toEqual(['2021-05-27', '2021-06', '2022-01-01T10:30', '2020', 'c. 1915']);
    }
  });

  it('one that is cut off is a problem', async () => {
    const bytes = await workbook(
      oneSheet([
        ['Date', 'Title'],
        ['2020', 'First'],
      ]),
    );
    const result = await readFile(bytes.slice(0, bytes.length - 300));
    expect(result.items).toEqual([]);
    expect(result.format).toBe('excel');
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]?.remedy).toContain('CSV');
  });

  it('one that is larger than the limit when unpacked is not unpacked', async () => {
    const bytes = await workbook(
      oneSheet([
        ['Date', 'Title'],
        ['2020', 'First'],
      ]),
    );
    const result = await readFile(bytes, { limits: { characters: 1000 } });
    expect(result.items).toEqual([]);
    expect(result.problems[0]?.why).toContain('when unpacked');
  });

  it('a workbook that was decoded as text says what to do', async () => {
    const bytes = await workbook(
      oneSheet([
        ['Date', 'Title'],
        ['2020', 'First'],
      ]),
    );
    const result = await readText(new TextDecoder('windows-1254').decode(bytes));
    expect(result.items).toEqual([]);
    expect(result.problems[0]?.why).toContain('Excel workbook');
  });

  it('every row of a long sheet is read', async () => {
    const rows: TestCell[][] = [['Date', 'Title']];
    for (let i = 0; i < 20_000; i++)
      rows.push([{ value: day(1950, 1, 1 + i), format: 'yyyy-mm-dd' }, `Event ${i}`]);
    const result = await readFile(await workbook(oneSheet(rows)));
    expectAccounted(result);
    expect(result.items).toHaveLength(20_000);
    expect(starts(result).slice(-1)).toEqual(['2004-10-03']);
  });
});

describe('workbooks that are broken', () => {
  it('give problems and never throw', async () => {
    const whole = new Uint8Array(readFileSync('tests/fixtures/own/exports/book.xlsx'));
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expectAccounted(await readFile(bytes, { format: 'excel' }));
      }),
      { numRuns: 60, seed: 20260223 },
    );
  });
});

describe('files that are not read say what they are', () => {
  const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const zip = (name: string): Uint8Array =>
    latin1(`PK\x03\x04${'\0'.repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}`);

  it.each([
    ['pdf', 'a PDF file', latin1('%PDF-1.7\n%âãÏÓ')],
    ['word', 'a Word document', zip('word/document.xml')],
    ['powerpoint', 'a PowerPoint presentation', zip('ppt/presentation.xml')],
    ['old-office', 'older Office', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['rtf', 'a rich text document', latin1('{\\rtf1\\ansi x}')],
    ['png', 'a picture (PNG)', latin1('\x89PNG\r\n\x1a\n')],
    ['jpeg', 'a picture (JPEG)', latin1('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['gif', 'a picture (GIF)', latin1('GIF89a')],
    ['webp', 'a picture (WebP)', latin1('RIFF\x10\0\0\0WEBPVP8 ')],
    ['heic', 'a picture (HEIC or AVIF)', latin1('\0\0\0\x18ftypheic')],
    ['video', 'a video', latin1('\0\0\0\x18ftypisom')],
    ['gzip', 'gzip', latin1('\x1f\x8b\x08\0')],
    ['sqlite', 'SQLite', latin1('SQLite format 3\0')],
    ['zip', 'a ZIP file', zip('folder/data.csv')],
  ])('%s', async (format, words, bytes) => {
    const result = await readFile(bytes, { fileName: 'file' });
    expect(result.format).toBe(format);
    expect(result.items).toEqual([]);
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]?.why).toContain(words);
    expect(result.problems[0]?.remedy.length).toBeGreaterThan(10);
  });

  it.each(['pdf', 'png', 'old-office', 'jpeg'])('also decoded as text: %s', async (format) => {
    const laneHeaders: Readonly<Record<string, Uint8Array>> = {
      pdf: latin1('%PDF-1.7\n%âãÏÓ'),
      png: latin1('\x89PNG\r\n\x1a\n'),
      'old-office': latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      jpeg: latin1('\xff\xd8\xff\xe0\0\x10JFIF'),
    };
    for (const encoding of ['utf-8', 'windows-1254'])
      expect((await readText(new TextDecoder(encoding).decode(laneHeaders[format]))).format).toBe(format);
  });

  it('text in another encoding is still text', async () => {
    const result = await readFile(latin1('date;titre\n2021-01-01;\xc9lection pr\xe9sidentielle'));
    expect(titles(result)).toEqual(['Élection présidentielle']);
    expect(result.problems[0]?.value).toMatch(/^windows-125/);
  });
});
