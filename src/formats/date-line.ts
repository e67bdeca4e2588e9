// Lines of a pasted page that are a date, with what stands round dates there: labels, bylines, sections, weekdays, clocks.
import { createDateNames } from '../data/date-names.js';
import { isFault, parseDate } from '../data/parse-date.js';
import { createZone } from '../data/zone.js';
import type { DateFinder } from './prose-dates.js';
import type { ReadContext } from './reader.js';

const LONGEST_DATE = 60;
const LONGEST_LINE = 120;
const MOST_WORDS = 7;
const LABEL =
  /^(?:published|posted|updated|last updated|date|опубликовано|обновлено|дата|publié le|mis à jour le|veröffentlicht am|yayınlanma|tarih)(?: on| at)?\s*:?\s*/i;
const WEEKDAY = /^\p{L}{2,12}\.?,\s+(?=\d|\p{L})/u;
const CLOCK =
  /[\s,|–-]+(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:UTC|GMT|[A-Z]{2,4}T?|[+-]\d{4})?$/i;
const BYLINE =
  /^(?:by|von|par|por|автор|текст|текст:|yazan)\s*:?\s\S.{1,60}?(?:\s[-–—]\s|\s*[|•·,]\s*)(?=\S)/iu;
/** A word or four of a section or an agency before or after the date. */
const SECTION_BEFORE = /^(?:[\p{L}\p{N}.&'’-]+\s+){0,3}[\p{L}\p{N}.&'’-]+\s*[|•·]\s*(?=\S)/u;
const SECTION_AFTER = /\s*[|•·]\s*(?:[\p{L}\p{N}.&'’-]+\s+){0,3}[\p{L}\p{N}.&'’-]+$/u;

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
  const dateOf = (line: string): string | undefined => {
    if (line.length > LONGEST_DATE || !/\p{Nd}/u.test(line)) return undefined;
    const text = line.replace(LABEL, '');
    const bare = text.replace(WEEKDAY, '').replace(CLOCK, '');
    const timed = text.replace(WEEKDAY, '');
    if (bare !== timed && wholeDate(bare, find) !== undefined && parses(timed)) return timed;
    const found = wholeDate(text, find) ?? wholeDate(bare, find);
    if (found !== undefined) return found;
    return /^\d{1,3}$|^\d{5,}$/.test(text) || !parses(text) ? undefined : text;
  };
  return (line) => {
    if (line.length > LONGEST_LINE) return undefined;
    const plain = dateOf(line);
    if (plain !== undefined) return plain;
    for (const round of [BYLINE, SECTION_BEFORE, SECTION_AFTER])
      if (round.test(line)) {
        const date = dateOf(line.replace(round, ''));
        if (date !== undefined) return date;
      }
    return undefined;
  };
};
