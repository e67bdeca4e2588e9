import { isoDay } from '../iso-text.js';
import { htmlToText } from '../feed/html-text.js';
import { recordReader, type RecordList } from '../json/json-records.js';
import { firstText, isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json-value.js';
import { type RawItem, RowFault, type NoteField } from '../reader.js';
import { zonedTime } from '../zoned-time.js';

const DAY = 86_400_000;

/** Dates are days, and the end is the day after the last one. */
const lastDay = (date: string): string => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!match) return date;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isoDay(Date.UTC(year, month - 1, day) - DAY);
};

const timeIn = (
  value: unknown,
): { readonly date?: string | undefined; readonly time?: string | undefined } =>
  isObject(value)
    ? { date: textOf(value['date']), time: zonedTime(textOf(value['dateTime']), textOf(value['timeZone'])) }
    : {};

const isNoRow = (start: string | undefined, event: JsonObject): boolean =>
  start === undefined && event['status'] === 'cancelled';

const make = (event: JsonObject, note: NoteField): RawItem | RowFault => {
  const [from, to] = [timeIn(event['start']), timeIn(event['end'])];
  const start = from.time ?? from.date;
  if (isNoRow(start, event))
    return new RowFault(
      'It is a cancelled occurrence without a date.',
      'Leave it out.',
      'status',
      'cancelled',
    );
  if (Array.isArray(event['recurrence']) && event['recurrence'].length)
    note(
      'recurrence',
      event['recurrence'],
      'The event recurs; only its first date was read.',
      'Ask the calendar for single events (singleEvents=true), or take its iCalendar file.',
    );
  const end = to.time ?? (to.date === undefined ? undefined : lastDay(to.date));
  const isUnspecified = event['endTimeUnspecified'] === true;
  const summary = htmlToText(textOf(event['description']) ?? '');
  return {
    id: textOf(event['id']),
    start,
    end:
      isUnspecified || end === start || (end !== undefined && start !== undefined && end < start && from.date)
        ? undefined
        : end,
    title: textOf(event['summary']),
    summary,
    url: firstText(event, 'htmlLink'),
    location: textOf(event['location']),
    source: isObject(event['organizer']) ? firstText(event['organizer'], 'displayName') : undefined,
    status:
      event['status'] === 'cancelled'
        ? 'withdrawn'
        : event['status'] === 'tentative'
          ? 'unconfirmed'
          : undefined,
    kind: 'event',
  };
};

// Several pages of one answer may be saved as a list.
const find = (value: unknown): RecordList => {
  const pages = objectsOf(value);
  const isPaged = pages.some((page) => Array.isArray(page['items']));
  const title = pages.map((page) => textOf(page['summary'])).find(Boolean);
  return isPaged
    ? { records: pages.flatMap((page) => listOf(page['items'])), title }
    : { records: listOf(value) };
};

/** Events as the Google Calendar API lists them. */
export const readGoogleCalendar = recordReader({ format: 'google-calendar', noun: 'event', find, make });
