import { type Budget, createBudget } from '../budget.js';
import { firstSentence } from '../feed/html-text.js';
import {
  type CalendarText,
  type CalendarEvent,
  splitCalendar,
  type CalendarBlock,
  calendarEvent,
} from './event.js';
import { expandSeries, type Occurrences } from './recurrence.js';
import { endText, instantOf, timeText, type CalendarTime, type FindZone } from './property.js';
import { sourceCategories, createCollector } from '../collector.js';
import {
  type RawItem,
  type ReadContext,
  RowFault,
  type NoteField,
  finished,
  type ReadResult,
  type Steps,
} from '../reader.js';
import { createZones } from './zone.js';

// Events of a calendar as items, with what is to be told of each.

const YEAR = 365 * 86_400_000;
/** Occurrences of all repeating events of a file: a short text can name very many. */
const MOST_OCCURRENCES = 200_000;

/** A link of its own: a calendar has no address that others could be relative to. */
const isLink = (url: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/|www\.)/i.test(url);
const linkOf = ({ url }: CalendarEvent): string | undefined =>
  url === undefined || !isLink(url) ? undefined : /^www\./i.test(url) ? `https://${url}` : url;

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
    url: linkOf(event),
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

export const noteZones = (event: CalendarEvent, note: NoteField, offsetZones: readonly string[]): void => {
  for (const zone of event.unknownZones)
    note(
      'TZID',
      zone,
      `The time zone "${zone}" is not known; its times were read without a zone.`,
      'Use an IANA name such as Europe/Berlin.',
    );
  for (const zone of offsetZones)
    note(
      'TZID',
      zone,
      `Of the time zone "${zone}" only the offset is known; in summer it may be an hour off.`,
      'Use an IANA name such as Europe/Berlin.',
    );
};

const notes = (event: CalendarEvent, note: NoteField): void => {
  for (const { field, value, why } of event.faults)
    note(
      field,
      value,
      field === 'RRULE' ? `Its rule cannot be followed: ${why}` : `${why} It was left out.`,
      'Correct it in the calendar.',
    );
  if (event.url !== undefined && linkOf(event) === undefined)
    note('url', event.url, 'This is no link, so it was left out.', 'Give it a whole address (https://…).');
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
      event.badLines.slice(0, 20).join(' | ').slice(0, 200),
      'Some of its lines are no properties and were left out.',
      'Check the calendar.',
    );
};

const rulesOf = (event: CalendarEvent): string =>
  event.rules
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 200);

/** What is to be told of a series; a fault where nothing is left of it. */
const seriesFault = (
  event: CalendarEvent,
  { times, cut, spent, named }: Occurrences,
  end: number,
  note: NoteField,
): RowFault | undefined => {
  if (!times.length && named) return ALL_REPLACED;
  if (!times.length)
    return new RowFault(
      spent
        ? 'Its rule asks for more steps than are taken; no day was found.'
        : `Its rule names no day up to ${timeText({ wall: end, isDay: true, toInstant: undefined })}.`,
      'Correct the rule in the calendar.',
      'RRULE',
      rulesOf(event),
    );
  if (cut || spent)
    note(
      'RRULE',
      rulesOf(event),
      `The series goes on; ${times.length} occurrences up to ${timeText(times.at(-1)!)} are shown.`,
      'Set a later end for repeating events to see more.',
    );
  return undefined;
};

/** Turns events into items, one after the other, by one budget. */
export class CalendarItems {
  readonly #calendar: CalendarText;
  readonly #context: ReadContext;
  readonly #replaced: ReadonlyMap<string | undefined, readonly number[]>;
  readonly #budget: Budget;
  readonly #end: number;
  #left = MOST_OCCURRENCES;

  constructor(
    calendar: CalendarText,
    context: ReadContext,
    replaced: ReadonlyMap<string | undefined, readonly number[]>,
    budget: Budget,
  ) {
    this.#calendar = calendar;
    this.#context = context;
    this.#replaced = replaced;
    this.#budget = budget;
    this.#end = context.recurrenceEnd ?? Date.now() + YEAR;
  }

  expand(event: CalendarEvent, note: NoteField): readonly RawItem[] | RowFault {
    notes(event, note);
    const { name } = this.#calendar;
    const repeats = event.rules.length > 0 || event.extra.length > 0;
    if (!repeats) return [itemAt(event, event.start, name, event.replaces !== undefined)];
    const without = new Set([...event.without.map(instantOf), ...(this.#replaced.get(event.uid) ?? [])]);
    const most = Math.max(1, Math.min(this.#context.limits.occurrences, this.#left));
    const found = expandSeries({ ...event, without }, this.#end, most, this.#budget);
    this.#left -= found.times.length;
    return (
      seriesFault(event, found, this.#end, note) ?? found.times.map((time) => itemAt(event, time, name, true))
    );
  }
}

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
