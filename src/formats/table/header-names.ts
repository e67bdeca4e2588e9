// Names of columns that the table of fields does not have, where no column of a table is called a date or a title by one it has.
import { columnsByField, foldName } from '../../items/field-names.js';
import type { Row } from './table-plan.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(foldName));

const START = words(
  'तारीख दिनांक तिथि তারিখ தேதி తేదీ 年月日 日時 時期 期日 时间 時間 时期 日子 일자 일시 시기 quand cuando cuándo quando wanneer wann kiedy ' +
    'kdy kdaj kada kad når nar när milloin πότε ημερομηνία когда коли ne_zaman nezaman gün zaman nə_vaxt nevaxt երբ როდის متى التوقيت ' +
    'datum_udalosti päivämäärä paivamaara dátum datums kuupäev datë дата_події вақт ngày ngay tanggal tarikh วันที่ תאריך تاريخ_الحدث تاریخ ' +
    'period periode période período periodo zeitraum период період dönem dövr ժամանակաշրջան პერიოდი الفترة eventdate_utc ' +
    'week_beginning week_commencing week_starting week_start week_of wochenbeginn woche_ab woche_vom semaine_du semana_del',
);
const TITLE = words(
  'घटना शीर्षक ঘটনা நிகழ்வு సంఘటన 出来事 できごと 内容 事项 事件 大事 내용 사건 quoi qué que_paso quépasó o_que_aconteceu gebeurtenis wydarzenie ' +
    'událost udalost dogodek događaj dogadaj hendelse begivenhed händelse handelse tapahtuma γεγονός συμβάν συμβαν hecho suceso acontecimiento ' +
    'acontecimento avvenimento fatto fait vorfall geschehen hadisə իրադարձություն մովլენა მოვლენა الحدث حدث kejadian peristiwa sự_kiện su_kien ' +
    'เหตุการณ์ אירוע رویداد eveniment esemény esemeny įvykis ivykis notikums sündmus ngjarja происшествие що_сталося что_произошло',
);
const WEEK = words('week woche kw semaine semana settimana неделя тиждень hafta həftə');

const isWeek = (cell: string): boolean => /^\s*\d{4}[ -]?(?:W|KW|S)\s?\d{1,2}\s*$/i.test(cell);

/** Short names of year, month and day, where a year is among them. */
const SHORT_PARTS: Readonly<Record<string, string>> = {
  yr: 'year',
  yyyy: 'year',
  mo: 'month',
  mth: 'month',
  mm: 'month',
  dy: 'day',
  dd: 'day',
};

const withParts = (header: Row, folded: readonly string[]): Row =>
  folded.some((name) => SHORT_PARTS[name] === 'year')
    ? header.map((name, column) => SHORT_PARTS[folded[column]!] ?? name)
    : header;

/** The header with `start` and `title` where they were called by such a name. */
export const moreNames = (header: Row, rows: readonly Row[]): Row => {
  const known = columnsByField(header);
  const folded = header.map(foldName);
  const named = (names: ReadonlySet<string>): number => folded.findIndex((name) => names.has(name));
  const weeks = named(WEEK);
  const cells = rows.map((row) => row[weeks] ?? '').filter((cell) => cell.trim() !== '');
  const start = known.has('start')
    ? -1
    : named(START) >= 0
      ? named(START)
      : weeks >= 0 && cells.length > 0 && cells.every(isWeek)
        ? weeks
        : -1;
  const title = known.has('title') ? -1 : named(TITLE);
  if (start < 0 && title < 0) return known.has('start') ? header : withParts(header, folded);
  return header.map((name, column) => (column === start ? 'start' : column === title ? 'title' : name));
};
