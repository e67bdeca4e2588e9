import ICAL from 'ical.js';
import { htmlToText } from '../feed/html-text.js';
import { RowFault } from '../reader.js';
import { calendarTime, type CalendarTime, type FindZone } from './time.js';

// Cuts a calendar into its components by hand, so that a broken event costs itself only.

export interface Block {
  /** VEVENT, VTODO or VJOURNAL. */
  readonly name: string;
  /** Unfolded lines between BEGIN and END; parts within (alarms) left out. */
  readonly lines: readonly string[];
  /** False when the file ends within it. */
  readonly closed: boolean;
}

export interface CalendarText {
  readonly records: readonly Block[];
  /** Text of each time zone component. */
  readonly zones: readonly string[];
  readonly name: string | undefined;
  readonly timeZone: string | undefined;
  readonly isCalendar: boolean;
}

const RECORDS: ReadonlySet<string> = new Set(['VEVENT', 'VTODO', 'VJOURNAL']);

const unfold = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/(?:\r\n|\r|\n)[ \t]/g, '')
    .split(/\r\n|\r|\n/);

const valueOf = (line: string): string => line.slice(line.indexOf(':') + 1).trim();

interface Open {
  readonly name: string;
  readonly lines: string[];
}

/** The parts of a calendar that readers need. */
export const splitCalendar = (text: string): CalendarText => {
  const records: Block[] = [];
  const zones: string[] = [];
  const stack: Open[] = [];
  let name: string | undefined;
  let timeZone: string | undefined;
  let isCalendar = false;

  const close = (open: Open, closed: boolean): void => {
    const outer = stack.at(-1);
    if (RECORDS.has(open.name)) records.push({ name: open.name, lines: open.lines, closed });
    else if (open.name === 'VTIMEZONE')
      zones.push(['BEGIN:VTIMEZONE', ...open.lines, 'END:VTIMEZONE'].join('\r\n'));
    else if (outer?.name === 'VTIMEZONE')
      outer.lines.push(`BEGIN:${open.name}`, ...open.lines, `END:${open.name}`);
  };

  for (const line of unfold(text)) {
    const mark = /^(BEGIN|END)[^:]*:\s*([A-Z0-9-]+)\s*$/i.exec(line);
    if (!mark) {
      const property = /^(X-WR-CALNAME|X-WR-TIMEZONE|NAME)\b/i.exec(line)?.[1]?.toUpperCase();
      if (stack.length > 1 || (stack.length && stack[0]?.name !== 'VCALENDAR'))
        stack.at(-1)?.lines.push(line);
      else if (property === 'X-WR-TIMEZONE') timeZone = valueOf(line);
      else if (property) name ??= valueOf(line).replace(/\\([,;\\])/g, '$1');
      continue;
    }
    const component = mark[2]!.toUpperCase();
    if (mark[1]!.toUpperCase() === 'BEGIN') {
      isCalendar ||= component === 'VCALENDAR';
      stack.push({ name: component, lines: [] });
    } else if (stack.some((open) => open.name === component)) {
      // An END also ends what was left open inside.
      for (let open = stack.pop(); open; open = stack.pop()) {
        close(open, open.name === component);
        if (open.name === component) break;
      }
    }
  }
  for (let open = stack.pop(); open; open = stack.pop()) close(open, false);
  return { records, zones, name, timeZone, isCalendar: isCalendar || records.length > 0 };
};

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
