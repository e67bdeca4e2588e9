import { createBudget } from '../budget.js';
import { createCollector } from '../collector.js';
import { splitCalendar, type CalendarBlock, calendarEvent, type CalendarEvent } from './event.js';
import { CalendarItems, noteZones } from './ical-items.js';
import { instantOf, type FindZone } from './time.js';
import { createZones } from './zone.js';
import { finished, type ReadContext, type ReadResult, RowFault, type Steps } from '../reader.js';

/** Steps that the repeating events of a file may take together: so many, and so many for each character. */
const STEPS = 2_000_000;
const STEPS_PER_CHARACTER = 8;

/**
 * Events of an iCalendar file; repeating ones once per occurrence, until `context.recurrenceEnd` and at most
 * `limits.occurrences` times. Each VEVENT, VTODO and VJOURNAL is a record. Of several versions of one event the one with the
 * highest SEQUENCE counts.
 */
export const readICalendar = (text: string, context: ReadContext): ReadResult =>
  finished(calendarSteps(text, context));

const EVENTS_A_STEP = 10;

/** The same, in steps. */
export function* calendarSteps(text: string, context: ReadContext): Steps<ReadResult> {
  const collector = createCollector('ics', context);
  const calendar = yield* splitCalendar(text);
  const budget = createBudget(STEPS + STEPS_PER_CHARACTER * text.length);
  const findZone = createZones(calendar.zones, budget);
  const offsetZones = new Set<string>();
  const find: FindZone = (name) => {
    const found = findZone(name);
    if (found?.isOffsetOnly) offsetZones.add(name);
    return found?.toInstant;
  };
  const zonesOf: (readonly string[])[] = [];
  const events: (CalendarEvent | RowFault)[] = [];
  for (const [i, block] of calendar.records.entries()) {
    offsetZones.clear();
    events.push(readBlock(block, find));
    zonesOf.push([...offsetZones]);
    if (i % EVENTS_A_STEP === 0) yield (0.5 * i) / calendar.records.length;
  }
  const superseded = supersededOf(events);
  const expander = new CalendarItems(calendar, context, replacedBy(events, superseded), budget);
  for (const [i, event] of events.entries()) {
    collector.record(calendar.records[i]!.lines.slice(0, 20).join('\n').slice(0, 2000), (note) => {
      if (event instanceof RowFault) return event;
      noteZones(event, note, zonesOf[i]!);
      return superseded.get(i) ?? expander.expand(event, note);
    });
    if (i % EVENTS_A_STEP === 0) yield 0.5 + (0.5 * i) / events.length;
  }
  if (!calendar.records.length) collector.file(...(calendar.isCalendar ? EMPTY : NO_CALENDAR));
  return collector.result(calendar.name);
}

const EMPTY: readonly [string, string] = [
  'There are no events in the calendar.',
  'Export it again with its events.',
];
const NO_CALENDAR: readonly [string, string] = [
  'It is no calendar: there is no VCALENDAR in it.',
  'Check the address of the calendar.',
];

const readBlock = (block: CalendarBlock, findZone: FindZone): CalendarEvent | RowFault =>
  block.closed
    ? calendarEvent(block, findZone)
    : new RowFault(`The file ends within this ${block.name}.`, 'Load the file again; it was cut off.');

/** The versions of an event that a later one in the file stands for, by their places. */
const supersededOf = (events: readonly (CalendarEvent | RowFault)[]): ReadonlyMap<number, RowFault> => {
  const keyOf = ({ uid, replaces }: CalendarEvent): string => `${replaces ? instantOf(replaces) : ''}/${uid}`;
  const highest = new Map<string, number>();
  const isFirst = (event: CalendarEvent | RowFault): boolean =>
    event instanceof RowFault || event.sequence === 0;
  if (events.every(isFirst)) return new Map();
  for (const event of events) {
    if (event instanceof RowFault || event.uid === undefined) continue;
    highest.set(keyOf(event), Math.max(highest.get(keyOf(event)) ?? 0, event.sequence));
  }
  const superseded = new Map<number, RowFault>();
  events.forEach((event, i) => {
    if (event instanceof RowFault || event.uid === undefined) return;
    const newest = highest.get(keyOf(event)) ?? 0;
    if (event.sequence < newest)
      superseded.set(
        i,
        new RowFault(
          `It is an older version (SEQUENCE ${event.sequence}) of an event that is in the file as SEQUENCE ${newest}.`,
          'Nothing needs to be done; the newest version is shown.',
          'SEQUENCE',
          event.uid,
        ),
      );
  });
  return superseded;
};

/** Per series, the instants of occurrences that events of their own stand for. */
const replacedBy = (
  events: readonly (CalendarEvent | RowFault)[],
  superseded: ReadonlyMap<number, RowFault>,
): ReadonlyMap<string | undefined, readonly number[]> => {
  const replaced = new Map<string | undefined, number[]>();
  events.forEach((event, i) => {
    if (event instanceof RowFault || !event.replaces || event.uid === undefined || superseded.has(i)) return;
    const list = replaced.get(event.uid) ?? [];
    list.push(instantOf(event.replaces));
    replaced.set(event.uid, list);
  });
  return replaced;
};

export const read = readICalendar;
export const readSteps = calendarSteps;
