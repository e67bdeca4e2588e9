// Events of a calendar as items, with what is to be told of each.
import type { Budget } from '../budget.js';
import { firstSentence } from '../feed/html-text.js';
import type { CalendarText, CalendarEvent } from './event.js';
import { expandSeries, type Occurrences } from './recurrence.js';
import { endText, instantOf, timeText, type CalendarTime } from './time.js';
import { sourceCategories } from '../clean-item.js';
import { type RawItem, type ReadContext, RowFault, type NoteField } from '../reader.js';

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
