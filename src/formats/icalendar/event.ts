import { htmlToText } from '../feed/html-text.js';
import { RowFault, type Steps } from '../reader.js';
import {
  type CalendarProperty,
  readProperty,
  type BadTime,
  type CalendarTime,
  calendarTimes,
  type FindZone,
  isBadTime,
} from './property.js';
import { type BadRule, readRule, type Rule } from './recurrence.js';

// Cuts a calendar into its components by hand, so that a broken event costs itself only.

export interface CalendarBlock {
  /** VEVENT, VTODO or VJOURNAL. */
  readonly name: string;
  /** Unfolded lines between BEGIN and END; parts within (alarms) left out. */
  readonly lines: readonly string[];
  /** False when the file ends within it. */
  readonly closed: boolean;
}

export interface CalendarText {
  readonly records: readonly CalendarBlock[];
  /** Lines of each time zone component, without its own BEGIN and END. */
  readonly zones: readonly (readonly string[])[];
  readonly name: string | undefined;
  readonly timeZone: string | undefined;
  readonly isCalendar: boolean;
}

const RECORDS: ReadonlySet<string> = new Set(['VEVENT', 'VTODO', 'VJOURNAL']);

const isBreak = (code: number): boolean => code === 10 || code === 13;
const isFold = (code: number): boolean => code === 32 || code === 9;

/** Lines one by one; one that begins with white space goes on with the line before. */
function* unfolded(text: string): Iterable<string> {
  let line = '';
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    let end = from;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    line += text.slice(from, end);
    if (end === text.length) break;
    from = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
    if (isFold(text.charCodeAt(from))) from++;
    else {
      yield line;
      line = '';
    }
  }
  yield line;
}

const LINES_A_STEP = 2_000;

const valueOf = (line: string): string => line.slice(line.indexOf(':') + 1).trim();

interface Open {
  readonly name: string;
  readonly lines: string[];
}

interface Mark {
  readonly isBegin: boolean;
  readonly component: string;
}

/** `BEGIN:VEVENT` and `END:VEVENT`; undefined for any other line. */
const markOf = (line: string): Mark | undefined => {
  const isBegin = /^BEGIN[:;]/i.test(line);
  if (!isBegin && !/^END[:;]/i.test(line)) return undefined;
  const component = valueOf(line).toUpperCase();
  return /^[A-Z0-9-]+$/.test(component) ? { isBegin, component } : undefined;
};

/** The components that are open, with how many of each name, so that an END of nothing is known at once. */
class OpenComponents {
  readonly #stack: Open[] = [];
  readonly #counts = new Map<string, number>();

  get depth(): number {
    return this.#stack.length;
  }
  get outermost(): Open | undefined {
    return this.#stack[0];
  }
  get innermost(): Open | undefined {
    return this.#stack.at(-1);
  }
  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }
  push(name: string): void {
    this.#stack.push({ name, lines: [] });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }
  pop(): Open | undefined {
    const open = this.#stack.pop();
    if (open) this.#counts.set(open.name, (this.#counts.get(open.name) ?? 1) - 1);
    return open;
  }
}

/** The parts of a calendar that readers need. */
export function* splitCalendar(text: string): Steps<CalendarText> {
  const records: CalendarBlock[] = [];
  const zones: (readonly string[])[] = [];
  const stack = new OpenComponents();
  let name: string | undefined;
  let timeZone: string | undefined;
  let isCalendar = false;

  const close = (open: Open, closed: boolean): void => {
    const outer = stack.innermost;
    if (RECORDS.has(open.name)) records.push({ name: open.name, lines: open.lines, closed });
    else if (open.name === 'VTIMEZONE') zones.push(open.lines);
    else if (outer?.name === 'VTIMEZONE') {
      // One by one: a component may have more lines than a call may have arguments.
      outer.lines.push(`BEGIN:${open.name}`);
      for (const line of open.lines) outer.lines.push(line);
      outer.lines.push(`END:${open.name}`);
    }
  };

  const readLine = (line: string): void => {
    if (stack.depth > 1 || (stack.depth === 1 && stack.outermost?.name !== 'VCALENDAR')) {
      stack.innermost?.lines.push(line);
      return;
    }
    const property = /^(X-WR-CALNAME|X-WR-TIMEZONE|NAME)\b/i.exec(line)?.[1]?.toUpperCase();
    if (property === 'X-WR-TIMEZONE') timeZone = valueOf(line);
    else if (property) name ??= valueOf(line).replace(/\\([,;\\])/g, '$1');
  };

  let count = 0;
  for (const line of unfolded(text)) {
    if (++count % LINES_A_STEP === 0) yield 0;
    const mark = markOf(line);
    if (!mark) readLine(line);
    else if (mark.isBegin) {
      isCalendar ||= mark.component === 'VCALENDAR';
      stack.push(mark.component);
    } else if (stack.has(mark.component)) {
      // An END also ends what was left open inside.
      for (let open = stack.pop(); open; open = stack.pop()) {
        close(open, open.name === mark.component);
        if (open.name === mark.component) break;
      }
    }
  }
  for (let open = stack.pop(); open; open = stack.pop()) close(open, false);
  return { records, zones, name, timeZone, isCalendar: isCalendar || records.length > 0 };
}

// One component of a calendar: its properties taken apart, its times on the number line.

/** A date or a rule of a component that could not be used. */
export interface FieldFault {
  readonly field: string;
  readonly value: string;
  readonly why: string;
}

export interface CalendarEvent {
  readonly uid: string | undefined;
  /** How often it was changed; the highest of one UID counts. */
  readonly sequence: number;
  readonly start: CalendarTime;
  readonly end: CalendarTime | undefined;
  readonly replaces: CalendarTime | undefined;
  readonly rules: readonly Rule[];
  readonly extra: readonly CalendarTime[];
  readonly without: readonly CalendarTime[];
  readonly title: string;
  readonly summary: string;
  readonly location: string | undefined;
  readonly url: string | undefined;
  readonly themes: readonly string[];
  readonly status: string | undefined;
  readonly unknownZones: readonly string[];
  readonly faults: readonly FieldFault[];
  /** Lines that are no properties. */
  readonly badLines: readonly string[];
}

type Properties = ReadonlyMap<string, readonly CalendarProperty[]>;

const STATUSES: Readonly<Record<string, string>> = { CANCELLED: 'withdrawn', TENTATIVE: 'unconfirmed' };

const NO_DATE: Readonly<Record<string, string>> = {
  VEVENT: 'The event has no start.',
  VTODO: 'The to-do has neither start nor due date.',
  VJOURNAL: 'The journal entry has no start.',
};

const parseBlock = (
  block: CalendarBlock,
): { readonly properties: Properties; readonly badLines: readonly string[] } => {
  const properties = new Map<string, CalendarProperty[]>();
  const badLines: string[] = [];
  for (const line of block.lines) {
    if (line.trim() === '') continue;
    const property = readProperty(line);
    if (!property) badLines.push(line);
    else {
      const list = properties.get(property.name);
      if (list) list.push(property);
      else properties.set(property.name, [property]);
    }
  }
  return { properties, badLines };
};

const unescape = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c));

const textOf = (properties: Properties, name: string): string => {
  const text = unescape(properties.get(name)?.[0]?.value ?? '');
  return /<[a-z/]/i.test(text) ? htmlToText(text) : text.trim();
};

/** The parts of a list between commas that no backslash stands before. */
const listOf = (value: string): readonly string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i <= value.length; i++) {
    if (value[i] === '\\') i++;
    else if (i === value.length || value[i] === ',') {
      parts.push(unescape(value.slice(from, i)).trim());
      from = i + 1;
    }
  }
  if (from < value.length) parts.push(unescape(value.slice(from)).trim());
  return parts.filter(Boolean);
};

const UNITS: Readonly<Record<string, number>> = { W: 604_800, D: 86_400, H: 3600, M: 60, S: 1 };

/** Seconds of "PT1H30M" or "P2W"; 0 for what is none. */
const durationOf = (text: string): number => {
  if (!/^\+?P[0-9TWDHMS]{1,40}$/i.test(text)) return 0;
  return [...text.toUpperCase().matchAll(/(\d{1,9})([WDHMS])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * UNITS[unit!]!,
    0,
  );
};

const isRule = (rule: Rule | BadRule): rule is Rule => !('why' in rule);

const badStart = (name: string, { value, why }: BadTime): RowFault =>
  new RowFault(
    why,
    'Correct the date in the calendar; it is written as 20240229 or 20240229T180000Z.',
    name,
    value,
  );

/** Reads one component. */
export const calendarEvent = (block: CalendarBlock, findZone: FindZone): CalendarEvent | RowFault => {
  const { properties, badLines } = parseBlock(block);
  const unknownZones = new Set<string>();
  const faults: FieldFault[] = [];
  const times = (name: string): readonly CalendarTime[] => {
    const read = (properties.get(name) ?? []).flatMap((property) =>
      calendarTimes(property, findZone, (zone) => unknownZones.add(zone)),
    );
    for (const time of read)
      if (isBadTime(time)) faults.push({ field: name, value: time.value, why: time.why });
    return read.filter((time): time is CalendarTime => !isBadTime(time));
  };
  const isToDo = block.name === 'VTODO';
  const dates = isToDo ? [...times('DTSTART'), ...times('DUE')] : times('DTSTART');
  const [start] = dates;
  if (!start) {
    const [bad] = faults;
    if (bad) return badStart(bad.field, bad);
    return new RowFault(NO_DATE[block.name]!, 'Give it a DTSTART.', 'DTSTART', undefined);
  }
  const rules = (properties.get('RRULE') ?? []).map(({ value }) => readRule(value.trim()));
  for (const rule of rules)
    if (!isRule(rule)) faults.push({ field: 'RRULE', value: rule.text, why: rule.why });
  const seconds = durationOf(properties.get('DURATION')?.[0]?.value.trim() ?? '');
  const end = isToDo ? (properties.has('DTSTART') ? dates[1] : undefined) : times('DTEND')[0];
  return {
    uid: textOf(properties, 'UID') || undefined,
    sequence: Number(/^\d{1,9}$/.exec(textOf(properties, 'SEQUENCE'))?.[0] ?? 0),
    start,
    end: end ?? (seconds > 0 ? { ...start, wall: start.wall + seconds * 1000 } : undefined),
    replaces: times('RECURRENCE-ID')[0],
    rules: rules.filter(isRule),
    extra: times('RDATE'),
    without: times('EXDATE'),
    title: textOf(properties, 'SUMMARY'),
    summary: textOf(properties, 'DESCRIPTION'),
    location: textOf(properties, 'LOCATION') || undefined,
    url: textOf(properties, 'URL') || undefined,
    themes: (properties.get('CATEGORIES') ?? []).flatMap(({ value }) => listOf(value)),
    status: STATUSES[textOf(properties, 'STATUS').toUpperCase()],
    unknownZones: [...unknownZones],
    faults,
    badLines,
  };
};
