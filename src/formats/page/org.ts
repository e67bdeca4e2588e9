// Outlines of Org mode: headings with a timestamp, and those of a date tree under the heading of their day.
import { findOrgTime, type OrgTime } from '../../time/org-time.js';
import { createCollector } from '../collector.js';
import type { RawItem, ReadContext, ReadResult } from '../reader.js';

interface Heading {
  readonly level: number;
  readonly text: string;
  /** The lines down to the next heading. */
  readonly body: string[];
}

const HEADING = /^(\*+)[ \t]+(\S.*)$/;
const KEYWORD =
  /^(?:TODO|DONE|NEXT|WAIT(?:ING)?|HOLD|SOMEDAY|CANCELL?ED|IN-PROGRESS|STARTED|PROJ|KILL|STRT)[ \t]+/;
const TAGS = /[ \t]:([\p{L}\p{N}_@#%:]{1,200}):$/u;
const PLANNING = /^[ \t]*(?:(?:SCHEDULED|DEADLINE|CLOSED):[ \t]*[<[][^>\]\n]{1,80}[>\]][ \t]*)+$/;
const DAY_HEADING = /^(\d{4})-(\d\d)-(\d\d)(?:[ ,]+[\p{L}.]{1,14})?$/u;
const LINK = /\[\[([^\][\n]{1,2000})\](?:\[([^\][\n]{1,500})\])?\]/g;
const COOKIE = /\[\d*(?:\/\d*|%)\][ \t]*/g;

const outlineOf = (
  text: string,
): { readonly title: string | undefined; readonly headings: readonly Heading[] } => {
  const headings: Heading[] = [];
  let title: string | undefined;
  for (const line of text.split(/\r?\n|\r/)) {
    const heading = HEADING.exec(line);
    if (heading) headings.push({ level: heading[1]!.length, text: heading[2]!, body: [] });
    else if (headings.length) headings.at(-1)!.body.push(line);
    else title ??= /^#\+TITLE:[ \t]*(\S.*)$/i.exec(line)?.[1];
  }
  return { title, headings };
};

const stampOf = (body: readonly string[], keyword: string): OrgTime | undefined => {
  for (const line of body) {
    const at = PLANNING.test(line) ? line.indexOf(`${keyword}:`) : -1;
    if (at >= 0) return findOrgTime(line.slice(at));
  }
  return undefined;
};

/** The lines of a body that are its text: no drawers, no planning, no lone timestamps. */
const textLines = (body: readonly string[]): readonly string[] => {
  let isDrawer = false;
  return body.filter((line) => {
    const text = line.trim();
    if (/^:[\w-]{1,40}:$/.test(text)) {
      isDrawer = text.toUpperCase() !== ':END:';
      return false;
    }
    if (isDrawer || text === '' || text.startsWith('#+') || PLANNING.test(line)) return false;
    const stamp = findOrgTime(text);
    return !stamp || stamp.length < text.length;
  });
};

/** The first timestamp of a body; one that is to be on the agenda before one that is not. */
const stampIn = (body: readonly string[]): OrgTime | undefined => {
  let inactive: OrgTime | undefined;
  let isDrawer = false;
  for (const line of body) {
    const text = line.trim();
    if (/^:[\w-]{1,40}:$/.test(text)) isDrawer = text.toUpperCase() !== ':END:';
    else if (!isDrawer && !PLANNING.test(line)) {
      const stamp = findOrgTime(text);
      if (stamp && !stamp.isInactive) return stamp;
      inactive ??= stamp;
    }
  }
  return inactive;
};

interface Dates {
  readonly start: string;
  readonly end?: string | undefined;
  readonly repeats: boolean;
}

const datesOf = ({ text, body }: Heading, day: string | undefined): Dates | undefined => {
  const own = findOrgTime(text);
  if (own) return own;
  const [from, due] = [stampOf(body, 'SCHEDULED'), stampOf(body, 'DEADLINE')];
  if (from && due && due.start > from.start) return { ...from, end: due.start };
  const planned = from ?? due ?? stampIn(body) ?? stampOf(body, 'CLOSED');
  if (planned) return planned;
  return day === undefined ? undefined : { start: day, repeats: false };
};

const plain = (text: string): string =>
  text.replace(LINK, (_, address: string, words?: string) => words ?? address).trim();

const REPEATS = [
  'It repeats; only the first time is shown.',
  'Give each time a heading of its own.',
] as const;

/** The day of the heading of a date tree that is open. */
const createTree = (): ((heading: Heading) => {
  readonly isDay: boolean;
  readonly day: string | undefined;
}) => {
  let open: { readonly level: number; readonly day: string } | undefined;
  return ({ level, text }) => {
    if (open && level <= open.level) open = undefined;
    const match = DAY_HEADING.exec(text.trim());
    if (match) open = { level, day: match.slice(1).join('-') };
    return { isDay: match !== null, day: open?.day };
  };
};

const toItem = (heading: Heading, dates: Dates): RawItem => {
  const stamp = findOrgTime(heading.text);
  const { text } = heading;
  const bare = (stamp ? text.slice(0, stamp.index) + text.slice(stamp.index + stamp.length) : text).trimEnd();
  const tags = TAGS.exec(bare)?.[1]?.split(':').filter(Boolean) ?? [];
  const title = bare
    .replace(TAGS, '')
    .replace(KEYWORD, '')
    .replace(/^\[#\w\][ \t]*/, '')
    .replace(COOKIE, '')
    .replace(/^[ \t:–—-]+/, '');
  const lines = textLines(heading.body);
  const link = /https?:\/\/[^\s\])>]{1,2000}/.exec([heading.text, ...lines].join('\n'))?.[0];
  const summary = lines.map((line) => plain(line)).join('\n');
  return {
    start: dates.start,
    end: dates.end,
    title: plain(title),
    summary: summary === '' ? undefined : summary,
    url: link,
    ...(tags.length ? { categories: tags } : {}),
    kind: 'event',
  };
};

/** An outline of Org mode: every heading that has a date of its own, or stands under the heading of a day. */
export const readOrg = (text: string, context: ReadContext): ReadResult => {
  const collector = createCollector('org', context);
  const { title, headings } = outlineOf(text.replace(/^\uFEFF/, ''));
  const dayOf = createTree();
  for (const heading of headings) {
    const { isDay, day } = dayOf(heading);
    if (isDay) continue;
    const dates = datesOf(heading, day);
    if (!dates) continue;
    collector.record(heading.text, (note) => {
      if (dates.repeats) note('start', heading.text, ...REPEATS);
      return toItem(heading, dates);
    });
  }
  if (!collector.records)
    collector.file('No heading of the outline has a date.', 'Put <2021-05-27> into the headings.');
  return collector.result(title);
};

export const read = readOrg;
