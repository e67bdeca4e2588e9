import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { datedTitles, itReads } from './dated-titles.js';
import { createSession } from '../../../src/cli/import-session.js';
import { withCells } from '../../../src/time/parse-date.js';
import { createZone } from '../../../src/time/zone.js';

const toldOf = async (text: string): Promise<readonly string[]> => {
  const session = createSession({ dates: withCells({ zone: createZone('UTC') }), tag: undefined });
  session.take(await readText(text));
  return session.problems.map(({ why }) => why);
};

describe('dates in bold with a point behind', () => {
  itReads([
    [
      'Markdown, parted by blank lines',
      '**April 2, 1931.** Ground is broken.\n\n**Sept. 30, 1935.** The dam is dedicated.\n',
      ['1931-04-02 Ground is broken.', '1935-09-30 The dam is dedicated.'],
    ],
    [
      'Markdown, line by line',
      '**2 April 1931.** Ground is broken.\n**30 September 1935.** The dam is dedicated.\n',
      ['1931-04-02 Ground is broken.', '1935-09-30 The dam is dedicated.'],
    ],
    [
      'HTML',
      '<p><strong>April 2, 1931.</strong> Ground is broken.</p><p><strong>Sept. 30, 1935.</strong> The dam is dedicated.</p>',
      ['1931-04-02 Ground is broken.', '1935-09-30 The dam is dedicated.'],
    ],
  ]);
});

describe('years of an era before their month and day', () => {
  itReads([
    [
      'BC',
      '509 BC – Kings driven out\n44 BC, March 15 – Dictator stabbed\n',
      ['-0508 Kings driven out', '-0043-03-15 Dictator stabbed'],
    ],
    [
      'AD',
      'AD 70, 30 August – Temple burns\nAD 79, 24 August – Town buried\n',
      ['0070-08-30 Temple burns', '0079-08-24 Town buried'],
    ],
    [
      'a month alone',
      '480 BC September – Sea battle\n479 BC August – Land battle\n',
      ['-0479-09 Sea battle', '-0478-08 Land battle'],
    ],
  ]);
});

describe('days in words at the beginning of lines', () => {
  itReads([
    [
      'English, under a year',
      '2021\n\nOn the third of May, workers walk out.\nOn the twenty-first of June, a deal is signed.\n',
      ['2021-05-03 Workers walk out.', '2021-06-21 A deal is signed.'],
    ],
    [
      'Spanish',
      'El tres de mayo de 1808 – Levantamiento\nEl veintiuno de junio de 1813 – Batalla\n',
      ['1808-05-03 Levantamiento', '1813-06-21 Batalla'],
    ],
    [
      'German',
      'Dritter Oktober 1990: Einheit\nNeunter November 1989: Öffnung\n',
      ['1990-10-03 Einheit', '1989-11-09 Öffnung'],
    ],
  ]);

  it.each([
    ['On the fourth of July 1976, the tall ships sail in.', '1976-07-04'],
    ['The court met on the twenty-third of May 1990 in secret.', '1990-05-23'],
    ['Le quatorze juillet 1789, la prison tombe.', '1789-07-14'],
    ['In two May 1990 rulings the court agreed.', '1990-05'],
    ['It met on the thirty-first of June 1990 in vain.', '1990-06'],
  ])('%s names %s', async (text, date) => expect(await datedTitles(text)).toEqual([`${date} ${text}`]));
});

describe('weekdays that are not those of their dates', () => {
  it.each([
    ['Monday, 11 September 2001 – Towers fall\n', 'Tuesday'],
    ['Wed, Sept. 11, 2001: Towers fall\nThu, Sept. 13, 2001: Flights resume\n', 'Tuesday'],
    ['mercredi 11 septembre 2001 : Tours\n', 'Tuesday'],
  ])('are told: %s', async (text, weekday) =>
    expect(await toldOf(text)).toEqual([`The date is a ${weekday}, but another weekday stands with it.`]),
  );

  it('and others are not', async () => {
    expect(
      await toldOf('Tuesday, 11 September 2001 – Towers fall\nThursday, 13 September – Flights resume\n'),
    ).toEqual([]);
  });
});

describe('lists of changes', () => {
  itReads([
    [
      'versions in brackets',
      '# Changelog\n\n## [2.0.0] - 2021-05-07\n\n- Port closes\n\n## [1.0.0] - 2021-05-03\n\n- Ferry sinks\n',
      ['2021-05-07 2.0.0', '2021-05-03 1.0.0'],
    ],
    [
      'versions with a letter',
      '## v2.1 – 7 May 2021\n\n- Port closes\n\n## v2.0 – 3 May 2021\n\n- Ferry sinks\n',
      ['2021-05-07 v2.1', '2021-05-03 v2.0'],
    ],
    [
      'dates in brackets',
      '## 2.1.0-beta.1 (2021-05-07)\n\n- Port closes\n\n## 2.0.9 (2021-05-03)\n\n- Ferry sinks\n',
      ['2021-05-07 2.1.0-beta.1', '2021-05-03 2.0.9'],
    ],
  ]);
});
