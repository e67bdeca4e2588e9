import ICAL from 'ical.js';
import { htmlToText } from './html-to-text.js';
import type { Block } from './ical-blocks.js';
import { calendarTime } from './ical-time.js';
import type { CalendarTime, FindZone } from './ical-time.js';
import { RowFault } from './row-fault.js';

/** One component of a calendar, its times on the number line. */
export interface CalendarEvent {
  readonly uid: string | undefined;
  readonly start: CalendarTime;
  readonly end: CalendarTime | undefined;
  readonly replaces: CalendarTime | undefined;
  readonly rules: readonly ICAL.Recur[];
  readonly extra: readonly CalendarTime[];
  readonly without: readonly CalendarTime[];
  readonly title: string;
  readonly summary: string;
  readonly location: string | undefined;
  readonly url: string | undefined;
  readonly themes: readonly string[];
  readonly status: string | undefined;
  readonly unknownZones: readonly string[];
  /** Lines that are no properties. */
  readonly badLines: readonly string[];
}

const DAY_WITHOUT_TYPE =
  /^(DTSTART|DTEND|DUE|RECURRENCE-ID|EXDATE|RDATE)((?:;(?!VALUE=)[^:;]*)*):(\d{8}(?:,\d{8})*)$/i;
const PROPERTY = /^[A-Z][A-Z0-9-]*(?:;[^:]*(?:"[^"]*"[^:]*)*)?:/i;

const parseBlock = (block: Block): { component: ICAL.Component; badLines: readonly string[] } => {
  const lines = block.lines.filter((line) => line.trim() !== '');
  const good = lines
    .filter((line) => PROPERTY.test(line))
    .map((line) => line.replace(DAY_WITHOUT_TYPE, '$1$2;VALUE=DATE:$3'));
  const text = [`BEGIN:${block.name}`, ...good, `END:${block.name}`].join('\r\n');
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { component, badLines: lines.filter((line) => !PROPERTY.test(line)) };
};

const STATUSES: Readonly<Record<string, string>> = { CANCELLED: 'withdrawn', TENTATIVE: 'unconfirmed' };

const NO_DATE: Readonly<Record<string, string>> = {
  VEVENT: 'The event has no start.',
  VTODO: 'The to-do has neither start nor due date.',
  VJOURNAL: 'The journal entry has no start.',
};

const textOf = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name);
  const text = typeof value === 'string' ? value : value === null ? '' : String(value);
  return /<[a-z/][^>]*>/i.test(text) ? htmlToText(text) : text.trim();
};

/** Reads one component. Throws what ical.js throws. */
export const calendarEvent = (block: Block, findZone: FindZone): CalendarEvent | RowFault => {
  const { component, badLines } = parseBlock(block);
  const unknownZones: string[] = [];
  const times = (name: string): readonly CalendarTime[] =>
    component
      .getAllProperties(name)
      .flatMap((property) =>
        property
          .getValues()
          .map((value) => calendarTime(property, value, findZone, (zone) => unknownZones.push(zone))),
      )
      .filter((time) => time !== undefined);
  const dates = block.name === 'VTODO' ? [...times('dtstart'), ...times('due')] : times('dtstart');
  const [start] = dates;
  if (!start) return new RowFault(NO_DATE[block.name]!, 'Give it a DTSTART.', 'DTSTART', undefined);
  const duration = component.getFirstPropertyValue('duration');
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : 0;
  return {
    uid: textOf(component, 'uid') || undefined,
    start,
    end:
      times(block.name === 'VTODO' ? 'due' : 'dtend')[0] ??
      (seconds > 0 ? { ...start, wall: start.wall + seconds * 1000 } : undefined),
    replaces: times('recurrence-id')[0],
    rules: component
      .getAllProperties('rrule')
      .flatMap((p): readonly unknown[] => p.getValues())
      .filter((rule) => rule instanceof ICAL.Recur),
    extra: times('rdate'),
    without: times('exdate'),
    title: textOf(component, 'summary'),
    summary: textOf(component, 'description'),
    location: textOf(component, 'location') || undefined,
    url: textOf(component, 'url') || undefined,
    themes: component
      .getAllProperties('categories')
      .flatMap((p): readonly unknown[] => p.getValues())
      .map((theme) => String(theme).trim())
      .filter(Boolean),
    status: STATUSES[textOf(component, 'status').toUpperCase()],
    unknownZones: [...new Set(unknownZones)],
    badLines,
  };
};
