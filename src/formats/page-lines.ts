// Sorts the lines of a pasted page: which are dates, which headline each belongs to, and which is the page's own date.
import { createDateNames } from '../data/date-names.js';
import { isFault, parseDate } from '../data/parse-date.js';
import { createZone } from '../data/zone.js';
import type { DateFinder } from './prose-dates.js';
import type { ReadContext } from './reader.js';

export interface HeadlineLine {
  readonly kind: 'headline';
  readonly title: string;
  readonly date: string;
}
export interface ProseLine {
  readonly kind: 'prose';
  readonly text: string;
}
/** A line that is only a date, with no headline it could belong to. */
export interface StrayDate {
  readonly kind: 'stray';
  readonly text: string;
}
export type PageLine = HeadlineLine | ProseLine | StrayDate;

export interface Page {
  readonly lines: readonly PageLine[];
  /** The page's own date as text, where it gives one. */
  readonly date: string | undefined;
  readonly title: string | undefined;
}

interface Line {
  readonly text: string;
  /** The date the line consists of. */
  readonly date: string | undefined;
  readonly afterBlank: boolean;
}

const LONGEST_DATE = 60;
const MOST_WORDS = 4;
const LABEL =
  /^(?:published|posted|updated|last updated|date|опубликовано|обновлено|дата|publié le|mis à jour le|veröffentlicht am|yayınlanma|tarih)(?: on| at)?\s*:?\s*/i;
const WEEKDAY = /^\p{L}{2,12}\.?,\s+(?=\d|\p{L})/u;
const CLOCK =
  /[\s,|–-]+(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:UTC|GMT|[A-Z]{2,4}T?|[+-]\d{4})?$/i;

const wholeDate = (text: string, find: DateFinder): string | undefined => {
  const [first] = find(text);
  return first?.index === 0 && first.length >= text.replace(/[.,;]$/, '').length ? first.edtf : undefined;
};

/** The date a line consists of, as text the date parser reads; undefined for any other line. */
export const createDateLine = (
  find: DateFinder,
  context: ReadContext,
): ((line: string) => string | undefined) => {
  const zone = createZone('UTC');
  const order = context.dateOrder;
  const languages = context.languages;
  // One context for all lines: the parser keeps what it has learned about languages with it.
  const dates = {
    zone,
    names: createDateNames(languages),
    ...(order ? { dateOrder: order } : {}),
    ...(languages ? { languages } : {}),
  };
  const parses = (text: string): boolean =>
    text.split(' ').length <= MOST_WORDS && !isFault(parseDate(text, dates));
  return (line) => {
    if (line.length > LONGEST_DATE || !/\d/.test(line)) return undefined;
    const text = line.replace(LABEL, '');
    const bare = text.replace(WEEKDAY, '').replace(CLOCK, '');
    const found = wholeDate(text, find) ?? wholeDate(bare, find);
    if (found !== undefined) return found;
    return /^\d{1,3}$|^\d{5,}$/.test(text) || !parses(text) ? undefined : text;
  };
};

const readLines = (text: string, dateOf: (line: string) => string | undefined): readonly Line[] => {
  const lines: Line[] = [];
  let blank = false;
  for (const raw of text.split(/\r\n|\r|\n|\u2028/)) {
    const line = raw.replace(/\s+/g, ' ').trim();
    if (line) lines.push({ text: line, date: dateOf(line), afterBlank: blank });
    blank = line === '';
  }
  return lines;
};

// Site furniture that ends up glued to the first headline after it.
const FURNITURE =
  /^(?:latest news|breaking news|top stories|recent posts|related articles|read more|последние новости|главные новости|son haberler|son dakika|dernières nouvelles|à lire aussi|aktuelle nachrichten)(?=\p{Lu})/iu;
const LONGEST_LABEL = 40;

const unglue = (title: string, labels: readonly string[]): string => {
  for (const label of labels)
    if (
      title.length > label.length &&
      title.startsWith(label) &&
      /^[\p{Lu}\p{N}"“«‘']/u.test(title.slice(label.length))
    )
      return title.slice(label.length);
  const rest = title.replace(/^(.{5,40}?\p{Ll})(?=\p{Lu})/u, (whole) =>
    FURNITURE.test(`${whole}A`) ? '' : whole,
  );
  return rest || title;
};

const isProse = (text: string): boolean =>
  text.length > 200 || (text.length > 100 && /[.!?]["”’»)]*$/.test(text));

/** Dates stand above their headlines: the first line is a date and the last is not. */
const isDateFirst = (lines: readonly Line[]): boolean => {
  const dates = lines.filter((line) => line.date !== undefined).length;
  return dates > 1 && lines[0]?.date !== undefined && lines.at(-1)?.date === undefined;
};

/** Sorts the lines. */
export const readPage = (text: string, dateOf: (line: string) => string | undefined): Page => {
  const lines = readLines(text, dateOf);
  const step = isDateFirst(lines) ? 1 : -1;
  const partner = (i: number): number | undefined => {
    const at = i + step;
    const line = lines[at];
    return line && line.date === undefined && lines[i]?.date !== undefined ? at : undefined;
  };
  const own = findOwnDate(lines, step);
  const owners = new Map<number, string>();
  lines.forEach((line, i) => {
    const at = i === own ? undefined : partner(i);
    if (at !== undefined && line.date !== undefined) owners.set(at, line.date);
  });
  const labels = lines
    .filter(
      (line, i) =>
        line.date === undefined &&
        !owners.has(i) &&
        line.text.length <= LONGEST_LABEL &&
        !/[.!?]$/.test(line.text),
    )
    .map((line) => line.text);
  const out: PageLine[] = [];
  lines.forEach((line, i) => {
    const date = owners.get(i);
    if (date !== undefined) out.push({ kind: 'headline', title: unglue(line.text, labels), date });
    else if (line.date === undefined) out.push({ kind: 'prose', text: line.text });
    else if (i !== own && partner(i) === undefined) out.push({ kind: 'stray', text: line.text });
  });
  const first = lines[0];
  return {
    lines: out,
    date: own === undefined ? owners.get(0) : lines[own]?.date,
    title: first && first.date === undefined && !isProse(first.text) ? first.text : undefined,
  };
};

/** The last line where it is a lone date: after another date, or after a blank line and the end of an article. */
const findOwnDate = (lines: readonly Line[], step: number): number | undefined => {
  const last = lines.length - 1;
  const line = lines[last];
  const above = lines[last - 1];
  if (step > 0 || line?.date === undefined) return undefined;
  if (!above) return last;
  return above.date !== undefined || (line.afterBlank && isProse(above.text)) ? last : undefined;
};
