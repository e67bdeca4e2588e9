import { columnsByField, foldName, PART_NAMES } from '../../items/field-names.js';
import { isDateCell } from '../column-choice.js';
import { isDateName } from '../field-names.js';
import { findDelimiter } from './csv.js';
import type { Row, TidyTable } from './table.js';
import { type DayLabel, readDayLabel } from '../day-label.js';

// Whether a text is a table, and where in it the table begins: exports put comments and the time of the export above it.

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

/** "Accord signé, le 9 janvier 2022": of a list without a header. */
const isTextAndDate = (line: string): boolean => {
  const [text = '', date = '', more] = line.split(',');
  const isDate = date.startsWith(' ') && hasLetter(date) && /(?<!\d)\d{4}\.?$/.test(date);
  return more === undefined && isDate && /\p{L}{2}/u.test(text);
};

/** "1889 <tab> The tower opens": of a list without a header. */
const isYearAndText = (line: string): boolean => {
  const [year = '', text = '', more] = line.split('\t');
  return more === undefined && /^\d{3,4}$/.test(year) && hasLetter(text);
};

/** "• <tab> 4 May 2019 – The bridge opens", as word processors copy lists. */
const isBullet = (line: string): boolean => /^\s{0,9}[•·▪◦‣o§-]\t[^\t]*$/.test(line);

/** A row of GDELT's knowledge graph, whose cells are longer than names. */
const KNOWLEDGE_GRAPH = /^\d{14}-T?\d{1,9}\t\d{14}\t/;

// A table has the same separator, as often, in its header and in the line below; pasted prose does not.
export const isTable = (head: string): boolean => {
  if (KNOWLEDGE_GRAPH.test(head)) return true;
  const delimiter = findDelimiter(head);
  if (delimiter === undefined) return false;
  const lines = head.split(/\r?\n|\r/, 12).filter((line) => line.trim() !== '');
  const [header = ''] = lines;
  // "May 3, 2003 - Truce": the comma is of the date.
  if (delimiter === ',' && /^\p{L}{3,9}\.? \d{1,2}, \d{4}\b/u.test(header)) return false;
  if (
    delimiter === ',' &&
    /\d/.test(header) &&
    lines.every((line) => !/,(?! )/.test(line) && /[–—:]|\s-\s/.test(line))
  )
    return false;
  if (delimiter === ',' && lines.every(isTextAndDate)) return false;
  if (delimiter === '\t' && (lines.every(isYearAndText) || lines.every(isBullet))) return false;
  if (lines.filter((line) => line.includes(delimiter)).length * 2 <= lines.length) return false;
  const cells = header.split(delimiter);
  return (
    cells.every((cell) => cell.trim().length <= 60) &&
    (delimiter !== ',' || !/[.!?]$/.test(header)) &&
    /[\r\n]/.test(head)
  );
};

const MOST_ABOVE = 6;
const HEAD = 20_000;

const cellsOf = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));

/** Names of which one is that of a date, and of another field, or with a date below. */
const isHeader = (line: string, below: string, delimiter: string): boolean => {
  const names = cellsOf(line, delimiter);
  const fields = columnsByField(names);
  if (fields.has('start') && fields.size > 1) return true;
  const cells = cellsOf(below, delimiter);
  return (
    names.filter((name) => hasLetter(name)).length > 1 &&
    names.some(
      (name, column) =>
        (isDateName(name) || fields.get('start')?.some((found) => found.column === column)) &&
        isDateCell(cells[column] ?? ''),
    )
  );
};

/** The first line that is more than the rule below the names of a Markdown table. */
const firstData = (lines: readonly string[]): string =>
  lines.find((line) => hasLetter(line) || /\d/.test(line)) ?? '';

/** Where the table begins behind lines that are none of it ("# exported by …", "Report generated: …"); 0 where it is the whole. */
export const tableStart = (text: string): number => {
  const head = text.slice(0, HEAD);
  if (isTable(head)) return 0;
  let at = 0;
  for (let lines = 0; lines < MOST_ABOVE; lines++) {
    const end = head.indexOf('\n', at);
    if (end < 0) return 0;
    at = end + 1;
    const rest = head.slice(at);
    const delimiter = findDelimiter(rest);
    const [line = '', ...below] = rest.split(/\r?\n|\r/, 4);
    if (delimiter !== undefined && isHeader(line, firstData(below), delimiter) && isTable(rest)) return at;
  }
  return 0;
};

// Cells with the marks of Markdown or HTML in them: "**3 May**", "_1999_", "`2021-05-03`", "[Vote held](https://…)", "<b>Vote</b>".

const BOLD = /(\*{1,3}|_{1,3})(?=[^\s*_])([^*_`]{1,500})(?<=[^\s*_])\1(?![\p{L}\d])/gu;
const CODE = /`([^`]{1,500})`/g;
const LINK = /!?\[([^[\]]{0,500})\]\((https?:[^()\s]{1,2000})(?:\s"[^"]{0,200}")?\)/g;
const TAG = /<\/?(?:b|i|em|strong|u|code|span|a|p|small|sup|sub|font|div|mark|h[1-6])(?:\s[^<>]{0,2000})?>/gi;
const BREAK = /<br\s?\/?>/gi;
const HREF = /\shref=["']?(https?:[^"'\s<>]{1,2000})/i;
const MARKED = /\*[^*]+\*|(?:^|\s)_[^_]+_|`[^`]+`|\]\(https?:|<(?:\/[a-z]|br\s?\/?>|a\s)/i;

/** The cell without its marks. */
export const withoutCellMarks = (cell: string): string =>
  MARKED.test(cell)
    ? cell
        .replace(LINK, '$1')
        .replace(BREAK, ' ')
        .replace(TAG, '')
        .replace(CODE, '$1')
        .replace(BOLD, (whole: string, _: string, inner: string, at: number, all: string) =>
          /[\p{L}\d]/u.test(all[at - 1] ?? '') ? whole : inner,
        )
    : cell;

const LONGEST = 5_000;
const isMarked = (row: Row): boolean => row.some((cell) => cell.length <= LONGEST && MARKED.test(cell));

const linkOf = (row: Row): string => {
  for (const cell of row) {
    LINK.lastIndex = 0;
    const found = cell.length <= LONGEST ? LINK.exec(cell) : null;
    if (found) return found[2]!;
    const href = cell.length <= LONGEST ? HREF.exec(cell)?.[1] : undefined;
    if (href !== undefined) return href;
  }
  return '';
};

/** The table without marks in its cells; the first link of a row is its address where no column has one. */
export const withoutMarks = (table: TidyTable, rows: readonly Row[]): TidyTable => {
  if (!rows.some(isMarked)) return table;
  const { header, each } = table;
  const isLinked = !columnsByField(header).has('url') && rows.some((row) => linkOf(row) !== '');
  return {
    ...table,
    header: isLinked ? [...header, 'url'] : header,
    each: (row) =>
      each(row).map((own) => {
        const plain = own.map((cell) => (cell.length <= LONGEST ? withoutCellMarks(cell) : cell));
        return isLinked
          ? [
              ...plain,
              ...Array.from({ length: Math.max(0, header.length - own.length) }, () => ''),
              linkOf(own),
            ]
          : plain;
      }),
  };
};

// Names of columns that the table of fields does not have, where no column of a table is called a date or a title by one it has.

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
  年: 'year',
  月: 'month',
  日: 'day',
  년: 'year',
  월: 'month',
  일: 'day',
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
  const parted = known.has('start') || start >= 0 ? header : withParts(header, folded);
  const own = parted.map((name, column) => (column === start ? 'start' : column === title ? 'title' : name));
  return known.has('start') || start >= 0 || parted !== header ? own : withDeeds(own, rows);
};

const BEGUN =
  /(?:^|[\s_])(?:founded|established|built|opened|began|begun|started|launched|erected|signed|discovered|invented|gegründet|eröffnet|erbaut|fondée?|créée?|fundad[oa]|основан[ао]?)$/iu;
const ENDED =
  /(?:^|[\s_])(?:ended|closed|dissolved|abolished|demolished|aufgelöst|geschlossen|закрыт[ао]?)$/iu;
const WHEN = /^\s*(?:c(?:a|irca)?\.? ?)?(?:1\d|20)\d\d\s*$/iu;

/** "Founded", "Reign began" and "Reign ended" above years or dates are when. */
const withDeeds = (header: Row, rows: readonly Row[]): Row => {
  const isWhen = (column: number): boolean => {
    const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    const dates = cells.filter((cell) => WHEN.test(cell) || isDateCell(cell));
    return cells.length > 0 && dates.length >= cells.length * 0.9;
  };
  const named = (names: RegExp): readonly number[] =>
    header.flatMap((name, column) => (names.test(name.trim()) && isWhen(column) ? [column] : []));
  const [start, other] = named(BEGUN);
  const [end, second] = named(ENDED);
  if (start === undefined || other !== undefined) return header;
  return header.map((name, column) =>
    column === start ? 'start' : column === end && second === undefined ? 'end' : name,
  );
};

// Columns that count days: "Day 1 (3 May 2021)", "Day 4", or a number under "Day" beside a date. A row without a date of its own takes it
// from the first row that has one, checked by the last.

const FEWEST = 2;
const MOST = 0.6;
const LONGEST_DATE = 40;

interface Anchor {
  readonly number: number;
  readonly date: string;
}

const numberLabel = (cell: string): DayLabel | undefined =>
  /^\d{1,4}$/.test(cell.trim()) ? { number: Number(cell), rest: '' } : undefined;

/** The column of counts, and what reads them; undefined where there is none. */
const findCounts = (
  header: Row,
  rows: readonly Row[],
): { readonly column: number; readonly read: (cell: string) => DayLabel | undefined } | undefined => {
  const folded = header.map(foldName);
  const hasParts = folded.some((name) => PART_NAMES[0]!.includes(name) || PART_NAMES[1]!.includes(name));
  for (let column = 0; column < header.length; column++) {
    const isDay = !hasParts && PART_NAMES[2]!.includes(folded[column]!);
    const read = (cell: string): DayLabel | undefined =>
      readDayLabel(cell.trim()) ?? (isDay ? numberLabel(cell) : undefined);
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    const found = cells.filter((cell) => cell.length <= 2 * LONGEST_DATE && read(cell) !== undefined).length;
    if (found >= FEWEST && found >= cells.length * MOST) return { column, read };
  }
  return undefined;
};

/** The date behind a count, out of its brackets; empty where there is none. */
const dateOf = ({ rest }: DayLabel): string => {
  const text = rest.replace(/^[([]|[)\]]$/g, '').trim();
  return /\d/.test(text) && text.length <= LONGEST_DATE ? text : '';
};

const written = (number: number, anchors: readonly Anchor[]): string =>
  anchors
    .map((anchor) => {
      const days = number - anchor.number;
      return `${anchor.date} ${days < 0 ? '-' : '+'} ${Math.abs(days)} days`;
    })
    .join(' = ');

/** The table with the dates that its counts of days mean, where a row tells from which they are counted. */
export const withDayCounts = (table: TidyTable, rows: readonly Row[]): TidyTable => {
  const { header, each } = table;
  const counts = findCounts(header, rows);
  if (!counts) return table;
  const { column, read } = counts;
  const dates = (columnsByField(header).get('start') ?? [])
    .map((start) => start.column)
    .find((other) => other !== column && rows.some((row) => isDateCell((row[other] ?? '').trim())));
  const start = dates ?? column;
  const ownDate = (row: Row, label: DayLabel | undefined): string =>
    dates === undefined ? (label ? dateOf(label) : (row[column] ?? '')) : (row[dates] ?? '').trim();
  const all = rows.flatMap((row): readonly Anchor[] => {
    const label = read(row[column] ?? '');
    const date = ownDate(row, label);
    return label && date !== '' ? [{ number: label.number, date }] : [];
  });
  const [first] = all;
  if (!first) return table;
  const anchors = all.length > 1 ? [first, all.at(-1)!] : [first];
  const dated = (row: Row): Row => {
    const label = read(row[column] ?? '');
    const own = ownDate(row, label);
    const date = own !== '' || !label ? own : written(label.number, anchors);
    return row.map((cell, at) => (at === start ? date : cell));
  };
  const isCounted = rows.some((row) => {
    const label = read(row[column] ?? '');
    return label !== undefined && ownDate(row, label) === '';
  });
  return {
    ...table,
    header: header.map((name, at) => (at === start ? 'start' : name)),
    each: (row) => each(row).map(dated),
    notes: isCounted
      ? [
          ...table.notes,
          [
            `Days such as "Day ${first.number}" in "${header[column]}" were counted from ${first.date}.`,
            'If that is wrong, write the date into each row.',
          ],
        ]
      : table.notes,
  };
};
