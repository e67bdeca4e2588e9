import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDateFormatter, formatSpan } from '../../../src/time/format-date.js';
import { isFault, parseDate, withCells } from '../../../src/time/parse-date.js';
import { Single } from '../../../src/time/span.js';
import { toEdtf } from '../../../src/time/to-edtf.js';
import { createZone } from '../../../src/time/zone.js';
import { words as english } from '../../../src/i18n/messages/en.js';
import { words as french } from '../../../src/i18n/messages/fr.js';
import { createPhrase } from '../../../src/i18n/messages.js';
import { tables as armenian } from '../../../src/i18n/tables/hy.js';

const seed = 20260223;
const zone = createZone('Asia/Yerevan');
const ctx = withCells({ zone });
const phrase = createPhrase(english, 'en');
const long = createDateFormatter('en-GB', zone, { phrase });
const short = createDateFormatter('en-GB', zone, { phrase, style: 'short' });

/** Spaces as Intl likes them today are none of our business. */
const said = (date: unknown, fmt = long): string => {
  const span = parseDate(date, ctx);
  return isFault(span)
    ? 'fault'
    : formatSpan(span, fmt)
        .replace(/[\s\u2009\u202f]+/g, ' ')
        .replace(/ – /g, '–');
};

describe('formatSpan says a date as exactly as it is known', () => {
  it('without a zone for instants so far away that only years are told', () => {
    const start = -13.787e9 * 365.2425 * 864e5;
    const precision = 'millisecond';
    const span = {
      start,
      end: start + 4096,
      startPrecision: precision,
      endPrecision: precision,
      flags: Single,
    } as const;
    expect(formatSpan(span, long)).toMatch(/^13\.79 billion years ago( – 13\.79 billion years ago)?$/);
  });

  it.each([
    ['2020-09-27', '27 September 2020', '27 Sept 2020'],
    ['2020-09-27/2020-11-10', '27 September–10 November 2020', '27 Sept–10 Nov 2020'],
    ['2021-05', 'May 2021', 'May 2021'],
    ['2021', '2021', '2021'],
    ['c. 1915', 'c. 1915', 'c. 1915'],
    ['1915?', '1915 (uncertain)', '1915 (uncertain)'],
    ['1984?/2004~', '1984 (uncertain)–c. 2004', '1984 (uncertain)–c. 2004'],
    ['since 2022', 'since 2022', 'since 2022'],
    ['until 1985', 'until 1985', 'until 1985'],
    ['before 1985', 'before 1985', 'before 1985'],
    ['after 2010', 'after 2010', 'after 2010'],
    ['1985/', '1985–?', '1985–?'],
    ['/1985', '?–1985', '?–1985'],
    ['../..', 'date unknown', 'date unknown'],
    ['1990s', '1990s', '1990s'],
    ['1980s–1990s', '1980s–1990s', '1980s–1990s'],
    ['19th century', '19th century', '19th century'],
    ['21st century', '21st century', '21st century'],
    ['5th century BC', '5th century BC', '5th century BC'],
    ['2nd millennium BC', '2nd millennium BC', '2nd millennium BC'],
    ['Q3 2021', 'Q3 2021', 'Q3 2021'],
    ['H2 2021', 'second half of 2021', 'second half of 2021'],
    ['spring 2021', 'spring 2021', 'spring 2021'],
    ['winter 2020/21', 'winter 2020–21', 'winter 2020–21'],
    ['early 2021', 'c. January–April 2021', 'c. Jan–Apr 2021'],
    ['44 BC', '44 BC', '44 BC'],
    ['15 March 44 BC', '15 March 44 BC', '15 Mar 44 BC'],
    ['200 BC – 100 AD', '200 BC–100 AD', '200 BC–100 AD'],
    ['0001', '1 AD', '1 AD'],
    ['0004-05', 'May 4 AD', 'May 4 AD'],
    ['0004-05-06', '6 May 4 AD', '6 May 4 AD'],
    ['0099/0101', '99–101 AD', '99–101 AD'],
    ['0100', '100', '100'],
    ['13.8 billion years ago', '13.8 billion years ago', '13.8 billion years ago'],
    ['Y-17E7', '170 million years ago', '170 million years ago'],
    ['1984-1X', '1984', '1984'],
    ['2004-06/2005-02-08', 'June 2004–8 February 2005', 'Jun 2004–8 Feb 2005'],
    ['2020-09-27T10:15', '27 September 2020 at 10:15', '27 Sept 2020, 10:15'],
    ['2020-09-27T10:15:30Z', '27 September 2020 at 14:15:30 GMT+4', '27 Sept 2020, 14:15:30'],
    ['2020-09-27 10:00 – 12:00', '27 September 2020, 10:00–12:00', '27 Sept 2020, 10:00–12:00'],
  ])('%s', (date, inFull, inShort) => {
    expect([said(date), said(date, short)]).toEqual([inFull, inShort]);
  });

  it('seconds and milliseconds are said where there are any', () => {
    expect(said(Date.UTC(2020, 8, 27, 10, 15))).toBe('27 September 2020 at 14:15 GMT+4');
    expect(said(Date.UTC(2020, 8, 27, 10, 15, 1))).toBe('27 September 2020 at 14:15:01 GMT+4');
    expect(said(Date.UTC(2020, 8, 27, 10, 15, 1, 5))).toBe('27 September 2020 at 14:15:01.005 GMT+4');
  });

  it('speaks other languages, by Intl and the words it is given', () => {
    const fr = createDateFormatter('fr', zone, { phrase: createPhrase(french, 'fr') });
    expect(said('2020-09-27', fr)).toBe('27 septembre 2020');
    expect(said('27 Sept – 10 Nov 2020', fr)).toBe('27 septembre–10 novembre 2020');
    expect(said('19th century', fr)).toBe('XIXe siècle');
    expect(said('since 2022', fr)).toBe('depuis 2022');
  });

  it('writes a language that the runtime lacks from its table', () => {
    const hy = createDateFormatter('hy', zone, { phrase, table: armenian.dates });
    expect(said('2020-09-27', hy)).toBe('27 սեպտեմբերի, 2020 թ.');
    expect(said('13.8 billion years ago', hy)).toBe('13,8 մլրդ տարի առաջ');
    expect(said('2020-09-27T10:15', hy)).toBe('27 սեպտեմբերի, 2020 թ., 10:15');
  });

  it('is Gregorian everywhere', () => {
    for (const locale of ['fa', 'th', 'ar-SA', 'ja-JP-u-ca-japanese']) {
      const fmt = createDateFormatter(locale, zone, { phrase });
      const intl = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', year: 'numeric' });
      expect(formatSpan(parseDate('2021', ctx) as never, fmt)).toBe(intl.format(Date.UTC(2021, 0)));
    }
  });

  it(`a day is said as the same day in every zone (seed ${seed})`, () => {
    const names = fc.constantFrom(
      'Pacific/Apia',
      'Asia/Kathmandu',
      'America/Lima',
      'America/Los_Angeles',
      'UTC',
    );
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(names, day, (name, date) => {
        const text = date.toISOString().slice(0, 10);
        // Samoa went from one side of the date line to the other and left this day out.
        fc.pre(!(name === 'Pacific/Apia' && text === '2011-12-30'));
        const there = createZone(name);
        const span = parseDate(text, { zone: there });
        const intl = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
        expect(isFault(span) ? '' : formatSpan(span, createDateFormatter('en-GB', there, { phrase }))).toBe(
          intl.format(Date.parse(`${text}T00:00:00Z`)),
        );
      }),
      { seed, numRuns: 300 },
    );
  });

  it(`what it says of a day, month, year or range reads back as the same (seed ${seed})`, () => {
    const us = createDateFormatter('en-US', zone, { phrase });
    const fmt = fc.constantFrom(long, short, us);
    const part = fc.tuple(
      fc.integer({ min: 1000, max: 2999 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 28 }),
    );
    const edtf = part.map(([y, m, d]) =>
      [y, ...(m ? [m, ...(d ? [d] : [])] : [])].map((n) => String(n).padStart(2, '0')).join('-'),
    );
    fc.assert(
      fc.property(fmt, edtf, edtf, fc.boolean(), (formatter, a, b, range) => {
        const text = range && a.length === b.length && a < b ? `${a}/${b}` : a;
        const span = parseDate(text, ctx);
        const back = isFault(span) ? span : parseDate(formatSpan(span, formatter), ctx);
        expect(isFault(back) ? back : toEdtf(back, zone)).toBe(text);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('takes its names from the context without asking again', () => {
    expect(withCells(ctx)).toBe(ctx);
  });
});
