// Dates of SIMILE Timeline: years counted historically, "200 BC", and what JavaScript's Date prints.
import { edtfHistoricalYear } from './edtf-year.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const YEAR = /^(-?\d{1,9})$/;
const ERA_YEAR = /^(\d{1,9})\s*(b\.?\s*c\.?(?:\s*e\.?)?|a\.?\s*d\.?|c\.?\s*e\.?)$/i;
const AD_YEAR = /^a\.?d\.?\s*(\d{1,9})$/i;
const PRINTED =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{1,4})(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(?:(?:GMT|UTC|Z)?\s*([+-]\d{2}:?\d{2})?)?(?:\s*\(.*\))?)?$/i;

const pad = (text: string | number, length = 2): string => String(text).padStart(length, '0');

const printed = (match: RegExpExecArray, hasZone: boolean): string | undefined => {
  const [, name, day, year, hour, minute, second, offset] = match as unknown as string[];
  const month = MONTHS.indexOf(name!.toLowerCase()) + 1;
  if (!month) return undefined;
  const date = `${pad(year!, 4)}-${pad(month)}-${pad(day!)}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) === 0 && Number(minute) === 0 && Number(second ?? 0) === 0) return date;
  const zone = offset ? `${offset.slice(0, 3)}:${offset.slice(-2)}` : hasZone ? 'Z' : '';
  return `${date}T${pad(hour)}:${minute}:${second ?? '00'}${zone}`;
};

/** ISO or EDTF text; a time of exactly midnight means the day. What is none of the known forms comes back as it is. */
export const simileDate = (text: string): string => {
  const value = text.trim();
  const plain = YEAR.exec(value) ?? AD_YEAR.exec(value);
  if (plain) return edtfHistoricalYear(Number(plain[1])) ?? value;
  const era = ERA_YEAR.exec(value);
  if (era) return edtfHistoricalYear(Number(era[1]) * (/^b/i.test(era[2]!) ? -1 : 1)) ?? value;
  const match = PRINTED.exec(value);
  return (
    (match && printed(match, /GMT|UTC|Z/.test(value))) ??
    value.replace(/^(\d{4}-\d\d-\d\d)T00:00(:00(\.0+)?)?Z?$/, '$1')
  );
};

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The last day before a day; other texts as they are. An end at midnight leaves its day out. */
export const dayBefore = (text: string): string => {
  const match = DAY.exec(text);
  if (!match) return text;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]) - 1);
  const year = date.getUTCFullYear();
  return year < 0 ? text : `${pad(year, 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
};
