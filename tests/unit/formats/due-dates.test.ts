import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { expectAccounted } from './support.js';

const read = async (text: string): Promise<readonly string[]> => {
  const result = await readText(text, { fileName: 'tasks.csv' });
  expectAccounted(result);
  return [
    ...result.items.map(
      ({ start, end, title }) =>
        [start, end].filter((date) => typeof date === 'string').join('/') + ` ${String(title)}`,
    ),
    ...result.problems.map(({ severity, row, why }) => `${severity} ${row ?? ''}: ${why}`),
  ];
};

describe('tables of tasks', () => {
  it('Asana: a due date is the end; when a task was made is no date of it', async () => {
    const text =
      'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Start Date,Due Date,Tags,Notes,Projects\n' +
      '1,2024-01-01,,2024-01-02,Draft,Writing,Lia,2024-02-01,2024-02-10,,Two pages,Spring\n' +
      '2,2024-01-01,,2024-01-02,Publish,Writing,,,2024-02-12,,,Spring\n' +
      '3,2024-01-01,,2024-01-02,Begin,Writing,,2024-02-13,,,,Spring\n' +
      '4,2024-01-01,,2024-01-02,Some day,Writing,,,,,,Spring\n';
    expect(await read(text)).toEqual([
      '2024-02-01/2024-02-10 Draft',
      '2024-02-12 Publish',
      '2024-02-13 Begin',
      'row 3: It has no date.',
    ]);
  });

  it('Trello', async () => {
    const text =
      'Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Last Activity Date,List Name,Board Name\n' +
      'c1,Interview,https://trello.com/c/1,Call,Politics,,2016-12-20T12:00:00.000Z,2016-12-08,To do,Desk\n';
    const { items } = await readText(text, { fileName: 'board.csv' });
    expect(items).toMatchObject([
      {
        start: '2016-12-20T12:00:00.000Z',
        title: 'Interview',
        url: 'https://trello.com/c/1',
        summary: 'Call',
        themes: 'Politics',
      },
    ]);
  });

  it.each([
    [
      'Aufgabe;Titel;Startdatum;Fälligkeitsdatum\n1;Entwurf;2024-02-01;2024-02-10\n2;Druck;;2024-02-12\n',
      ['2024-02-01/2024-02-10 Entwurf', '2024-02-12 Druck'],
    ],
    ['Title,Deadline\nDraft,2024-02-10\nPrint,2024-02-12\n', ['2024-02-10 Draft', '2024-02-12 Print']],
    // With a date of its own a table is read as it stands.
    [
      'Date,Title,Deadline\n2024-02-01,Draft,2024-02-10\n2024-02-02,Print,2024-02-12\n',
      ['2024-02-01 Draft', '2024-02-02 Print'],
    ],
  ])('%j', async (text, right) => {
    expect(await read(text)).toEqual(right);
  });
});
