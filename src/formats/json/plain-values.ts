// Values that services wrap: texts of WordPress and Eventbrite, dates of MongoDB, Firestore, Java and .NET.
import { htmlToText } from '../feed/html-text.js';
import { isObject, type JsonObject } from './json-value.js';

const isoOf = (milliseconds: unknown): string | undefined =>
  typeof milliseconds === 'number' && Math.abs(milliseconds) <= 8.64e15
    ? new Date(milliseconds).toISOString()
    : undefined;

/** `{"$date": …}` of MongoDB; undefined for other values. */
const mongoDate = ({ $date: date }: JsonObject): unknown => {
  if (date === undefined) return undefined;
  const time = isObject(date) ? Number(date['$numberLong']) : date;
  return isoOf(time) ?? time;
};

/** `{"_seconds": …, "_nanoseconds": …}` of Firestore; undefined for other values. */
const firestoreDate = (value: JsonObject): string | undefined => {
  const seconds = value['_seconds'] ?? value['seconds'];
  const rest = value['_nanoseconds'] ?? value['nanoseconds'] ?? value['nanos'];
  return typeof seconds === 'number' && typeof rest === 'number' ? isoOf(seconds * 1000) : undefined;
};

/** The one text of `{"en-US": "…"}`. */
const onlyLanguage = (value: JsonObject): unknown => {
  const keys = Object.keys(value);
  return keys.length === 1 && /^[a-z]{2}-[A-Z]{2}$/.test(keys[0]!) ? value[keys[0]!] : undefined;
};

/** A value as what it stands for; others as they are. */
export const plainValue = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const { rendered, html, text, $oid: id, $numberLong: long, utc, dateTime, timeZone } = value;
  if (typeof rendered === 'string') return htmlToText(rendered);
  if (typeof text === 'string' && typeof html === 'string') return text;
  if (typeof utc === 'string') return utc;
  if (typeof dateTime === 'string' && (timeZone === undefined || /(?:Z|[+-]\d\d:?\d\d)$/.test(dateTime)))
    return dateTime;
  if (typeof id === 'string') return id;
  if (typeof long === 'string') return Number(long);
  return mongoDate(value) ?? firestoreDate(value) ?? onlyLanguage(value) ?? value;
};

const pad = (part: number): string => String(part).padStart(2, '0');

/** `[2021, 5, 3, 10, 30]` of Java, its months counted from 1; undefined for other lists. */
const dateOfParts = (parts: readonly unknown[]): string | undefined => {
  if (parts.length > 7 || !parts.every((part): part is number => Number.isInteger(part))) return undefined;
  const [year = 0, month = 1, day = 1, hour, minute = 0, second = 0] = parts;
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  const whole = [year, ...[month, day].slice(0, Math.min(parts.length, 3) - 1).map(pad)].join('-');
  return hour === undefined ? whole : `${whole}T${pad(hour)}:${pad(minute)}:${pad(second)}`;
};

/** A date as programs write it, other than as a text or a number; any other value as it is. */
export const plainDate = (value: unknown): unknown => {
  if (Array.isArray(value)) return dateOfParts(value) ?? (value as unknown);
  if (typeof value !== 'string' || !value.startsWith('/')) return value;
  const ticks = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/.exec(value);
  return ticks ? (isoOf(Number(ticks[1])) ?? value) : value;
};
