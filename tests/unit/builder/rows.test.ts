import { describe, expect, it } from 'vitest';
import { columnsIn, guessMapping, mapped } from '../../../builder/bring/mapping.js';
import { checks, contrast } from '../../../builder/dress/checks.js';
import { copiedCell, moved, pastedCells } from '../../../builder/edit/grid-keys.js';
import { columnsOf, COLUMNS } from '../../../builder/rows/columns.js';
import { findings } from '../../../builder/rows/findings.js';
import { createRowReader } from '../../../builder/rows/read-rows.js';
import { emptyProject, type Row } from '../../../builder/state/project.js';

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
  it('shows the guess, and gives a field to one column only', () => {
    const mapping = guessMapping(
      'first,last,died\nAda,Lovelace,1852-11-27\nGrace,Hopper,1992-01-01\nEdith,Clarke,1959-10-29\n',
    )!;
    expect(mapping.header).toEqual(['first', 'last', 'died']);
    expect(mapping.fields[2]).toBe('start');
    const other = mapped(mapping, 1, 'title');
    expect(columnsIn(other)).toMatchObject({ title: 'last', start: 'died' });
    expect(other.fields.filter((field) => field === 'title')).toHaveLength(1);
    expect(guessMapping('only one column\nof text\n')).toBeUndefined();
  });
});
