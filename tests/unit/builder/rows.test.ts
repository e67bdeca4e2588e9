import { describe, expect, it } from 'vitest';
import { choicesFor, columnsIn, mapped, mappingOf } from '../../../builder/bring/mapping.js';
import { checks, contrast } from '../../../builder/dress/checks.js';
import { copiedCell, moved, pastedCells } from '../../../builder/edit/grid-keys.js';
import { columnsOf, COLUMNS } from '../../../builder/rows/columns.js';
import { findings, grouped } from '../../../builder/rows/findings.js';
import { createRowReader } from '../../../builder/rows/read-rows.js';
import { emptyProject, type Row } from '../../../builder/state/project.js';
import { initialState, reduce, type Action } from '../../../builder/state/store.js';
import type { TableRead } from '../../../demo/read-input.js';
import { readText } from '../../../src/formats/read.js';
import { isFault, parseDate } from '../../../src/time/parse-date.js';
import { createZone } from '../../../src/time/zone.js';

const column = (id: string): (typeof COLUMNS)[number] => COLUMNS.find((one) => one.id === id)!;
const reader = createRowReader('UTC');

describe('the columns of the table', () => {
  it('leave a row the same object where nothing was changed', () => {
    const row: Row = {
      start: '2021',
      title: 't',
      countries: ['AM', 'AZ'],
      importance: 7,
      image: { src: 'https://e.org/a.jpg', alt: 'a' },
      media: { url: 'https://e.org/v', caption: 'c' },
    };
    for (const one of columnsOf([row])) expect(one.write(row, one.read(row)), one.id).toBe(row);
  });

  it('write lists, numbers and parts of pictures as the readers do, and take away what is emptied', () => {
    expect(column('countries').write({}, 'AM; GE|AZ')).toEqual({ countries: ['AM', 'GE', 'AZ'] });
    expect(column('importance').write({}, '7')).toEqual({ importance: 7 });
    expect(column('importance').write({}, 'often')).toEqual({ importance: 'often' });
    const pictured = column('image').write({}, 'https://e.org/a.jpg');
    expect(column('alt').write(pictured, 'words')).toEqual({
      image: { src: 'https://e.org/a.jpg', alt: 'words' },
    });
    expect(column('image').write(pictured, '')).toEqual({});
    const played = column('media').write({}, 'https://e.org/v');
    expect(played).toEqual({ media: 'https://e.org/v' });
    const credited = column('mediaCredit').write(played, 'Desk');
    expect(credited).toEqual({ media: { url: 'https://e.org/v', credit: 'Desk' } });
    expect(column('mediaCredit').write(credited, '')).toEqual(played);
    expect(column('mediaQuote').write({}, 'Said')).toEqual({ media: { quote: 'Said' } });
    expect(column('mediaQuote').write({ media: { quote: 'Said' } }, '')).toEqual({});
    expect(column('title').write({ start: '1', title: 'a' }, ' ')).toEqual({ start: '1' });
  });

  it('take what was found in the text for the editor’s own once it was touched', () => {
    const row: Row = {
      countries: ['AM'],
      tags: [
        { facet: 'countries', value: 'AM', words: ['Yerevan'], auto: true },
        { facet: 'themes', value: 'War', words: ['war'], auto: true },
      ],
    };
    expect(column('countries').write(row, 'GE')['tags']).toEqual([row['tags']].flat().slice(1));
  });
});

describe('keys and clipboard of the table', () => {
  const size = { rows: 10, columns: 4, page: 3 };
  it('lead within the table', () => {
    const at = { row: 5, column: 1 };
    expect(moved(at, 'PageDown', false, size)).toEqual({ row: 8, column: 1 });
    expect(moved(at, 'PageUp', false, size)).toEqual({ row: 2, column: 1 });
    expect(moved(at, 'End', true, size)).toEqual({ row: 9, column: 3 });
    expect(moved(at, 'ArrowUp', true, size)).toEqual({ row: 0, column: 1 });
    expect(moved({ row: 0, column: 0 }, 'ArrowLeft', false, size)).toEqual({ row: 0, column: 0 });
    expect(moved(at, 'x', false, size)).toBeUndefined();
  });

  it('read what a spreadsheet copies, also tabs and breaks inside a cell', () => {
    expect(pastedCells('a\tb\r\n"c\nd"\t"say ""x"""\n')).toEqual([
      ['a', 'b'],
      ['c\nd', 'say "x"'],
    ]);
    for (const text of ['plain', 'a\tb', 'a\nb', '"'])
      expect(pastedCells(copiedCell(text))).toEqual([[text]]);
  });
});

describe('what is worth a look', () => {
  const look = (rows: readonly Row[]) => findings(rows, [], reader, (row) => reader.read(row));

  it('offers both readings of an ambiguous date, and each can be read', () => {
    const [found] = look([{ start: '03/04/2026', title: 'a' }]);
    expect(found?.fixes.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['3 April 2026', '4 March 2026', 'Remove the row']),
    );
    for (const { action } of found!.fixes.slice(0, 2))
      expect(action.type === 'change' && reader.read(action.changes[0]![1]).span).toBeTruthy();
  });

  it('names lost rows, twins, and dates far from all others', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      start: `${1990 + i}-01-01`,
      title: `t${i}`,
    }));
    const found = look([
      ...many,
      { start: 'soon', title: 'lost' },
      { ...many[0]! },
      { start: '9021-01-01', title: 'far' },
    ]);
    expect(found.map(({ row }) => row)).toEqual(expect.arrayContaining([30, 31, 32]));
    expect(found.find(({ row }) => row === 31)?.text).toContain('row 1');
  });

  it('finds nothing in rows that are in order', () => {
    expect(
      look([
        { start: '2021', title: 'a' },
        { start: '2022', title: 'b' },
      ]),
    ).toEqual([]);
  });
});

describe('findings that are alike', () => {
  const look = (rows: readonly Row[]) => {
    const found = findings(rows, [], reader, (row) => reader.read(row));
    return grouped(found, rows);
  };
  const changed = (rows: readonly Row[], action: Action): readonly Row[] =>
    reduce({ ...initialState, project: { ...emptyProject, rows } }, action).project.rows;

  it('tells guessed centuries as one, and writes all of them out, as they were read or a century earlier', () => {
    const rows = ['3/14/98', '12 May 03', '28/2/24', '5 to 7 June 99'].map((start, i) => ({
      start,
      title: `t${i}`,
    }));
    const [group, ...others] = look(rows.slice(0, 3));
    expect(others).toEqual([]);
    expect(group!.findings.map(({ row, field }) => [row, field])).toEqual([
      [0, 'start'],
      [1, 'start'],
      [2, 'start'],
    ]);
    expect(group!.fixes.map(({ label }) => label)).toEqual([
      'Read all so: 3/14/98 is 14 March 1998',
      'Read all so: 3/14/98 is 14 March 1898',
    ]);
    const [asRead, earlier] = group!.fixes.map(({ action }) => changed(rows.slice(0, 3), action));
    expect(asRead!.map(({ start }) => start)).toEqual(['1998-03-14', '2003-05-12', '2024-02-28']);
    expect(earlier!.map(({ start }) => start)).toEqual(['1898-03-14', '1903-05-12', '1924-02-28']);
    expect(look(asRead!)).toEqual([]);
    // Of a range one date would be half of it: nothing is offered that loses the other.
    expect(look(rows.slice(3)).flatMap(({ fixes }) => fixes)).toEqual([]);
    expect(look(rows)[0]!.fixes).toEqual([]);
  });

  it('reads all ambiguous dates one way, removes all rows without a date, and undoes either in one step', () => {
    const rows = Array.from({ length: 6 }, (_, i) => ({
      start: i < 3 ? `0${i + 3}/08/2026` : 'soon',
      title: `t${i}`,
    }));
    const [dates, lost] = look(rows);
    expect(dates!.fixes.map(({ label }) => label)).toContain('Read all so: 03/08/2026 is 3 August 2026');
    const [dayFirst, monthFirst] = dates!.fixes.map(({ action }) => changed(rows, action).slice(0, 3));
    expect(dayFirst!.map(({ start }) => start)).toEqual(['2026-08-03', '2026-08-04', '2026-08-05']);
    expect(monthFirst!.map(({ start }) => start)).toEqual(['2026-03-08', '2026-04-08', '2026-05-08']);
    const removal = lost!.fixes.find(({ label }) => label === 'Remove all 3 rows')!;
    expect(changed(rows, removal.action)).toEqual(rows.slice(0, 3));
  });

  it('leaves one or two by themselves, each with what mends it', () => {
    const groups = look([
      { start: 'soon', title: 'a' },
      { start: 'later', title: 'b' },
    ]);
    expect(groups.map(({ findings: { length } }) => length)).toEqual([1, 1]);
    expect(groups.map(({ fixes }) => fixes.length)).toEqual([1, 1]);
  });

  it('counts all of them, also thousands', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({ start: '', title: `t${i}` }));
    const [group] = look(rows);
    expect(group!.findings).toHaveLength(5000);
  });
});

describe('checks before publishing', () => {
  it('name long headlines, pictures without words or credit, faint colours, a story too long, each with its row', () => {
    const rows: Row[] = [
      { start: '2021', title: 'x'.repeat(71), image: 'https://e.org/a.jpg' },
      ...Array.from({ length: 21 }, (_, i) => ({ start: '2022', title: 't', story: i + 1 })),
    ];
    const settings = {
      ...emptyProject.settings,
      heading: 'h',
      story: true,
      accent: '#fefefe',
      theme: 'light',
    };
    const found = checks({ name: '', rows, settings }, (row) => reader.read(row));
    expect(found.filter(({ row }) => row === 0).map(({ field }) => field)).toEqual([
      'title',
      'alt',
      'imageCredit',
    ]);
    expect(found.map(({ text }) => text).join('\n')).toMatch(/21 steps[\s\S]*contrast is 1\.0/);
    expect(
      checks(
        {
          name: '',
          rows: [{ start: '2021', title: 'a' }],
          settings: { ...emptyProject.settings, heading: 'h' },
        },
        (row) => reader.read(row),
      ),
    ).toEqual([]);
  });

  it('offer both centuries of a date that has a time of day, too', () => {
    const rows: Row[] = [{ start: '10.11.20 01:00', title: 'a' }];
    const { fixes } = findings(rows, [], reader, (row) => reader.read(row))[0]!;
    const dates = fixes.flatMap(({ action }) =>
      action.type === 'change' ? action.changes.map(([, row]) => row['start']) : [],
    );
    expect(dates).toEqual(['2020-11-10T01:00', '1920-11-10T01:00']);
  });

  it('name dates whose century was guessed', () => {
    const rows: Row[] = [
      { start: '12 May 52', title: 'a' },
      { start: '12 May 1952', title: 'b' },
    ];
    const found = checks({ ...emptyProject, rows }, (row) => reader.read(row));
    expect(found.filter(({ field }) => field === 'start')).toEqual([
      {
        text: 'Row 1 has a year of two digits (12 May 52), whose century is a guess.',
        row: 0,
        field: 'start',
      },
    ]);
  });

  it('tell a date with two readings from one that is none, and lead to every kind of row they count', () => {
    const rows: Row[] = [
      { start: '03/04/2021', title: 'a' },
      { start: 'soon', title: 'b' },
      { start: '', title: 'c' },
      { start: '2021', title: 'd', media: 'https://e.org/a.jpg?w=1' },
      ...Array.from({ length: 7 }, (_, i) => ({ start: '2022', title: `${i}${'x'.repeat(80)}` })),
    ];
    const found = checks({ ...emptyProject, rows }, (row) => reader.read(row));
    const text = (row: number): string => found.flatMap((one) => (one.row === row ? one.text : [])).join();
    expect(text(0)).toContain('two readings (03/04/2021)');
    expect(text(1)).toContain('no date that can be read (soon)');
    expect(text(2)).toContain('no date, ');
    expect(found.filter(({ row }) => row === 3).map(({ field }) => field)).toEqual([
      'mediaAlt',
      'mediaCredit',
    ]);
    expect(found.find((one) => one.text === 'So do 2 more rows.')).toMatchObject({ row: 9, field: 'title' });
    const steps = Array.from({ length: 21 }, (_, i) => ({ start: '2022', title: 't', story: i + 1 }));
    const settings = { ...emptyProject.settings, story: true };
    expect(checks({ name: '', rows: steps, settings }, (row) => reader.read(row))).toContainEqual({
      text: 'The story has 21 steps; readers seldom follow more than 20.',
      row: 20,
      field: 'story',
    });
  });

  it('knows the contrast of black and white', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21);
    expect(contrast('no colour', '#fff')).toBeUndefined();
  });
});

describe('the mapping of columns', () => {
  const instant = (start: unknown): string => {
    const span = parseDate(start, { zone: createZone('UTC') });
    return isFault(span) ? span.why : new Date(span.start).toISOString().slice(0, 16);
  };
  const readAsTold = async (
    text: string,
    columns?: Readonly<Record<string, string>>,
  ): Promise<{
    readonly rows: readonly Row[];
    readonly format: string;
    readonly table: TableRead | undefined;
  }> => {
    const told: TableRead[] = [];
    const { items, format } = await readText(text, {
      ...(columns && { columns }),
      onTable: (rows, read, isTidied = false) => told.push({ ...read, rows, isTidied }),
    });
    return { rows: items, format, table: told.at(-1) };
  };

  it('shows the guess, and gives a field to one column only', async () => {
    const { table, format } = await readAsTold(
      'first,last,died\nAda,Lovelace,1852-11-27\nGrace,Hopper,1992-01-01\nEdith,Clarke,1959-10-29\n',
    );
    const mapping = mappingOf(table, format)!;
    expect(mapping.header).toEqual(['first', 'last', 'died']);
    expect(mapping.fields[2]).toBe('start');
    const other = mapped(mapping, 1, 'title');
    expect(columnsIn(other)).toMatchObject({ title: 'last', start: 'died' });
    expect(other.fields.filter((field) => field === 'title')).toHaveLength(1);
    const text = await readAsTold('only one column\nof text\n');
    expect(mappingOf(text.table, text.format)).toBeUndefined();
  });

  it('is that of the header, where words about the file stand above it', async () => {
    const { table, format } = await readAsTold(
      'Events log;;\nWhen it was;What happened;Place\n2021-03-04;Harbour opens;Batumi\n2021-05-06;Bridge falls;Poti\n',
    );
    const mapping = mappingOf(table, format)!;
    expect(mapping.header).toEqual(['When it was', 'What happened', 'Place']);
    expect(mapping.fields).toEqual(['start', 'title', '']);
    expect(mapping.samples[1]).toBe('Harbour opens · Bridge falls');
  });

  it.each([
    ['records of JSON', (rows: readonly object[]) => JSON.stringify({ meta: 1, payload: rows })],
    ['lines of JSON', (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n')],
  ])('is that of %s, whose names are unknown, and what is said of them is read', async (_, write) => {
    const text = write([
      { seen: '2021-03-04', blurb: 'Harbour opens', spot: 'Batumi', printed: '2021-03-05' },
      { seen: '2021-05-06', blurb: 'Bridge falls', spot: 'Poti', printed: '2021-05-08' },
      { seen: '2021-07-08', blurb: 'Ferry sinks', spot: 'Anaklia', printed: '2021-07-09' },
    ]);
    const first = await readAsTold(text);
    const guess = mappingOf(first.table, first.format)!;
    expect(guess.header).toEqual(['seen', 'blurb', 'spot', 'printed']);
    expect(guess.fields[0]).toBe('start');
    const said = mapped(mapped(guess, 3, 'start'), 2, 'title');
    const second = await readAsTold(text, columnsIn(said));
    expect(second.rows.map(({ start, title }) => [start, title])).toEqual([
      ['2021-03-05', 'Batumi'],
      ['2021-05-08', 'Poti'],
      ['2021-07-09', 'Anaklia'],
    ]);
    const next = mappingOf(second.table, second.format, said)!;
    expect(next.fields.slice(2)).toEqual(['title', 'start']);
  });

  it('of JSON whose names are known shows what they are known as', async () => {
    const { table, format } = await readAsTold(
      JSON.stringify([
        { date: '2021-03-04', headline: 'Harbour opens', note: 'x', callout: 'First' },
        { date: '2021-03-05', headline: 'Harbour closes', place: 'Poti' },
      ]),
    );
    const mapping = mappingOf(table, format)!;
    expect(mapping.header).toEqual(['date', 'headline', 'note', 'callout', 'place']);
    expect(mapping.fields).toEqual(['start', 'title', 'summary', 'callout', '']);
    expect(choicesFor(mapping, 3)).toContainEqual(['callout', 'Callout']);
    expect(choicesFor(mapping, 0).map(([field]) => field)).not.toContain('callout');
  });

  it('leaves out of the fields what the editor says is none, whatever it is called', async () => {
    const text =
      'Date,Headline,Description\n2021-03-04,Harbour opens,internal\n2021-05-06,Bridge falls,do not print\n';
    const { table, format } = await readAsTold(text);
    const guess = mappingOf(table, format)!;
    expect(guess.fields).toEqual(['start', 'title', 'summary']);
    const said = mapped(guess, 2, '');
    const second = await readAsTold(text, columnsIn(said));
    expect(second.rows[0]).toEqual({
      start: '2021-03-04',
      title: 'Harbour opens',
      'Description (column 3)': 'internal',
    });
    const next = mappingOf(second.table, second.format, said)!;
    expect(next.fields).toEqual(['start', 'title', '']);
    expect(columnsIn(mapped(next, 2, 'summary'))).toEqual({
      start: 'Date',
      title: 'Headline',
      summary: 'Description',
    });
  });

  it('keeps what was said of a table that is none yet', async () => {
    const text = 'Entity;Year;Deaths\nAll;1900;1\nAll;1901;2\nAll;1902;3\n';
    const { table, format } = await readAsTold(text);
    const said = mapped(mappingOf(table, format)!, 1, 'start');
    const second = await readAsTold(text, columnsIn(said));
    expect(mappingOf(second.table, second.format, said)!.fields[1]).toBe('start');
  });

  it.each([
    [
      'dates whose year stands in a row above them',
      'Date,What,Where,Desk\n2021,,,\n4 March,Harbour opens,Batumi,North\n6 May,Bridge falls,Poti,South\n2022,,,\n7 July,Ferry sinks,Anaklia,South\n',
      ['2021-03-04T00:00', '2021-05-06T00:00', '2022-07-07T00:00'],
    ],
    [
      'days and times in columns of their own',
      'Day,Begin,What,Where,Desk\n2021-03-04,10:00,Harbour opens,Batumi,North\n2021-05-06,11:30,Bridge falls,Poti,South\n2021-07-07,09:15,Ferry sinks,Anaklia,South\n',
      ['2021-03-04T10:00', '2021-05-06T11:30', '2021-07-07T09:15'],
    ],
  ])('of another column leaves %s as they were read', async (_, text, dates) => {
    const first = await readAsTold(text);
    const guess = mappingOf(first.table, first.format)!;
    const said = mapped(guess, guess.header.indexOf('Desk'), 'source');
    const second = await readAsTold(text, columnsIn(said));
    for (const { rows } of [first, second]) expect(rows.map(({ start }) => instant(start))).toEqual(dates);
    expect(second.rows.map(({ source }) => source)).toEqual(['North', 'South', 'South']);
    const next = mappingOf(second.table, second.format, said)!;
    const more = mapped(next, next.header.indexOf('Where'), 'summary');
    const third = await readAsTold(text, columnsIn(more));
    expect(third.rows.map(({ start }) => instant(start))).toEqual(dates);
    expect(third.rows.map(({ source, summary }) => [source, summary])[0]).toEqual(['North', 'Batumi']);
  });

  it('tells two columns of one name apart', async () => {
    const text =
      'Date,Headline,Note,Note\n2021-03-04,Harbour opens,internal,Batumi\n2021-05-06,Bridge falls,checked,Poti\n';
    const { table, format } = await readAsTold(text);
    const said = mapped(mappingOf(table, format)!, 3, 'source');
    const second = await readAsTold(text, columnsIn(said));
    expect(second.rows.map(({ source }) => source)).toEqual(['Batumi', 'Poti']);
    const next = mappingOf(second.table, second.format, said)!;
    expect(next.fields[3]).toBe('source');
    expect((await readAsTold(text, columnsIn(mapped(next, 2, 'source')))).rows[0]!['source']).toBe(
      'internal',
    );
  });

  it('says which columns are parts of a date', async () => {
    const { table, format } = await readAsTold(
      'year,month,day,name\n2021,3,4,Harbour opens\n2021,5,6,Bridge falls\n',
    );
    const mapping = mappingOf(table, format)!;
    expect(mapping.fields).toEqual(['', '', '', 'title']);
    expect([0, 1, 2].map((column) => choicesFor(mapping, column)[0]![1])).toEqual(
      Array.from({ length: 3 }, () => 'Part of the date'),
    );
  });
});
