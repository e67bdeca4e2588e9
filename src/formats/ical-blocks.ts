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
