import {
  columnsByField,
  type Field,
  fieldNamed,
  foldName,
  isYearName,
  PART_NAMES,
} from '../../items/field-names.js';
import { measureColumn, isDateCell } from '../column-choice.js';
import { isRefusal, planTable, type Row, isWide, type TidyRows, type TidyTable } from './table.js';
import { areDatesMapped, taskTable } from '../due-dates.js';
import { assignFields, type ColumnMapping, isDateName } from '../field-names.js';
import { gdeltRows } from './gdelt-table.js';
import {
  settledDates,
  datedColumns,
  clockNames,
  namedStart,
  withMonthYears,
  withWeeks,
} from './date-columns.js';
import { withDayCounts, moreNames, withoutMarks } from './table-start.js';
import { headlessTimes, timeColumns } from './time-columns.js';

// The title of a table that names none, where its cells tell more than the plan for all tables looks at: codes and answers such as
// "yes" are no titles, and a country or a subject may be one.

/** "CN0100300000000", "37F-PM-1014-03", "AFG". */
const CODE = /^(?=[^ ]{0,4}$|.*\d)[\p{Lu}\d][\p{Lu}\d._/-]*$/u;
const ANSWER =
  /^(?:y|n|x|yes|no|true|false|ja|nein|oui|non|s[ií]|sim|não|tak|nie|да|нет|так|ні|evet|hayır|bəli|xeyr)$/iu;
/** Fields whose texts may be all that tells one row from the next. */
const OTHERS: readonly Field[] = ['themes', 'countries', 'summary'];

interface Choice {
  readonly column: number;
  /** The column is a field of its own, too. */
  readonly isField: boolean;
}

const shareOf = (rows: readonly Row[], column: number, test: RegExp): number => {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length ? cells.filter((cell) => test.test(cell)).length / cells.length : 0;
};

const isCoded = (rows: readonly Row[], column: number): boolean =>
  shareOf(rows, column, CODE) >= 0.8 || shareOf(rows, column, ANSWER) >= 0.8;

/** The column that is a better title than the one that the plan takes for want of a named one; undefined where there is none. */
export const betterTitle = (header: Row, rows: readonly Row[]): Choice | undefined => {
  const fields = columnsByField(header);
  if (fields.has('title') || fields.has('event')) return undefined;
  const plan = planTable([header, ...rows]);
  const isRefused = isRefusal(plan);
  if (isRefused ? !plan.hasStart : plan.headless) return undefined;
  const [start, title] = isRefused
    ? [-1, -1]
    : [plan.columns.indexOf('start'), plan.columns.indexOf('title')];
  const now = title < 0 ? undefined : measureColumn(rows, title);
  const isPoor = title < 0 || isCoded(rows, title);
  const fieldColumns = new Set(OTHERS.flatMap((field) => fields.get(field)?.[0]?.column ?? []));
  const taken = isRefused
    ? new Set<number>()
    : new Set(plan.columns.flatMap((name, column) => (name === header[column] ? [] : [column])));
  const able = header.flatMap((_, column): readonly (Choice & { readonly worth: number })[] => {
    const isField = fieldColumns.has(column);
    if (column === start || column === title || (taken.has(column) && !isField)) return [];
    const { prose, filled, varied, rows: count } = measureColumn(rows, column);
    const isUsable = prose >= 0.6 && filled >= 0.5 && varied * count > 1 && (count < 40 || varied >= 0.05);
    return isUsable && !isCoded(rows, column) ? [{ column, isField, worth: filled * varied }] : [];
  });
  const best = able.reduce<(typeof able)[number] | undefined>(
    (most, choice) => (most && most.worth >= choice.worth ? most : choice),
    undefined,
  );
  if (!best) return undefined;
  const isBetter = isPoor
    ? best.worth >= (now ? now.filled * now.varied * 0.3 : 0)
    : best.isField && now !== undefined && now.varied < 0.7 && best.worth >= Math.max(0.9, 1.3 * now.varied);
  return isBetter ? { column: best.column, isField: best.isField } : undefined;
};

// Tables as people lay them out, made plain before their columns are planned: two rows of names, years above groups of columns, times
// and zones in columns of their own, dates whose year stands beside or above them, tables on their side.

const LOOKED_AT = 60;
const MOST_ABOVE = 8;
const LONGEST_NAME = 50;

const filled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== '';
const isYear = (cell: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(cell.trim());
const isWords = (cell: string): boolean =>
  /\p{L}/u.test(cell) && !/\d{3}/.test(cell) && cell.length <= LONGEST_NAME && !isDateCell(cell.trim());

/** How many cells are names of fields. */
const knownNames = (row: Row): number =>
  row.filter((name) => {
    const folded = foldName(name);
    return fieldNamed(folded, false) !== undefined || PART_NAMES.some((names) => names.includes(folded));
  }).length;

/** Whether the second row goes on with the names of the first: names where the first has gaps, and no data. */
const isSecondHeader = ([first = [], second = [], ...body]: readonly Row[]): boolean => {
  const names = second.filter(filled);
  if (names.length === 0 || !names.every(isWords) || body.length === 0) return false;
  // "(UTC)", "(km)" below the names
  if (names.every((name) => /^[([].*[)\]]$/.test(name.trim()))) return true;
  const known = knownNames(second);
  if (names.length < 2 || known === 0 || known < knownNames(first)) return false;
  if (!second.some((cell, column) => filled(cell) && !filled(first[column]))) return false;
  return second.some((_, column) => {
    const cells = body.map((row) => row[column] ?? '').filter(filled);
    return cells.length > 0 && cells.filter((cell) => /\d/.test(cell)).length >= cells.length * 0.6;
  });
};

/** The columns of each group: from a name of the first row to the next. */
const groupsOf = (
  first: Row,
  width: number,
): readonly (readonly [name: string, columns: readonly number[]])[] => {
  const groups: [string, number[]][] = [];
  for (let column = 0; column < width; column++) {
    if (filled(first[column]) && first[column] !== groups.at(-1)?.[0])
      groups.push([first[column]!, [column]]);
    else groups.at(-1)?.[1].push(column);
  }
  return groups;
};

/** "2021 | 2022" above "Start, End | Start, End": a row of each group, with the common columns before it. */
const ungroup = (first: Row, second: Row): TidyTable | undefined => {
  const groups = groupsOf(first, Math.max(first.length, second.length));
  const own = groups.filter(([, columns]) => columns.length > 1);
  const namesOf = (columns: readonly number[]): string =>
    columns.map((column) => foldName(second[column] ?? '')).join(' ');
  const [one, ...others] = own;
  if (!one || !others.length || others.some(([, columns]) => namesOf(columns) !== namesOf(one[1])))
    return undefined;
  const inGroup = new Set(own.flatMap(([, columns]) => columns));
  const common = second.map((_, column) => column).filter((column) => !inGroup.has(column));
  const kind = own.every(([name]) => isYear(name)) ? 'year' : 'group';
  return {
    header: [
      ...common.map((column) => (filled(second[column]) ? second[column]! : (first[column] ?? ''))),
      kind,
      ...one[1].map((column) => second[column] ?? ''),
    ],
    taken: 2,
    each: (row) =>
      own
        .filter(([, columns]) => columns.some((column) => filled(row[column])))
        .map(([name, columns]) => [
          ...common.map((column) => row[column] ?? ''),
          name,
          ...columns.map((column) => row[column] ?? ''),
        ]),
    notes: [
      [
        `The columns under ${own
          .map(([name]) => `"${name}"`)
          .join(', ')
          .slice(0, 100)} were read as rows of their own.`,
        'If that is wrong, write one row for each event, under one row of names.',
      ],
    ],
  };
};

/** One name of a column of two: the lower, the upper where there is no lower, both where lower names repeat. */
const joinNames = (first: Row, second: Row): Row => {
  const width = Math.max(first.length, second.length);
  const lower = second.filter(filled).map(foldName);
  const seen = new Set<string>();
  const repeats = new Set(lower.filter((name) => seen.size === seen.add(name).size));
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const [above = '', below = ''] = [first[column], second[column]];
    if (filled(above)) group = above;
    if (!filled(below)) return above;
    if (/^[([]/.test(below.trim())) return `${above} ${below}`.trim();
    return repeats.has(foldName(below)) ? `${group} ${below}`.trim() : below;
  });
};

/** The table under one row of names. */
const withOneHeader = (rows: readonly Row[]): TidyTable => {
  const [first = [], second = []] = rows;
  const one: TidyTable = { header: first, taken: 1, each: (row) => [row], notes: [] };
  if (!isSecondHeader(rows.slice(0, LOOKED_AT))) return one;
  return ungroup(first, second) ?? { ...one, header: joinNames(first, second), taken: 2 };
};

const NUMBERS = /\d+/g;

/** "3 March", "March 3–7", "3.4.": a day and a month alone. */
const lacksYear = (cell: string): boolean => {
  const text = cell.trim();
  const numbers = text.match(NUMBERS) ?? [];
  if (!numbers.length || text.length > 40 || numbers.some((number) => number.length > 2)) return false;
  return /\p{L}{3}/u.test(text)
    ? numbers.length === 1 || (numbers.length === 2 && /\d\s?[-–—]\s?\d/.test(text))
    : /^\d{1,2}\.\s?\d{1,2}\.?$|^\d{1,2}\/\d{1,2}$/.test(text);
};

const withYear = (cell: string, year: string): string => {
  const text = cell.trim();
  if (/^\d{1,2}\/\d{1,2}$/.test(text)) return `${text}/${year}`;
  return /\p{L}/u.test(text) ? `${text} ${year}` : `${text.replace(/\.$/, '')}.${year}`;
};

/** The column of dates, where most of them are a day and a month; -1 where they are not. */
const dayColumn = (header: Row, body: readonly Row[]): number => {
  const plan = planTable([header, ...body]);
  const planned = isRefusal(plan) ? -1 : plan.columns.indexOf('start');
  const isOpen = (column: number): boolean => {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => filled(cell) && !isYear(cell));
    return cells.length > 0 && cells.filter(lacksYear).length * 2 >= cells.length;
  };
  if (planned >= 0 && isOpen(planned)) return planned;
  return header.findIndex(
    (name, column) => isOpen(column) && (fieldNamed(foldName(name), true) === 'start' || isDateName(name)),
  );
};

/** Gives dates of a day and a month the year of the column beside them, or of the row above that is only a year. */
const withYears = (table: TidyTable, rows: readonly Row[]): TidyTable => {
  const { header, each } = table;
  const body = rows.flatMap(each);
  const date = dayColumn(header, body);
  const beside = header.findIndex((name, column) => column !== date && isYearName(foldName(name)));
  if (date < 0) return table;
  let year = '';
  const isHeading = (row: Row): boolean =>
    isYear(row[date] ?? '') && row.every((cell, column) => column === date || !filled(cell));
  if (beside < 0 && !rows.some(isHeading)) return table;
  return {
    ...table,
    header: header.map((name, column) => (column === date ? 'start' : name)),
    each: (row) =>
      each(row).flatMap((own) => {
        if (beside < 0 && isHeading(own)) {
          year = own[date]!.trim();
          return [];
        }
        const told = beside < 0 ? '' : (own[beside] ?? '').trim();
        if (isYear(told)) year = told;
        else if (told !== '') return [own];
        return [
          year && lacksYear(own[date] ?? '')
            ? own.map((cell, column) => (column === date ? withYear(cell, year) : cell))
            : own,
        ];
      }),
    notes: [
      ...table.notes,
      [
        beside < 0
          ? 'Rows that hold only a year were read as headings of the rows under them.'
          : `The year of the dates was taken from "${header[beside]}"; where that is empty, from the row above.`,
        'If that is wrong, write the year in each date.',
      ],
    ],
  };
};

const isTimeline = (rows: readonly Row[]): boolean => {
  const [header] = rows;
  if (!header || isRefusal(planTable(rows))) return false;
  const fields = assignFields(moreNames(header, rows.slice(1)));
  return fields.includes('start') && fields.filter(Boolean).length > 1;
};

/** A table on its side has no more fields than this. */
const MOST_TURNED = 30;

/** A table whose names stand in its first column. */
const turned = (rows: readonly Row[]): readonly Row[] | undefined => {
  if (rows.length > MOST_TURNED) return undefined;
  const width = Math.max(...rows.map((row) => row.length));
  if (width < 3) return undefined;
  const other = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
  return isTimeline(other) ? other : undefined;
};

/** Where the names of the columns stand, behind rows of two cells that tell of the file. */
const headerRow = (rows: readonly Row[]): number => {
  for (let from = 1; from <= MOST_ABOVE && from < rows.length; from++)
    if (isTimeline(rows.slice(from, from + LOOKED_AT))) return from;
  return 0;
};

const dateColumn = (header: Row, body: readonly Row[]): number => {
  const plan = planTable([header, ...body]);
  return (isRefusal(plan) ? assignFields(header) : plan.columns).indexOf('start');
};

const isSame = (a: Row, b: Row): boolean => a.length === b.length && a.every((name, i) => name === b[i]);

/** The table with a title where none is named, and its cells tell a better one than the first that is text. */
const withTitle = (table: TidyTable, rows: readonly Row[]): TidyTable => {
  const { header, each, notes } = table;
  const better = betterTitle(header, rows);
  if (!better) return table;
  const { column, isField } = better;
  const note = [
    `No column is named as the title: "${header[column]}" was taken.`,
    'If that is wrong, say which it is with "columns", or name the columns "start" and "title".',
  ] as const;
  if (!isField)
    return {
      ...table,
      header: header.map((name, at) => (at === column ? 'title' : name)),
      notes: [...notes, note],
    };
  return {
    ...table,
    header: ['title', ...header],
    each: (row) => each(row).map((own) => [own[column] ?? '', ...own]),
    notes: [...notes, note],
  };
};

/** The table; undefined where nothing is made of its rows. */
const unlessPlain = (table: TidyTable, named: TidyTable, given: readonly Row[]): TidyTable | undefined =>
  table.each === named.each && table.taken === 1 && isSame(table.header, given[0] ?? []) ? undefined : table;

/** Makes a table plain; undefined where it is. */
const plainTable = (given: readonly Row[], mapping: ColumnMapping): TidyTable | undefined => {
  const sample = given.slice(0, LOOKED_AT);
  const isMapped = areDatesMapped(mapping);
  if (isWide(given)) {
    const other = isMapped ? undefined : turned(given);
    return other && turnedTable(other, given);
  }
  const gdelt = gdeltRows(sample);
  if (gdelt) return gdelt;
  if (isMapped) return undefined;
  const headless = headlessTimes(sample);
  if (headless) return headless;
  const one = withOneHeader(sample);
  let body = sample.slice(one.taken);
  let table = withMonthYears(withoutMarks(one, body.flatMap(one.each)), body);
  const first = body.flatMap(table.each);
  const header = clockNames(moreNames(table.header, first), first);
  const told = table.taken === 1 ? namedStart(header, first) : -1;
  if (told >= 0) return unlessPlain(timeColumns({ ...table, header }, body, told), one, given);
  const isTurned = header.length > 2 && header.slice(1).every((name) => isDateCell(name.trim()));
  if (table.taken === 1 && (isTurned || isRefusal(planTable([header, ...body])))) {
    const from = isTurned ? 0 : headerRow(sample);
    const other = from ? undefined : turned(given);
    if (other) return turnedTable(other, given);
    if (from) {
      const next = plainTable(given.slice(from), mapping);
      return {
        ...(next ?? { header: given[from]!, taken: 1, each: (row: Row) => [row] }),
        taken: from + (next?.taken ?? 1),
        notes: [
          ...(next?.notes ?? []),
          [`${from} rows above the names of the columns were left out.`, 'Put the names into the first row.'],
        ],
      };
    }
  }
  const dated = table.taken === 1 && datedColumns(header, body.flatMap(table.each));
  if (dated) return dated;
  const named: TidyTable = { ...table, header };
  table = timeColumns(named, body, dateColumn(header, body.flatMap(named.each)));
  body = sample.slice(table.taken);
  table = withWeeks(withYears(table, body), body);
  table = withDayCounts(table, body.flatMap(table.each));
  table = settledDates(table, body.flatMap(table.each));
  if (mapping['title'] === undefined) table = withTitle(table, body.flatMap(table.each));
  return unlessPlain(table, one, given);
};

const turnedTable = (rows: readonly Row[], given: readonly Row[]): TidyTable => ({
  header: moreNames(rows[0]!, rows.slice(1)),
  taken: given.length,
  ...rowsOnce(rows.slice(1)),
});

/** Rows that are known already, given with the header. */
const rowsOnce = (rows: readonly Row[]): Pick<TidyTable, 'each' | 'notes' | 'ready'> => ({
  ready: rows,
  each: (row) => [row],
  notes: [
    ['The table was read column by column: its names stand in the first column.', 'Give each event a row.'],
  ],
});

/** Makes a table plain, and tells what was assumed. */
export const tidyRows: TidyRows = (rows, mapping, tell) => {
  const tasks = areDatesMapped(mapping) || isWide(rows) ? undefined : taskTable(rows[0] ?? []);
  const given = tasks ? [tasks.header, ...rows.slice(1).map(tasks.dated)] : rows;
  const table = plainTable(given, mapping);
  if (!table) return tasks && { rows: given, each: (row) => [tasks.dated(row)] };
  for (const [why, remedy] of table.notes) tell(why, remedy);
  const { header, ready = [], taken, each } = table;
  return {
    rows: header.length ? [header, ...ready, ...given.slice(taken).flatMap(each)] : [],
    each: tasks ? (row) => each(tasks.dated(row)) : each,
  };
};
