// Records that give the year, the month and the day apart, as fields or as an object: {"year": 1964, "month": 4, "day": 3}.
import { foldName } from './field-names.js';
import { isObject, type JsonObject } from './json/json-value.js';

const PARTS: readonly (readonly string[])[] = [
  ['year', 'iyear', 'annee', 'jahr', 'ano', 'anno', 'год', 'рік', 'yil', 'rok'],
  ['month', 'imonth', 'mois', 'monat', 'mes', 'mese', 'месяц', 'місяць', 'ay', 'miesiac'],
  ['day', 'iday', 'jour', 'tag', 'dia', 'giorno', 'день', 'gun', 'dzien', 'dayofmonth'],
];
const SIDES: readonly (readonly [side: 'start' | 'end', affix: RegExp])[] = [
  ['start', /^(?:start|begin|from|event)|(?:start|begin)$/],
  ['end', /^(?:end|to|until)|end$/],
];

/** Names of the fields of year, month and day; the year at least, and one of the others. */
type PartNames = readonly [year: string, month: string | undefined, day: string | undefined];

export interface PartFields {
  readonly start?: PartNames;
  readonly end?: PartNames;
}

/** Which of the fields hold the parts of a date. */
export const partFields = (keys: readonly string[]): PartFields => {
  const folded = keys.map(foldName);
  const find = (strip: (name: string) => string | undefined): PartNames | undefined => {
    const [year, month, day] = PARTS.map((names) =>
      keys.find((_, i) => names.includes(strip(folded[i]!) ?? '')),
    );
    return year !== undefined && month !== undefined ? [year, month, day] : undefined;
  };
  const plain = find((name) => name);
  const sides = SIDES.map(([side, affix]) => [
    side,
    find((name) => (affix.test(name) ? name.replace(affix, '') : undefined)),
  ]);
  const { start = plain, end } = Object.fromEntries(sides) as PartFields;
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
};

const textOf = (part: unknown): string =>
  typeof part === 'number' || typeof part === 'string' ? String(part).trim().replace(/\.0+$/, '') : '';

/** An unknown part is often a 0. */
const known = (part: unknown): string => textOf(part).replace(/^0+$/, '');

/** The date of its parts as a text that can be read; undefined without a year. The parts may be numbers, texts or names of months. */
export const datedText = (year: unknown, month: unknown, day: unknown): string | undefined => {
  const [y, m, d] = [textOf(year), known(month), known(day)];
  if (y === '' || !m) return y || undefined;
  if (!/^\d{1,4}$/.test(y) || !/^\d{1,2}$/.test(m)) return `${d ? `${d} ` : ''}${m} ${y}`;
  const text = `${y.padStart(4, '0')}-${m.padStart(2, '0')}`;
  return d ? `${text}-${d.padStart(2, '0')}` : text;
};

/** The date of an object such as {"year": 1964, "month": 4}; any other value as it is. */
export const dateOfObject = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const [year, month, day] = PARTS.map((names) =>
    Object.keys(value).find((key) => names.includes(foldName(key))),
  );
  if (year === undefined) return value;
  const part = (key: string | undefined): unknown => (key === undefined ? undefined : value[key]);
  return month === undefined ? value[year] : (datedText(value[year], part(month), part(day)) ?? value);
};

/** Puts `start` and `end` of the record's parts into the item made of it, in the place of the parts. */
export const joinPartFields = (
  item: Record<string, unknown>,
  record: JsonObject,
  { start, end }: PartFields,
  fieldOf: (key: string) => string,
): void => {
  const join = (names: PartNames, usualYear?: unknown): string | undefined => {
    const [year, month, day] = names.map((name) => (name === undefined ? undefined : record[name]));
    return datedText(textOf(year) === '' && known(month) ? usualYear : year, month, day);
  };
  const put = (field: 'start' | 'end', names: PartNames, usualYear?: unknown): void => {
    // A field that holds the whole date is believed before its parts.
    const holder = Object.keys(record).find((key) => fieldOf(key) === field);
    if (holder !== undefined && !names.includes(holder) && textOf(record[holder]) !== '') return;
    for (const name of names) if (name !== undefined) Reflect.deleteProperty(item, fieldOf(name));
    item[field] = join(names, usualYear);
  };
  if (start) put('start', start);
  if (end) put('end', end, start && record[start[0]]);
};
