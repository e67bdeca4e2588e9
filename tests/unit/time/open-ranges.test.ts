import { describe, expect, it } from 'vitest';
import { isFault, parseDate, withCells } from '../../../src/time/parse-date.js';
import { toEdtf } from '../../../src/time/to-edtf.js';
import { createZone } from '../../../src/time/zone.js';

const zone = createZone('UTC');
const ctx = withCells({ zone });
const reading = (cell: string): string => {
  const date = parseDate(cell, ctx);
  return isFault(date) ? (date.readings ?? ['fault']).join(' or ') : toEdtf(date, zone);
};

const SINCE_2022 =
  `2022 onwards|from 2022 on|2022 and later|as of 2022|2022+|ab 2022|von 2022 an|von 2022 bis heute|desde 2022|a partir de 2022
2022 en adelante|desde 2022 hasta la actualidad|2022 - la actualidad|à partir de 2022|dès 2022|à compter de 2022|2022 à aujourd'hui|de 2022 à nos jours
с 2022 г.|начиная с 2022 года|2022 — н. в.|2022 — наст. время|з 2022 року|починаючи з 2022 року|2022 — донині|2022'den itibaren|2022'den beri
2022'den bugüne|2022-günümüz|2022-ci ildən|2022-ci ildən etibarən|2022-dən indiyədək|2022 թվականից|2022-ից առ այսօր|2022 წლიდან|2022-დან
2022 წლიდან დღემდე|منذ 2022|dal 2022|a partire dal 2022|od 2022 roku|a partir de 2022|2022-atualmente|från 2022|fra 2022|vanaf 2022|din 2022
2022 óta|2022-től|από το 2022|2022年以降|2022年起|2022년부터|2022 to the present day|2022 to this day`.split(
    /[|\n]/,
  );

const UNTIL_2022 =
  `up to 2022|until 2022|jusqu'en 2022|fino al 2022|até 2022|hasta 2022|bis 2022|2022'ye kadar|2022-ci ilədək|2022-მდე|մինչև 2022|حتى 2022|μέχρι το 2022`.split(
    '|',
  );

describe('ranges without an end or a beginning', () => {
  it.each(SINCE_2022)('%s goes on', (cell) => expect(reading(cell)).toBe('2022/..'));
  it.each(UNTIL_2022)('%s has no beginning', (cell) => expect(reading(cell)).toBe('../2022'));

  it.each([
    ['à partir du 5 mai 2022', '2022-05-05/..'],
    ['с 5 мая 2022 года', '2022-05-05/..'],
    ['seit dem 5. Mai 2020', '2020-05-05/..'],
    ['desde marzo de 2022', '2022-03/..'],
    ['5 May 2022 onwards', '2022-05-05/..'],
    ["jusqu'au 5 mai 2022", '../2022-05-05'],
    ['fra 2019 til 2022', '2019/2022'],
    ['von 1914 bis 1918', '1914/1918'],
    ['desde 2019 até 2022', '2019/2022'],
    ["de 2019 jusqu'en 2022", '2019/2022'],
    ['dal 2019 fino al 2022', '2019/2022'],
    ['Frar 2021', '2021-02'],
    ['1999-00', '1999/2000 or 1999'],
    ['100%', 'fault'],
  ])('%s is %s', (cell, edtf) => expect(reading(cell)).toBe(edtf));
});
