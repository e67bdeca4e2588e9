import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDateNames, foldDateText, MONTHS } from '../../../src/time/date-words.js';
import { isFault, parseDate, withCells } from '../../../src/time/parse-date.js';
import { toEdtf } from '../../../src/time/to-edtf.js';
import { createZone } from '../../../src/time/zone.js';

const zone = createZone('UTC');
const ctx = withCells({ zone });
const reading = (cell: string): string => {
  const date = parseDate(cell, ctx);
  return isFault(date) ? (date.readings ?? ['fault']).join(' or ') : toEdtf(date, zone);
};

afterEach(() => vi.restoreAllMocks());

describe('months of languages that the runtime does not have', () => {
  it('every name of the table is its month, or has two readings', () => {
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockImplementation((tags) =>
      [tags].flat().filter((tag): tag is string => tag === 'en'),
    );
    const names = createDateNames();
    const wrong = Object.entries(MONTHS).flatMap(([language, row]) =>
      row.split(',').flatMap((forms, m) =>
        forms
          .split(' ')
          .filter((form) => form && !((names.month(foldDateText(form.replace('_', ' '))) >> m) & 1))
          .map((form) => `${language} ${form}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['17 जून 2021', '2021-06-17'],
    ['17 जन॰ 2021', '2021-01-17'],
    ['১৭ জুন, ২০২১', '2021-06-17'],
    ['ஜூன் 17, 2021', '2021-06-17'],
    ['17 ජූනි 2021', '2021-06-17'],
    ['2021 ජනවාරි 17', '2021-01-17'],
    ['17 ဇွန် 2021', '2021-06-17'],
    ['9 Deireadh Fómhair 2023', '2023-10-09'],
    ['17mh dhen Fhaoilleach 2021', '2021-01-17'],
    ['18 dhen t-Sultain 2014', '2014-09-18'],
    ['17 Genver 2021', '2021-01-17'],
    ["4 C'hwevrer 2021", '2021-02-04'],
    ['dydd Sul, 17 Ionawr 2021', '2021-01-17'],
    ['2021(e)ko urtarrilaren 17(a)', '2021-01-17'],
    ['2021ko urtarrilaren 17a', '2021-01-17'],
    ['2021 оны 1-р сарын 17', '2021-01-17'],
    ['2021 оны арван нэгдүгээр сарын 17-ны өдөр', '2021-11-17'],
    ['2021 ж. 17 қаңтар', '2021-01-17'],
    ['неделя, 17 януари 2021 г.', '2021-01-17'],
    ["п'ятниця, 17 вересня 2021 р.", '2021-09-17'],
    ['17 בינו׳ 2021', '2021-01-17'],
    ['سه شنبه ۱۷ اوت ۲۰۲۱', '2021-08-17'],
    ['Chủ Nhật, 17 tháng 1, 2021', '2021-01-17'],
    ['17 thg 1, 2021', '2021-01-17'],
    ['Tues 9 Oct 2023', '2023-10-09'],
    ['du 10 au 12 juillet 2020', '2020-07-10/2020-07-12'],
  ])('%s is %s', (cell, edtf) => expect(reading(cell)).toBe(edtf));

  it.each(['9 Here 2023', '9 Du 2023', '9 Gear 2023', '9 Luna 2023', '5 Adar 5784'])(
    '%s holds a word of another language, and is a problem',
    (cell) => expect(reading(cell)).toBe('fault'),
  );
});
