import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../fixtures/edtf/unt-vectors.json' with { type: 'json' };
import { civilOf, HOUR, wallTime } from '../../../src/time/civil.js';
import { packWhen, unpackWhen, type DateSpan } from '../../../src/time/span.js';
import { parseEdtf } from '../../../src/time/edtf.js';
import { toEdtf } from '../../../src/time/to-edtf.js';
import { createZone } from '../../../src/time/zone.js';

const seed = 20260223;
const UTC = createZone('UTC');
const VALID = [...new Set(Object.values(vectors.valid).flat())];

const iso = (ms: number): string => {
  if (!Number.isFinite(ms)) return ms < 0 ? '-∞' : '∞';
  const { year, month, day } = civilOf(ms);
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
};

/** First day, last day (both included) and precision, by hand, where the oracle is unsound or has no answer. */
const BY_HAND: readonly (readonly [text: string, first: string, last: string, precision: string])[] = [
  ['-0043', '-0043-01-01', '-0043-12-31', 'year'],
  ['-2004-XX', '-2004-01-01', '-2004-12-31', 'year'],
  ['-20XX', '-2099-01-01', '-2000-12-31', 'century'],
  ['-000X', '-0009-01-01', '0000-12-31', 'decade'],
  ['-156X-12-25', '-1569-12-25', '-1560-12-25', 'decade'],
  ['-1984-1X', '-1984-10-01', '-1984-12-31', 'year'],
  ['-1X32-X1-X2', '-1932-01-02', '-1032-11-22', 'millennium'],
  ['-2001-37', '-2001-01-01', '-2001-04-30', 'half'],
  ['-2004-23', '-2004-09-01', '-2004-11-30', 'season'],
  ['[-1667,1668,1670..1672]', '-1667-01-01', '1672-12-31', 'year'],
  ['{-1740-02-12..-1200-01-29}', '-1740-02-12', '-1200-01-29', 'day'],
  ['1950S2', '1900-01-01', '1999-12-31', 'century'],
  ['Y3388E2S3', '+338000-01-01', '+338999-12-31', 'millennium'],
  ['Y-171010000S2', '-179999999-01-01', '-170000000-12-31', 'era'],
  ['Y-138E8S3', '-13899999999-01-01', '-13800000000-12-31', 'era'],
  ['Y-17E7', '-170000000-01-01', '-170000000-12-31', 'year'],
  ['2018-05-X0', '2018-05-10', '2018-05-30', 'month'],
  ['2016-02-X9', '2016-02-09', '2016-02-29', 'month'],
  ['2015-02-X9', '2015-02-09', '2015-02-19', 'month'],
  ['200X-02-29', '2000-02-29', '2008-02-29', 'decade'],
  ['1984-1X', '1984-10-01', '1984-12-31', 'year'],
  ['2001-21', '2001-03-01', '2001-05-31', 'season'],
  ['2001-22', '2001-06-01', '2001-08-31', 'season'],
  ['2001-23', '2001-09-01', '2001-11-30', 'season'],
  ['2001-24', '2001-12-01', '2002-02-28', 'season'],
  ['2001-25', '2001-03-01', '2001-05-31', 'season'],
  ['2001-29', '2001-09-01', '2001-11-30', 'season'],
  ['2001-30', '2001-12-01', '2002-02-28', 'season'],
  ['2001-31', '2001-03-01', '2001-05-31', 'season'],
  ['2001-32', '2001-06-01', '2001-08-31', 'season'],
  ['2001-33', '2001-01-01', '2001-03-31', 'quarter'],
  ['2001-36', '2001-10-01', '2001-12-31', 'quarter'],
  ['2001-37', '2001-01-01', '2001-04-30', 'half'],
  ['2001-39', '2001-09-01', '2001-12-31', 'half'],
  ['2001-40', '2001-01-01', '2001-06-30', 'half'],
  ['2001-41', '2001-07-01', '2001-12-31', 'half'],
  ['1923-21/1924', '1923-03-01', '1924-12-31', 'season'],
];

/** Not EDTF for the validator of these vectors, but what they say is plain: an end that is coarser than the start. */
const ACCEPTED_ANYWAY = [
  '0000-01-03/0000-01', // from 3 January into January
  '0000-02/0000', // from February into the year
  'Y-61000/-2000', // from 61001 BC to 2001 BC: in order, and the standard allows long years here
  '2004-06-11%/2004-%06', // from about 11 June into June
  '2004-06-11%/2004-06~',
];

const first = (text: string): DateSpan => parseEdtf(text, UTC)!;

describe('parseEdtf', () => {
  it(`accepts all ${VALID.length} valid vectors of the University of North Texas`, () => {
    expect(VALID.length).toBeGreaterThanOrEqual(205);
    expect(VALID.filter((text) => parseEdtf(text, UTC) === undefined)).toEqual([]);
  });

  it.each(Object.entries(vectors.invalid))('refuses the invalid ones, but for the argued: %s', (_, texts) => {
    const accepted = texts.filter((text) => parseEdtf(text, UTC) !== undefined);
    expect(accepted.filter((text) => !ACCEPTED_ANYWAY.includes(text))).toEqual([]);
  });

  it('has the bounds that edtf.js has, where that is sound', () => {
    const compared = VALID.filter(isSoundInOracle).flatMap((text) => {
      const oracle = oracleOf(text);
      return oracle ? [{ text, oracle }] : [];
    });
    expect(compared.length).toBeGreaterThan(50);
    for (const { text, oracle } of compared) {
      const { start, end } = first(text);
      expect([text, iso(start)]).toEqual([text, iso(oracle.min)]);
      expect([text, end > oracle.max && end - oracle.max <= 1000]).toEqual([text, true]);
    }
  });

  it.each(BY_HAND)('%s is %s to %s, precision %s', (text, from, to, precision) => {
    const { start, end, startPrecision } = first(text);
    expect([iso(start), iso(end - 12 * HOUR), startPrecision]).toEqual([from, to, precision]);
  });

  it.each([
    ['2020', '2020'],
    ['1990s', undefined],
    ['2023-02-29', undefined],
    ['1985-02-30', undefined],
    ['2001-20', undefined],
    ['2001-42', undefined],
    ['2001-00', undefined],
    ['2001-2X', undefined],
    ['[1667', undefined],
    ['{1667]', undefined],
    ['[]', undefined],
    ['[..]', undefined],
    ['/', undefined],
    ['1985/1984', undefined],
    ['2004-06-11/2004-05', undefined],
    ['Y2006', undefined],
    ['Y-0', undefined],
    ['1950S0', undefined],
    ['-0000', undefined],
    ['2020-01-01T10', undefined],
    ['2020-01-01T10:10:10+24:00', undefined],
    ['~', undefined],
    ['2004--06', undefined],
    ['2004-06-11~~', undefined],
    ['XXXX-02-30', undefined],
    [`[${'2020,'.repeat(1000)}2020]`, undefined],
  ] as (readonly [string, string | undefined])[])('%s', (text, canonical) => {
    const span = parseEdtf(text, UTC);
    expect(span && toEdtf(span, UTC)).toBe(canonical);
  });

  it('keeps what is approximate, uncertain, unknown and open, on its side', () => {
    expect(first('1984~').flags & 3).toBe(3);
    expect(first('1984?/2004~').flags & 15).toBe(4 | 2);
    expect(first('2004-%06').flags & 15).toBe(15);
    expect(first('1985/')).toMatchObject({ start: wallTime(1985), end: wallTime(1986), flags: 64 | 32 });
    expect(first('/1985')).toMatchObject({ start: wallTime(1985), end: wallTime(1986), flags: 64 | 16 });
    expect(first('1985/..')).toMatchObject({ start: wallTime(1985), end: Infinity });
    expect(first('../1985')).toMatchObject({ start: -Infinity, end: wallTime(1986) });
    expect(first('[..1985]').flags & 128).toBe(128);
    expect(first('1984/1985').flags & 128).toBe(0);
  });

  it('a date-only interval is the same wall days in every zone', () => {
    for (const name of ['Pacific/Apia', 'Asia/Kathmandu', 'America/Los_Angeles']) {
      const zone = createZone(name);
      const { start, end } = parseEdtf('2020-09-27/2020-11-10', zone)!;
      expect([zone.toWall(start), zone.toWall(end)]).toEqual([wallTime(2020, 9, 27), wallTime(2020, 11, 11)]);
    }
  });
});

describe('toEdtf', () => {
  it.each(['UTC', 'Pacific/Apia', 'America/Los_Angeles'])(
    'reads back with the same bounds and flags in %s',
    (name) => {
      const zone = createZone(name);
      for (const text of VALID) {
        const span = parseEdtf(text, zone)!;
        const back = parseEdtf(toEdtf(span, zone), zone);
        expect([text, back?.start, back?.end, back?.flags]).toEqual([text, span.start, span.end, span.flags]);
      }
    },
  );

  it('is canonical: the text of what it reads back is itself', () => {
    for (const text of VALID) {
      const canonical = toEdtf(first(text), UTC);
      expect(toEdtf(first(canonical), UTC)).toBe(canonical);
    }
  });

  it(`round trips days, months, years and their intervals for any year (seed ${seed})`, () => {
    const year = fc.integer({ min: -9999, max: 9999 }).filter((y) => y !== 0);
    const text = fc
      .tuple(
        year,
        fc.integer({ min: 0, max: 41 }),
        fc.integer({ min: 0, max: 28 }),
        fc.constantFrom('', '~', '?', '%'),
      )
      .filter(([, month]) => month <= 12 || month >= 33)
      .map(([y, month, day, qualifier]) => {
        const years = (y < 0 ? '-' : '') + String(Math.abs(y)).padStart(4, '0');
        const months = month > 0 ? `-${String(month).padStart(2, '0')}` : '';
        const days = month > 0 && month <= 12 && day > 0 ? `-${String(day).padStart(2, '0')}` : '';
        return years + months + days + qualifier;
      });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(toEdtf(first(a), UTC)).toBe(a);
        if (/-3[7-9]/.test(a + b)) return;
        const [early, late] = first(a).start <= first(b).start ? [a, b] : [b, a];
        if (first(late).end > first(early).start)
          expect(toEdtf(first(`${early}/${late}`), UTC)).toBe(`${early}/${late}`);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('a span packed into a column comes back the same', () => {
    for (const text of VALID) {
      const span = first(text);
      expect(packWhen(span)).toBeLessThan(2 ** 16);
      expect(unpackWhen(span.start, span.end, packWhen(span))).toEqual(span);
    }
  });
});

/** It refuses a few valid intervals that end in their own year. */
function oracleOf(text: string): { readonly min: number; readonly max: number } | undefined {
  try {
    return edtf(text);
  } catch {
    return undefined;
  }
}

/**
 * edtf.js has other months for seasons, is wrong before the year 1, beyond the range of Date, with significant digits,
 * with masks that end in a digit, places what is unknown at 1970, and times without a zone in the runtime's.
 */
function isSoundInOracle(text: string): boolean {
  if (text.includes('..') || text.startsWith('/') || text.endsWith('/') || /S\d|Y/.test(text)) return false;
  if (/^[?%~]?-|[,[{/]-|0000|\d{4}[?~%]?-[?~%]?(?:2[1-9]|3\d|4[01])(?![\d-])/.test(text)) return false;
  return !/X\d|X[^X]*\/|T[\d:]+$/.test(text);
}
