import { daysFromCivil } from '../../time/civil.js';
import {
  readDatedLine,
  type DatedLine,
  type Parting,
  type Line,
  plainLine,
  BOUNDARY,
  type RawLine,
} from './dated-line.js';
import { writeDate, type LeadDateParts, type LeadReader } from './lead-date.js';
import { resolveYears, type ContextNode } from './year-context.js';
import type { Steps } from '../reader.js';
import { keepSources } from './furniture.js';
import { daysOn } from './same-day.js';
import { isNumberedDay } from '../day-label.js';
import { isWikitext, wikiLines } from './wikitext.js';

// Lists of what happened when: lines that begin or end with a date, under headings that tell the year or the month.

/** What happened, beside its date. */
export interface ChronicleEntry {
  readonly title: string;
  readonly date: string;
  readonly summary?: string;
}

export interface Chronicle {
  /** By the number of the line. */
  readonly entries: ReadonlyMap<number, ChronicleEntry>;
  /** Lines that are only a date, exact to what they tell and what their headings tell; none for a heading. */
  readonly alone: ReadonlyMap<number, string>;
  /** Lines that tell the year or the month of those under them. */
  readonly headings: ReadonlySet<number>;
  /** Lines with a date whose year nothing tells, with their title. */
  readonly yearless: ReadonlyMap<number, string>;
  /** Lines that go on what a line above tells. */
  readonly continued: ReadonlySet<number>;
  /** Lines whose year may be another one. */
  readonly guesses: readonly number[];
  /** Lines that name another weekday than that of their date. */
  readonly offWeekdays: readonly number[];
}

const FEWEST = 2;
const ENOUGH = 3;
const NO_YEAR = /(?:since|after|before|until|till|from|depuis|seit|до|после|с)\s+\d{4}$/iu;
const YEAR = /(?<!\d)(1\d{3}|20\d{2})(?!\d)/g;
const LONGEST_HEADING = 80;
/** Day and month in either order, without a year. */
const PAIR = /^\d{1,2}\/\d{1,2}$/;

const isCoarse = ({ date }: DatedLine): boolean =>
  date.to === undefined &&
  date.words === undefined &&
  date.time === undefined &&
  date.from.day === undefined &&
  (date.from.month ?? 0) <= 12;

/** The year a heading names: "2026 in Atlantis", "Events of 2003". */
const headingYear = (
  { text, mark }: Line,
  isFirst: boolean,
  names: ReadonlySet<string>,
): number | undefined => {
  if (text.length > LONGEST_HEADING) return undefined;
  const named = mark === 'plain' && names.size > 0 ? nameOfYear(text) : undefined;
  if (named && names.has(named.name)) return Number(named.year);
  if (mark !== 'heading' && !isFirst) return undefined;
  const years = [...plainLine(text).matchAll(YEAR)];
  if (years.length !== 1) return undefined;
  const [{ 1: year, index }] = years as [RegExpMatchArray & { index: number }];
  const head = plainLine(text).slice(0, index + 4);
  const isEdge = index === 0 || /^[\s.:)]*$/.test(plainLine(text).slice(index + 4));
  return isEdge && !NO_YEAR.test(head) ? Number(year) : undefined;
};

const LONGEST_NAMED = 40;

/** What plain lines say beside a year, where two say the same of different years: "Events of 1997", "Events of 1998". */
const repeatedNames = (lines: readonly Line[]): ReadonlySet<string> => {
  const years = new Map<string, Set<string>>();
  for (const { text, mark } of lines) {
    const name = mark === 'plain' && text.length <= LONGEST_NAMED ? nameOfYear(text) : undefined;
    if (name) years.set(name.name, (years.get(name.name) ?? new Set()).add(name.year));
  }
  return new Set([...years].filter(([, found]) => found.size > 1).map(([name]) => name));
};

const nameOfYear = (text: string): { readonly name: string; readonly year: string } | undefined => {
  const plain = plainLine(text)
    .replace(/[.:–—-]$/u, '')
    .trim();
  const [found, other] = plain.matchAll(YEAR);
  const year = found?.[1];
  if (year === undefined || other || /\d/.test(plain.replace(year, ''))) return undefined;
  return plain.startsWith(year) || plain.endsWith(year)
    ? { name: plain.replace(year, '').toLowerCase(), year }
    : undefined;
};

/** Whether a dated line tells more of a date than a heading does, and nothing against it. */
const isFiner = (heading: LeadDateParts, { date: { from, words } }: DatedLine): boolean =>
  words !== undefined && PAIR.test(words)
    ? heading.month === undefined
    : (heading.month === undefined
        ? from.month !== undefined || (from.day !== undefined && heading.year === undefined)
        : from.day !== undefined) &&
      (from.year === undefined || heading.year === undefined || from.year === heading.year);

/** The lines that head others: a lone year or month with dates under it that are finer. */
const findHeadings = (
  lines: readonly Line[],
  dated: ReadonlyMap<number, DatedLine>,
): ReadonlyMap<number, LeadDateParts> => {
  const headings = new Map<number, LeadDateParts>();
  const names = repeatedNames(lines);
  const open: { line: number; parts: LeadDateParts }[] = [];
  const closeFrom = (depth: (parts: LeadDateParts) => boolean): void => {
    for (let i = open.length - 1; i >= 0; i--) if (depth(open[i]!.parts)) open.splice(i, 1);
  };
  lines.forEach((line, i) => {
    const found = dated.get(i);
    const isLone = found && (found.place === 'alone' || line.mark === 'heading') && isCoarse(found);
    const named = isLone ? undefined : found ? undefined : headingYear(line, i === 0, names);
    const parts = isLone ? found.date.from : named === undefined ? undefined : { year: named };
    if (found && !(isLone && found.place === 'alone'))
      for (const { line: at, parts: told } of open) if (isFiner(told, found)) headings.set(at, told);
    if (found && isLone && found.place === 'alone')
      for (const { line: at, parts: told } of open)
        if (
          told.month === undefined &&
          found.date.from.month !== undefined &&
          found.date.from.year === undefined
        )
          headings.set(at, told);
    if (!parts) return;
    // A year ends the years and months before it, a month only the months.
    if (parts.month === undefined) closeFrom(() => true);
    else closeFrom((told) => told.month !== undefined);
    open.push({ line: i, parts });
  });
  return headings;
};

interface Share {
  readonly count: number;
  readonly share: number;
}

/** Which partings of a page's dates are those of a list, from how many lines have them. */
const acceptParting = (
  lines: readonly Line[],
  dated: ReadonlyMap<number, DatedLine>,
): ((found: DatedLine, line: Line, headed: boolean) => boolean) => {
  const texts =
    lines.filter((line, i) => line.mark !== 'heading' && dated.get(i)?.place !== 'alone').length || 1;
  const bullets = lines.filter(({ mark }) => mark === 'bullet').length || 1;
  const shareOf = (place: DatedLine['place'], partings: readonly Parting[], inBullets = false): Share => {
    let count = 0;
    for (const found of dated.values())
      if (
        found.place === place &&
        partings.includes(found.parting) &&
        lines[found.line]!.mark !== 'heading' &&
        (!inBullets || lines[found.line]!.mark === 'bullet')
      )
        count++;
    return { count, share: count / (inBullets ? bullets : texts) };
  };
  const first = {
    strong: shareOf('first', ['strong']),
    medium: shareOf('first', ['strong', 'medium']),
    weak: shareOf('first', ['strong', 'medium', 'weak']),
    sentence: shareOf('first', ['strong', 'medium', 'weak', 'sentence']),
  };
  const weakBullets = shareOf('first', ['strong', 'medium', 'weak'], true);
  const last = { strong: shareOf('last', ['strong']), weak: shareOf('last', ['strong', 'weak']) };
  const titled = titledHeadings(lines, dated);
  const isList = ({ count, share }: Share, least: number): boolean =>
    count >= ENOUGH || (count >= FEWEST && share >= least) || share >= 0.5;
  return (found, line, headed) => {
    const { place, parting, date } = found;
    const isYear = date.from.month === undefined && date.from.day === undefined;
    if (line.mark === 'heading' && titled.has(found.line)) return true;
    if (place === 'first') {
      // Where most lines begin with a date, the one that parts it better than the others is of their list, too.
      if (parting === 'strong') return headed || isList(first.strong, 0.15) || isList(first.weak, 0.5);
      if (parting === 'medium')
        return (
          headed || (first.medium.count >= 1 && first.medium.share >= (line.mark === 'bullet' ? 0.2 : 0.3))
        );
      if (parting === 'weak')
        return (
          (headed && !isYear) ||
          (first.weak.share >= 0.5 &&
            (!isYear || /^[\p{Lu}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(found.title))) ||
          (line.mark === 'bullet' && weakBullets.share >= 0.6 && weakBullets.count >= FEWEST)
        );
      return headed
        ? date.from.year === undefined
        : first.sentence.count >= ENOUGH && first.sentence.share >= 0.6;
    }
    if (parting === 'strong')
      return (headed && !isYear) || (isYear ? last.strong.share >= 0.5 : isList(last.strong, 0.3));
    return last.weak.count >= FEWEST && last.weak.share >= 0.3;
  };
};

/** Headings that are a day and what happened: "March 4, 2019: Fence cut", where several are and no heading of their level is less. */
const titledHeadings = (
  lines: readonly Line[],
  dated: ReadonlyMap<number, DatedLine>,
): ReadonlySet<number> => {
  const inHeadings = [...dated.values()].filter(
    ({ line, place }) => lines[line]!.mark === 'heading' && place !== 'alone',
  );
  const days = inHeadings.filter(({ date }) => date.from.day !== undefined || date.words !== undefined);
  const levels = new Set(days.map(({ line }) => lines[line]!.level));
  // "Autumn 2019: …" among them is one of them.
  const titled = inHeadings.filter(
    (found) =>
      days.includes(found) ||
      (found.parting === 'strong' && levels.has(lines[found.line]!.level) && days.length >= FEWEST),
  );
  const others = lines.filter(({ mark, level }) => mark === 'heading' && levels.has(level)).length;
  return new Set(
    titled.length >= FEWEST && titled.length * 2 >= others ? titled.map(({ line }) => line) : [],
  );
};

/** Days of a month by their number alone ("3 – A ferry sinks") need the month above them. */
const needsMonth = ({ date: { from } }: DatedLine): boolean =>
  from.day !== undefined && from.month === undefined;

/** A season, a quarter or a half needs the year above it. */
const needsYear = ({ date: { from } }: DatedLine): boolean =>
  (from.month ?? 0) > 12 && from.year === undefined;

/** The list of a page. `today` is the page's own day as wall time in ms; `skipped` lines are no part of it. */
export function* chronicleSteps(
  lines: readonly Line[],
  readLead: LeadReader,
  today: number | undefined,
  skipped: ReadonlySet<number>,
  looksDated: (text: string) => boolean,
): Steps<Chronicle> {
  const dated = new Map<number, DatedLine>();
  lines.forEach((line, i) => {
    const found =
      skipped.has(i) || !/\p{Nd}|\p{L}/u.test(line.text) ? undefined : readDatedLine(line, i, readLead);
    if (found) dated.set(i, found);
  });
  yield 0.81;
  keepBylines(lines, dated);
  yield 0.81;
  const numbered = numberedDays(lines, dated);
  yield 0.81;
  dropLoneWords(dated, numbered);
  yield 0.82;
  const headings = findHeadings(lines, dated);
  yield 0.82;
  const accepts = acceptParting(lines, dated);
  yield 0.83;
  const nodes: ContextNode[] = [];
  const taken: DatedLine[] = [];
  let headed: LeadDateParts | undefined;
  lines.forEach((line, i) => {
    const heading = headings.get(i);
    if (heading) {
      headed = heading.month === undefined || headed === undefined ? heading : { ...headed, ...heading };
      nodes.push({ line: i, parts: heading, isHeading: true });
      return;
    }
    const found = dated.get(i);
    if (!found || (needsMonth(found) && headed?.month === undefined)) return;
    if (needsYear(found) && headed && (headed.year === undefined || headed.month !== undefined)) return;
    if (found.place !== 'alone' && !accepts(found, line, headed !== undefined)) return;
    const { from, to, words } = found.date;
    const lastYear = from.month === undefined ? to?.year : undefined;
    if (words === undefined && (headed || !needsYear(found)))
      nodes.push({ line: i, parts: from, isHeading: false, ...(lastYear === undefined ? {} : { lastYear }) });
    const { year } = headed ?? {};
    taken.push(
      words !== undefined && year !== undefined && PAIR.test(words)
        ? { ...found, date: { ...found.date, words: `${words}/${year}` } }
        : found,
    );
  });
  yield 0.84;
  const isAhead = tellsAhead(lines, taken);
  yield 0.85;
  const { parts, guesses } = resolveYears(nodes, { today, isAhead });
  yield 0.86;
  return gather(lines, taken, headings, parts, guesses, looksDated);
}

const CALENDAR =
  /(?<!\p{L})(?:calendar|upcoming|coming (?:events|weeks|months)|schedule|programme?|what['’]s on|fixtures|termine|veranstaltungen|kalender|agenda|calendrier|à venir|calendario|próximos|appuntamenti|календарь|расписание|афиша|takvim)(?!\p{L})/iu;
const AHEAD =
  /(?<!\p{L})(?:will|to be \p{L}+ed|(?:is|are) (?:due|scheduled|expected|planned|set)|deadline|wird|werden|sera|seront|será|serán|sarà|будет|будут|состоится|olacak)(?!\p{L})/iu;
const HEAD = 3;

/** Whether a page tells what is to come: its first lines say so, or half of what it dates does. */
const tellsAhead = (lines: readonly Line[], taken: readonly DatedLine[]): boolean =>
  lines.some(
    ({ text, mark }, i) =>
      (i < HEAD || mark === 'heading') && text.length <= LONGEST_HEADING && CALENDAR.test(text),
  ) ||
  (taken.length > 0 && taken.filter(({ title }) => AHEAD.test(title)).length * 2 >= taken.length);

/** "Politics | 27 Feb 2026" under a headline is a date with its section; where most lines are so, they are a list. */
const keepBylines = (lines: readonly Line[], dated: Map<number, DatedLine>): void => {
  keepSources(lines, dated);
  const bylines = [...dated].filter(([i, { place }]) => place !== 'alone' && lines[i]!.date !== undefined);
  if (bylines.length > 1 && bylines.length * 2 > lines.length) return;
  for (const [i, found] of bylines) dated.set(i, { ...found, place: 'alone', title: '' });
};

/** Lines below names of months that begin with a number each, in order: "6 Protesters enter" is of the sixth. */
const numberedDays = (lines: readonly Line[], dated: ReadonlyMap<number, DatedLine>): ReadonlySet<number> => {
  const days = new Set<number>();
  let block: number[] | undefined;
  const endBlock = (): void => {
    const numbers = (block ?? []).map((i) => dated.get(i)!.date.from.day!);
    const isOrdered = [1, -1].some((sign) =>
      numbers.every((n, k) => k === 0 || (n - numbers[k - 1]!) * sign > 0),
    );
    const isCount = numbers.every((n, k) => n === k + 1);
    if (isOrdered && !isCount) for (const i of block ?? []) days.add(i);
    block = undefined;
  };
  lines.forEach((_, i) => {
    const found = dated.get(i);
    const isMonth = found?.place === 'alone' && found.date.from.month !== undefined && isCoarse(found);
    if (isMonth || found?.place === 'alone') endBlock();
    if (isMonth) block = [];
    else if (found?.place === 'first' && needsMonth(found)) block?.push(i);
    else block = undefined;
  });
  endBlock();
  return days.size > FEWEST ? days : new Set();
};

/** A lone name of a month or number of a day is a date among others only: "March", "May", "3". */
const dropLoneWords = (dated: Map<number, DatedLine>, numbered: ReadonlySet<number>): void => {
  const isMonth = ({ date: { from } }: DatedLine): boolean =>
    from.month !== undefined && from.month <= 12 && from.day === undefined && from.year === undefined;
  const months = new Set([...dated.values()].filter(isMonth).map(({ date }) => date.from.month));
  const others = [...dated.values()].some((found) => !isMonth(found) && !needsMonth(found));
  for (const [line, found] of dated) {
    const { place, parting } = found;
    const isFew = months.size < FEWEST && !others;
    if (isMonth(found) && (isFew || (place !== 'alone' && parting !== 'strong'))) dated.delete(line);
    if (needsYear(found) && (place !== 'first' || parting !== 'strong')) dated.delete(line);
    if (needsMonth(found) && (place !== 'first' || parting !== 'strong') && !numbered.has(line))
      dated.delete(line);
  }
};

const gather = (
  lines: readonly Line[],
  taken: readonly DatedLine[],
  headings: ReadonlyMap<number, LeadDateParts>,
  parts: ReadonlyMap<number, LeadDateParts>,
  guesses: readonly number[],
  looksDated: (text: string) => boolean,
): Chronicle => {
  const entries = new Map<number, ChronicleEntry>();
  const alone = new Map<number, string>();
  const yearless = new Map<number, string>();
  const offWeekdays: number[] = [];
  for (const { line, place, date, title } of taken) {
    const known = parts.get(line);
    const text = date.words ?? date.said ?? (known && writeDate({ ...date, from: known }));
    if (known && isOffWeekday(known, date.weekday)) offWeekdays.push(line);
    if (text === undefined) yearless.set(line, title || plainLine(lines[line]!.text));
    else if (place === 'alone') alone.set(line, text);
    else entries.set(line, { title, date: text });
  }
  const continued = new Set<number>();
  addUnder(lines, entries, alone, headings, parts, continued, looksDated);
  return { entries, alone, headings: new Set(headings.keys()), yearless, continued, guesses, offWeekdays };
};

const isOffWeekday = ({ year, month, day }: LeadDateParts, weekday = 0): boolean =>
  weekday > 0 &&
  year !== undefined &&
  month !== undefined &&
  day !== undefined &&
  ((weekday >> ((((daysFromCivil(year, month, day) + 4) % 7) + 7) % 7)) & 1) === 0;

const MOST_LINES = 6;

/** What stands under an entry goes on it; a bullet without a date under a heading is of the heading's date. */
const addUnder = (
  lines: readonly Line[],
  entries: Map<number, ChronicleEntry>,
  alone: ReadonlyMap<number, string>,
  headings: ReadonlyMap<number, LeadDateParts>,
  parts: ReadonlyMap<number, LeadDateParts>,
  continued: Set<number>,
  looksDated: (text: string) => boolean,
): void => {
  let above: number | undefined;
  let heading: number | undefined;
  let day: number | undefined;
  const count = new Map<number, number>();
  let before: string | undefined;
  lines.forEach((line, i) => {
    const sameDay = entries.has(i) || alone.has(i) ? undefined : daysOn(line.text, before);
    if (sameDay) entries.set(i, sameDay);
    before = entries.get(i)?.date ?? alone.get(i) ?? (line.mark === 'heading' ? undefined : before);
    if (headings.has(i)) heading = i;
    if (headings.has(i) || line.mark === 'heading') day = undefined;
    if (alone.has(i)) day = i;
    if (entries.has(i)) above = i;
    else if (headings.has(i) || alone.has(i) || line.mark === 'heading') above = undefined;
    else if (line.mark === 'bullet' && day === undefined && heading !== undefined) {
      const outer = above === undefined ? undefined : lines[above]!;
      const known = parts.get(heading);
      const date = known && writeDate({ from: known });
      if (outer?.mark === 'bullet' && line.level > outer.level) continueEntry(i, above!);
      else if (date !== undefined && outer?.mark !== 'plain') {
        entries.set(i, { title: plainLine(line.text), date });
        above = undefined;
      }
    } else if (
      above !== undefined &&
      line.date === undefined &&
      !looksDated(line.text) &&
      (!line.afterBlank || (above === i - 1 && lines[above]!.mark === 'heading'))
    )
      continueEntry(i, above);
    else above = undefined;
  });
  function continueEntry(line: number, entry: number): void {
    const told = entries.get(entry)!;
    const lineCount = (count.get(entry) ?? 0) + 1;
    count.set(entry, lineCount);
    continued.add(line);
    if (lineCount > MOST_LINES) return;
    const text = plainLine(lines[line]!.text);
    entries.set(entry, { ...told, summary: told.summary === undefined ? text : `${told.summary}\n${text}` });
  }
};

// The lines of a pasted text: headings and bullets of Markdown, or of a wiki's source, told from plain lines.

const HASHES = /^(#{1,6})\s+(?=\S)/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;
const BULLET =
  /^(?:[-*+•§‣▪◦·–—→⇒➔➜►●○■□◆◇★☆✓✗›»]|\p{Extended_Pictographic}[\uFE0F\u20E3]?|\d{1,3}[.)])\s+(?=\S)/u;
/** A number that is the day of the month of "3. Mai" is no bullet. */
const NUMBERED = /^\d{1,3}[.)]\s/;
const BOLD = /(\*\*|__)(?=\S)([^*_]+)\1/g;
/** A beginning in italics, as dates stand. */
const ITALIC = /^([*_])(?=[^\s*_])([^*_]{3,40})\1(?=[\s.,:;–—-])/;
const LINK = /!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g;
const QUOTE = /^(?:>\s?)+/;

/** Whether a text is in Markdown: it has a heading, or bold print before a text. */
const isMarkdown = (text: string): boolean =>
  /^#{1,6}\s+\S|\*\*\S[^*\n]*\*\*|^[ \t]*[*-] \S|^[*_][^\s*_][^*_\n]{2,38}[*_] /m.test(text);

/** A year between signs: "--- 1997 ---", "~ 1997 ~", "[1997]". */
const FRAMED_YEAR = /^(?:[-–—=*~_#+·•|<>/]+ ?|\[)((?:\p{L}+ )?\d{4})(?: ?[-–—=*~_#+·•|<>/]+|\])$/u;

const withoutMarks = (text: string): string =>
  text
    .replace(LINK, '$1')
    .replace(BOLD, (_, __, inner: string) => `${inner}${BOUNDARY}`)
    .replace(ITALIC, (_, __, inner: string) => `${inner}${BOUNDARY}`)
    .replace(/`/g, '');

/** The text without the last signs of a kind. */
const withoutEnd = (text: string, sign: string): string => {
  let end = text.length;
  while (end > 0 && text[end - 1] === sign) end--;
  return text.slice(0, end).trimEnd();
};

const tableCells = (text: string): string =>
  text.startsWith('|') && text.endsWith('|') && text.length > 2
    ? text.slice(1, -1).replace(/(?<!\s)\s*\|\s*/g, BOUNDARY)
    : text;

const MARKED = /\[\d|[¹²³⁰⁴-⁹]/;
/** Marks of footnotes behind words and figures. */
const FOOTNOTE =
  /(?<=[\p{L}\d.,;:!?)"”’])(?:\[\d{1,3}\](?![\p{L}\d(])|(?<=[^\p{L}]|\p{L}{4})[¹²³⁰⁴-⁹]{1,3}(?![\p{L}\d]))/gu;

/** The lines of a text, blank ones left out. `isMonth` tells whether a word is the name of a month. */
export function* textLineSteps(text: string, isMonth: (word: string) => boolean): Steps<readonly RawLine[]> {
  if (isWikitext(text)) return wikiLines(text);
  const marked = isMarkdown(text);
  const isNamed = isCounted(text) ? () => false : isMonth;
  const lines: RawLine[] = [];
  let blank = false;
  let fenced = false;
  for (const raw of text.split(/\r\n|\r|\n|\u2028/)) {
    const line = (MARKED.test(raw) ? raw.replace(FOOTNOTE, '') : raw)
      .replace(/^\s{0,9}o\t/, '• ')
      .replace(/\s+/g, ' ')
      .trim();
    const before = lines.at(-1);
    if (marked && line.startsWith('```')) fenced = !fenced;
    else if (marked && before && !blank && UNDERLINE.test(line) && !/^\s/.test(raw))
      lines[lines.length - 1] = { ...before, mark: 'heading', level: line.startsWith('=') ? 1 : 2 };
    else if (line && !(marked && /^[-|: ]+$/.test(line)) && !fenced)
      lines.push({ ...lineOf(raw, line, marked, isNamed), afterBlank: blank });
    blank = line === '';
    yield 0;
  }
  return lines;
}

/** Whether the numbers before lines count them: 1, 2, 3. */
const isCounted = (text: string): boolean => {
  const numbers = [...text.matchAll(/^(\d{1,3})[.)] /gm)].map(([, number]) => Number(number));
  return numbers.length > 1 && numbers.every((number, i) => number === i + 1);
};

const lineOf = (
  raw: string,
  line: string,
  marked: boolean,
  isMonth: (word: string) => boolean,
): Omit<RawLine, 'afterBlank'> => {
  const heading = marked ? HASHES.exec(line) : undefined;
  if (heading)
    return {
      text: withoutMarks(withoutEnd(line.slice(heading[0].length), '#')),
      mark: 'heading',
      level: heading[1]!.length,
    };
  const framed = FRAMED_YEAR.exec(line)?.[1];
  if (framed !== undefined) return { text: framed, mark: 'heading', level: 2 };
  const quoted = marked ? line.replace(QUOTE, '') : line;
  const bullet = BULLET.exec(quoted)?.[0];
  const rest = quoted.slice(bullet?.length ?? 0);
  const isDay =
    bullet &&
    NUMBERED.test(bullet) &&
    (/^[-–—:]\s/.test(rest) ||
      isMonth(/^\p{L}+/u.exec(rest)?.[0] ?? '') ||
      isNumberedDay(marked ? withoutMarks(quoted) : quoted));
  const text = tableCells(marked ? withoutMarks(isDay ? quoted : rest) : isDay ? quoted : rest);
  if (!bullet || isDay) return { text, mark: 'plain', level: 0 };
  const indent = /^\s*/.exec(raw)![0].replace(/\t/g, '    ').length;
  return { text, mark: 'bullet', level: 1 + Math.min(9, Math.floor(indent / 2)) };
};

// Whether the headings of a page are dates: such a page is a chronology, whatever it says of itself.

export interface Sections {
  /** Most headings below the first level are dates, or tell them. */
  readonly isSectioned: boolean;
  /** What headings say beside a day that was not read. */
  readonly datedHeadings: readonly string[];
}

/** `isRead`: whether the date of a line was read. */
export const findSections = (
  lines: readonly Line[],
  isRead: (i: number) => boolean,
  readLead: LeadReader,
): Sections => {
  const headings = lines.flatMap(({ mark, level }, i) => (mark === 'heading' && level > 1 ? [i] : []));
  const read = headings.filter(isRead);
  const levels = new Set(read.map((i) => lines[i]!.level));
  const peers = headings.filter((i) => levels.has(lines[i]!.level)).length;
  return {
    isSectioned: read.length > 1 && read.length * 2 > peers,
    datedHeadings: headings.flatMap((i) => {
      const dated = isRead(i) ? undefined : readDatedLine(lines[i]!, i, readLead);
      return dated?.title && dated.date.from.day !== undefined ? [dated.title] : [];
    }),
  };
};
