import { createCollector } from '../collector.js';
import { firstSentence } from '../feed/html-text.js';
import { splitCalendar, type Block, calendarEvent, type CalendarEvent } from './event.js';
import { expandSeries } from './recurrence.js';
import { endText, instantOf, timeText, type CalendarTime, type FindZone } from './time.js';
import { createZones } from './zone.js';
import { sourceCategories } from '../clean-item.js';
import { type RawItem, type ReadContext, type ReadResult, RowFault, type Note } from '../reader.js';

const YEAR = 365 * 86_400_000;

const itemAt = (
  event: CalendarEvent,
  start: CalendarTime,
  calendar: string | undefined,
  repeats: boolean,
): RawItem => {
  const shift = start.wall - event.start.wall;
  const end = event.end && endText(start, { ...event.end, wall: event.end.wall + shift });
  const from = timeText(start);
  return {
    id: event.uid && repeats ? `${event.uid}/${from}` : event.uid,
    start: from,
    end,
    title: event.title || firstSentence(event.summary),
    summary: event.summary,
    url: event.url,
    source: calendar,
    location: event.location,
    ...sourceCategories(event.themes.map((name) => ({ name }))),
    status: event.status,
    kind: 'event',
  };
};

const ALL_REPLACED = new RowFault(
  'Each of its occurrences is excepted or replaced by another event.',
  'Nothing needs to be done.',
);

const notes = (event: CalendarEvent, note: Note): void => {
  for (const zone of event.unknownZones)
    note(
      'TZID',
      zone,
      `The time zone "${zone}" is not known; its times were read without a zone.`,
      'Use an IANA name such as Europe/Berlin.',
    );
  if (event.end && instantOf(event.end) < instantOf(event.start))
    note(
      'DTEND',
      timeText(event.end),
      'The end is before the start.',
      'Swap them, or correct one; the event is shown at its start.',
    );
  if (event.badLines.length)
    note(
      'row',
      event.badLines.join(' | ').slice(0, 200),
      'Some of its lines are no properties and were left out.',
      'Check the calendar.',
    );
};

/**
 * Events of an iCalendar file; repeating ones once per occurrence, until `context.recurrenceEnd` and at most
 * `limits.occurrences` times. Each VEVENT, VTODO and VJOURNAL is a record.
 */
export const readICalendar = (text: string, context: ReadContext): ReadResult => {
  const collector = createCollector('ics', context);
  const calendar = splitCalendar(text);
  const findZone = createZones(calendar.zones);
  const events = calendar.records.map((block) => readBlock(block, findZone));
  const replaced = replacedBy(events);
  const end = context.recurrenceEnd ?? Date.now() + YEAR;

  const expand = (event: CalendarEvent, note: Note): readonly RawItem[] | RowFault => {
    notes(event, note);
    const repeats = event.rules.length > 0 || event.extra.length > 0;
    if (!repeats) return [itemAt(event, event.start, calendar.name, event.replaces !== undefined)];
    const without = new Set([...event.without.map(instantOf), ...(replaced.get(event.uid) ?? [])]);
    const { times, cut } = expandSeries({ ...event, without }, end, context.limits.occurrences);
    if (!times.length) return ALL_REPLACED;
    if (cut)
      note(
        'RRULE',
        event.rules.map(String).join(' '),
        `The series goes on; ${times.length} occurrences up to ${timeText(times.at(-1)!)} are shown.`,
        'Set a later end for repeating events to see more.',
      );
    return times.map((time) => itemAt(event, time, calendar.name, true));
  };

  events.forEach((event, i) =>
    collector.record(calendar.records[i]!.lines.slice(0, 20).join('\n'), (note) =>
      event instanceof RowFault ? event : expand(event, note),
    ),
  );
  if (!calendar.records.length) collector.file(...(calendar.isCalendar ? EMPTY : NO_CALENDAR));
  return collector.result(calendar.name);
};

const EMPTY: readonly [string, string] = [
  'There are no events in the calendar.',
  'Export it again with its events.',
];
const NO_CALENDAR: readonly [string, string] = [
  'It is no calendar: there is no VCALENDAR in it.',
  'Check the address of the calendar.',
];

const readBlock = (block: Block, findZone: FindZone): CalendarEvent | RowFault => {
  if (!block.closed)
    return new RowFault(`The file ends within this ${block.name}.`, 'Load the file again; it was cut off.');
  try {
    return calendarEvent(block, findZone);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : 'unknown error';
    return new RowFault(`It could not be read: ${why}.`, 'Check the event in the calendar.');
  }
};

/** Per series, the instants of occurrences that events of their own stand for. */
const replacedBy = (
  events: readonly (CalendarEvent | RowFault)[],
): ReadonlyMap<string | undefined, readonly number[]> => {
  const replaced = new Map<string | undefined, number[]>();
  for (const event of events) {
    if (event instanceof RowFault || !event.replaces || event.uid === undefined) continue;
    const list = replaced.get(event.uid) ?? [];
    list.push(instantOf(event.replaces));
    replaced.set(event.uid, list);
  }
  return replaced;
};

export const read = readICalendar;
