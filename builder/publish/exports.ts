// The rows as files that other programs read. CSV and JSON are those of the library.
import { civilOf, DAY, MINUTE } from '../../src/time/civil.js';
import { Approximate, type DateSpan, isTime, PRECISIONS, Single, Uncertain } from '../../src/time/span.js';
import { createRowReader, type RowReader } from '../rows/read-rows.js';
import { textOf } from '../rows/columns.js';
import type { Project, Row } from '../state/project.js';
import { calendarText, escapeMarkup, shortHash, webAddress } from './escape.js';
import { descriptionOf, placeOf, titleOf } from './metadata.js';

interface Dated {
  readonly row: Row;
  readonly span: DateSpan;
}

const datedRows = ({ rows }: Project, reader: RowReader): readonly Dated[] =>
  rows.flatMap((row) => {
    const { span } = reader.read(row);
    return span && Number.isFinite(span.start) && Number.isFinite(span.end) ? { row, span } : [];
  });

const code = (precision: DateSpan['startPrecision']): number => PRECISIONS.indexOf(precision);

/** Years as TimelineJS counts them: there is no year 0, and -44 is 44 BCE. */
const historical = (year: number): number => (year > 0 ? year : year - 1);

function slideDate(
  at: number,
  precision: DateSpan['startPrecision'],
  { dates }: RowReader,
): Readonly<Record<string, number>> {
  const wall = dates.zone.toWall(at);
  const { year, month, day } = civilOf(wall);
  const minutes = Math.floor((((wall % DAY) + DAY) % DAY) / MINUTE);
  return {
    year: historical(year),
    ...(code(precision) >= code('month') ? { month } : {}),
    ...(code(precision) >= code('day') ? { day } : {}),
    ...(isTime(precision) ? { hour: Math.floor(minutes / 60), minute: minutes % 60 } : {}),
  };
}

const plainText = (value: unknown): string => escapeMarkup(textOf(value));

const slideMedia = (row: Row): object | undefined => {
  const image = typeof row['image'] === 'object' && row['image'] !== null ? (row['image'] as Row) : {};
  const media = typeof row['media'] === 'object' && row['media'] !== null ? (row['media'] as Row) : {};
  const own = textOf(row['media']);
  const src = webAddress(textOf(media['url']) || (own.startsWith('{') ? '' : own));
  const picture = webAddress(textOf(image['src']) || (typeof row['image'] === 'string' ? row['image'] : ''));
  // A quote of TimelineJS is a piece of HTML in the place of the address.
  const quote = textOf(media['quote']) ? `<blockquote>${plainText(media['quote'])}</blockquote>` : undefined;
  const url = src ?? picture ?? quote;
  if (!url) return undefined;
  return {
    url,
    ...(textOf(media['caption']) ? { caption: plainText(media['caption']) } : {}),
    ...(textOf(image['credit'] ?? media['credit'])
      ? { credit: plainText(image['credit'] ?? media['credit']) }
      : {}),
    ...(textOf(image['alt'] ?? media['alt']) ? { alt: textOf(image['alt'] ?? media['alt']) } : {}),
    ...(src && picture ? { thumbnail: picture } : {}),
  };
};

/** TimelineJS has no field for a link: it stands under the text. */
function slideText(row: Row): string {
  const url = webAddress(textOf(row['url']));
  const summary = plainText(row['summary']);
  if (!url) return summary;
  const name = plainText(row['source']) || escapeMarkup(new URL(url).hostname);
  return `${summary && `<p>${summary}</p>`}<p><a href="${escapeMarkup(url)}">${name}</a></p>`;
}

/** What numbers of a date cannot say. */
const UNSURE = Approximate.start | Approximate.end | Uncertain.start | Uncertain.end;

/** JSON of TimelineJS 3, whose texts are HTML: ours are escaped. */
export function exportTimelineJs(project: Project): string {
  const reader = createRowReader(project.settings.timeZone);
  const slides = datedRows(project, reader).map(({ row, span }) => {
    const media = slideMedia(row);
    const group: unknown = Array.isArray(row['themes']) ? row['themes'][0] : row['themes'];
    return {
      era: row['kind'] === 'era',
      start_date: slideDate(span.start, span.startPrecision, reader),
      ...(span.flags & Single ? {} : { end_date: slideDate(span.end - 1, span.endPrecision, reader) }),
      text: { headline: plainText(row['title']), text: slideText(row) },
      ...(span.flags & UNSURE ? { display_date: escapeMarkup(reader.words(span)) } : {}),
      ...(media ? { media } : {}),
      ...(textOf(group) ? { group: textOf(group) } : {}),
    };
  });
  const without = ({ era: _, ...slide }: (typeof slides)[number]): object => slide;
  const { heading, standfirst } = project.settings;
  return `${JSON.stringify(
    {
      ...(heading
        ? { title: { text: { headline: escapeMarkup(heading), text: escapeMarkup(standfirst) } } }
        : {}),
      events: slides.filter(({ era }) => !era).map(without),
      eras: slides.filter(({ era }) => era).map(without),
    },
    undefined,
    2,
  )}\n`;
}

const digits = (n: number, length = 2): string => String(n).padStart(length, '0');

/** Lines of at most 75 bytes, as iCalendar asks; what goes on begins with a space. */
const folded = (line: string): string => {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let [piece, size] = ['', 0];
  for (const c of line) {
    const bytes = encoder.encode(c).length;
    if (size + bytes > 74) {
      lines.push(piece);
      [piece, size] = ['', 0];
    }
    piece += c;
    size += bytes;
  }
  return [...lines, piece].join('\r\n ');
};

const calendarDay = (wall: number): string => {
  const { year, month, day } = civilOf(wall);
  return `${digits(year, 4)}${digits(month)}${digits(day)}`;
};
const calendarTime = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z');

/** Events of iCalendar. Years before 1 and after 9999 have no form in it. */
export function exportCalendar(project: Project, now: number): string {
  const reader = createRowReader(project.settings.timeZone);
  const { zone } = reader.dates;
  const names = new Map<string, number>();
  // A calendar that takes in another timeline, or this one anew, must know which events are the same.
  const nameOf = (row: Row): string => {
    const name = shortHash([row['title'], row['start'], row['url']].map(textOf).join('\n'));
    const before = names.get(name) ?? 0;
    names.set(name, before + 1);
    return before ? `${name}-${before}` : name;
  };
  const events = datedRows(project, reader).flatMap(({ row, span }) => {
    const { year } = civilOf(zone.toWall(span.start));
    if (year < 1 || civilOf(zone.toWall(span.end)).year > 9998) return [];
    const exact = isTime(span.startPrecision);
    const url = webAddress(textOf(row['url']));
    const last = Math.max(zone.toWall(span.end), zone.toWall(span.start) + DAY);
    return [
      'BEGIN:VEVENT',
      `UID:${nameOf(row)}-${calendarDay(zone.toWall(span.start))}@news-timeline`,
      `DTSTAMP:${calendarTime(now)}`,
      ...(exact
        ? [
            `DTSTART:${calendarTime(span.start)}`,
            ...(span.flags & Single ? [] : [`DTEND:${calendarTime(span.end)}`]),
          ]
        : [
            `DTSTART;VALUE=DATE:${calendarDay(zone.toWall(span.start))}`,
            `DTEND;VALUE=DATE:${calendarDay(last)}`,
          ]),
      `SUMMARY:${calendarText(textOf(row['title']))}`,
      ...(textOf(row['summary']) ? [`DESCRIPTION:${calendarText(textOf(row['summary']))}`] : []),
      ...(url ? [`URL:${url}`] : []),
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//news-timeline//builder//EN',
    `X-WR-CALNAME:${calendarText(titleOf(project))}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** How many rows are not in a file that was written of them, where each that is begins with `entry`; rows without a text do not count. */
export const leftOut = ({ rows }: Project, text: string, entry: RegExp): number =>
  rows.filter((row) => Object.values(row).some((value) => textOf(value) !== '')).length -
  [...text.matchAll(entry)].length;

const isFeedDate = (at: number): boolean => {
  const year = new Date(at).getUTCFullYear();
  return year >= 1 && year <= 9999;
};

/** RSS 2.0, the newest first. What a reader of feeds must have and the project does not say is the page's address. */
export function exportRss(project: Project): string {
  const reader = createRowReader(project.settings.timeZone);
  const rows = datedRows(project, reader).filter(({ span }) => Math.abs(span.start) < 8e15);
  const items = [...rows]
    .sort((a, b) => b.span.start - a.span.start)
    .map(({ row, span }) => {
      const url = webAddress(textOf(row['url']));
      const guid = `${textOf(row['title'])} ${new Date(span.start).toISOString()}`;
      return [
        '<item>',
        `<title>${escapeMarkup(textOf(row['title']))}</title>`,
        ...(url ? [`<link>${escapeMarkup(url)}</link>`] : []),
        `<guid isPermaLink="false">${escapeMarkup(guid)}</guid>`,
        // The form of dates in feeds has years of four digits alone.
        ...(isFeedDate(span.start) ? [`<pubDate>${new Date(span.start).toUTCString()}</pubDate>`] : []),
        ...(textOf(row['summary'])
          ? [`<description>${escapeMarkup(escapeMarkup(textOf(row['summary'])))}</description>`]
          : []),
        '</item>',
      ].join('\n');
    });
  const link = placeOf(project.settings.address)?.page ?? '';
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0">\n<channel>\n<title>${escapeMarkup(titleOf(project))}</title>\n<link>${escapeMarkup(link)}</link>\n<description>${escapeMarkup(descriptionOf(project))}</description>\n${items.join('\n')}\n</channel>\n</rss>\n`;
}
