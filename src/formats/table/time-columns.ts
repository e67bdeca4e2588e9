// Times of day in columns beside the date, and the zone that a name of a column or a column of its own tells: "Time (UTC)",
// "Uhrzeit (MEZ)", "End time", "timezone".
import { fieldNamed, foldName } from '../../items/field-names.js';
import { assignFields } from '../field-names.js';
import { isRefusal, planTable, type Row, type TidyTable } from './table.js';

const TIME =
  /^(?:local|start|begin|end|event|utc|gmt|approx)?(?:time|zeit|uhrzeit|heure|hora|ora|orario|saat|время|час|godzina|tijd|tid|ժամ|დრო|الوقت|时间|時刻|시간)(?:utc|gmt|local|24h|hhmm|ofday|of day|of event)?$/u;
const END = /^(?:end|until|finish)|(?:end|fin|fine|fim|ende|конца|окончания)$/u;
const CLOCK = /^\s*\p{Nd}{1,2}(?:[:.h]\s?\p{Nd}{2}(?::\p{Nd}{2}(?:\.\d+)?)?|\s?[ap]\.?m\.?|\s?(?:uhr|h))/iu;
const STAMP = /^\s*\d{4,6}\s?Z?\s*$/;
const ZONE_NAME =
  /^(?:timezone|tz|zeitzone|fuseauhoraire|fuseau|zonahoraria|fusohorario|часовойпояс|saatdilimi|utcoffset)$/u;
/** A zone in a name: in brackets, or its last word. */
const BRACKET = /[([]([^()[\]]{1,40})[)\]]/;
const LAST_WORD =
  /(?:^|[\s_,-])((?:UTC|GMT|utc|gmt)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|[ECMP][SD]T|BST|IST|CES?T|EES?T|WES?T|MSK|MES?Z|JST|KST|A[ECW][SD]T|NZ[SD]T|SGT|HKT|SAST|TRT|МСК)\s*$/u;
const OFFSET = /^(?:UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d\d))?$/i;
const NO_ZONE = /^(?:local|24 ?h|hh?:?mm|ortszeit|lokal|am\/pm|местное|yerel)/iu;

/** What a name says of the zone, as it can stand behind a time; undefined where it says nothing. */
export const zoneOfName = (name: string): string | undefined => {
  const word = (BRACKET.exec(name)?.[1] ?? LAST_WORD.exec(name)?.[1] ?? '').trim().replace(/\s?time$/i, '');
  if (word === '' || NO_ZONE.test(word)) return undefined;
  if (/^(?:UTC|GMT|Z|zulu)$/i.test(word)) return 'Z';
  if (/^TS[İI]$/u.test(word)) return ' UTC+03:00';
  const offset = OFFSET.exec(word);
  if (offset) return ` UTC${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`;
  return /^\p{Lu}{2,5}$/u.test(word) || /^(?:мск|[A-Z][a-z]+\/[A-Z][A-Za-z_]+)$/u.test(word)
    ? ` ${word.toUpperCase() === 'МСК' ? 'MSK' : word}`
    : undefined;
};

/** The name of a column without its zone, folded. */
const plainName = (name: string): string => foldName(name.replace(BRACKET, ' ').replace(LAST_WORD, ' '));

const hasZone = (cell: string): boolean => /(?:Z|[+-]\d\d:?\d\d|\p{Lu}{3,4})\s*$/u.test(cell);

const withZone = (cell: string, zone: string): string => {
  const text = cell.trim();
  if (text === '' || hasZone(text)) return text;
  return /\p{Nd}$/u.test(text)
    ? text + zone
    : `${text}${zone.startsWith(' ') ? '' : ' '}${zone === 'Z' ? 'UTC' : zone}`;
};

const minutesOf = (cell: string): number => {
  const [, hour, minute, half] = /^\s*(\d{1,2})(?:[:.h]\s?(\d\d))?(?::\d\d)?\s?([ap])?/i.exec(cell) ?? [];
  if (hour === undefined) return NaN;
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return hours * 60 + Number(minute ?? 0);
};

interface Columns {
  readonly time: number;
  readonly endTime: number;
  readonly zone: number;
  readonly hasEnd: boolean;
}

/** "Beginn" and "Ende" with times in them, beside a date. */
const isEdge = (name: string): boolean => {
  const field = fieldNamed(name, false);
  return field === 'start' || field === 'end';
};

const findColumns = (header: Row, rows: readonly Row[], date: number): Columns => {
  const share = (column: number, test: RegExp): number => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    return cells.length ? cells.filter((cell) => test.test(cell)).length / cells.length : 0;
  };
  const names = header.map(plainName);
  const clocks = names.flatMap((name, column) =>
    column !== date &&
    ((TIME.test(name) && (share(column, CLOCK) >= 0.6 || share(column, STAMP) >= 0.6)) ||
      (isEdge(name) && share(column, CLOCK) >= 0.6))
      ? [column]
      : [],
  );
  const endTime =
    clocks.find((column) => END.test(names[column]!) || fieldNamed(names[column]!, false) === 'end') ?? -1;
  const time = clocks.find((column) => column !== endTime) ?? -1;
  return {
    time,
    endTime,
    zone: names.findIndex((name) => ZONE_NAME.test(name)),
    hasEnd: assignFields(header).some((field, column) => field === 'end' && column !== endTime),
  };
};

/** The table with times under the names that are read, their zone behind them. */
export const timeColumns = (table: TidyTable, rows: readonly Row[], date: number): TidyTable => {
  const { header, each } = table;
  const { time, endTime, zone, hasEnd } = findColumns(header, rows.flatMap(each), date);
  if (date < 0) return table;
  const zones = header.map((name) => zoneOfName(name));
  const own = (time >= 0 ? zones[time] : undefined) ?? zones[date];
  const addsEnd = endTime >= 0 && !hasEnd && time >= 0;
  if (time < 0 && own === undefined && zone < 0) return table;
  if (own === undefined && zone < 0 && !addsEnd && foldName(header[time] ?? '') === 'time') return table;
  const zoneIn = (row: Row): string | undefined => {
    const told = zone < 0 ? '' : (row[zone] ?? '').trim();
    return told === '' ? own : (zoneOfName(`(${told})`) ?? ` ${told}`);
  };
  const zoned = (cell: string, row: Row): string => {
    const word = zoneIn(row);
    return word === undefined || !/\p{Nd}/u.test(cell) ? cell : withZone(cell, word);
  };
  const endOf = (row: Row): string => {
    const [from, to] = [row[time] ?? '', row[endTime] ?? ''];
    // A time before the first is of the next day, which a cell cannot tell.
    return minutesOf(to) > minutesOf(from) ? `${row[date] ?? ''} ${zoned(to, row)}` : '';
  };
  const named = header.map((name, column) =>
    column === time
      ? 'startTime'
      : column === endTime
        ? addsEnd
          ? 'time of the end'
          : 'endTime'
        : column === date
          ? 'start'
          : name,
  );
  return {
    ...table,
    header: addsEnd ? ['end', ...named] : named,
    each: (row) =>
      each(row).map((cells) => {
        const done = cells.map((cell, column) =>
          column === time || column === endTime
            ? zoned(cell, cells)
            : column === date && time < 0 && /\d:\d\d/.test(cell)
              ? zoned(cell, cells)
              : cell,
        );
        return addsEnd ? [endOf(cells), ...done] : done;
      }),
  };
};

const WHOLE_CLOCK = /^\s*\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\s*$/i;

/** A table without a header whose times stand behind its dates, under names of our own. */
export const headlessTimes = (rows: readonly Row[]): TidyTable | undefined => {
  const first = planTable(rows);
  if (isRefusal(first) || !first.headless) return undefined;
  const time = first.columns.indexOf('start') + 1;
  if (!rows.every((row) => WHOLE_CLOCK.test(row[time] ?? ''))) return undefined;
  const plan = planTable(rows.map((row) => row.filter((_, column) => column !== time)));
  if (isRefusal(plan) || !plan.headless) return undefined;
  return {
    header: [...plan.columns.slice(0, time), 'startTime', ...plan.columns.slice(time)],
    taken: 0,
    each: (row) => [row],
    notes: plan.notes,
  };
};
