// Links to other articles that stand with their dates beside an article: no events of it.
import { decodeEntities } from '../feed/xml.js';
import { type DatedLine, readDatedLine, readPageDate, plainLine, type RawLine } from './dated-line.js';
import type { LeadReader } from './lead-date.js';

/** What of a page is its own, and the titles of the links that are not. */
export interface OwnLines {
  readonly lines: readonly RawLine[];
  readonly others: readonly string[];
}

/** An article has as much prose above its links; one that says that it is one, a paragraph. */
const LEAST_PROSE = 200;
const LEAST_PARAGRAPH = 60;
const LONGEST_DATE = 40;
/** More links below a text that tells no date are a list. */
const FEW = 3;

const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const isProse = ({ text, mark, linked = '' }: RawLine): boolean =>
  mark === 'plain' &&
  text.length >= LEAST_PARAGRAPH &&
  linked.length * 2 < text.length &&
  /[.!?…]["”’»)]*$/.test(text);

/** A colon or a dash between a date and what happened then, as chronologies have it. */
const isParted = ({ text }: RawLine, title: string): boolean =>
  /[:：–—]\s*$|\s-{1,2}\s*$/u.test(plainLine(text.slice(0, Math.max(0, text.lastIndexOf(title)))));

const placeOf = (line: RawLine, i: number, readLead: LeadReader): DatedLine | undefined =>
  readDatedLine({ ...line, date: undefined }, i, readLead);

/** A line that is only a date, or tells when the page was made. */
const isDate = (line: RawLine | undefined, readLead: LeadReader): boolean =>
  line !== undefined &&
  line.text.length <= LONGEST_DATE &&
  (placeOf(line, 0, readLead)?.place === 'alone' ||
    readPageDate(plainLine(line.text), readLead) !== undefined);

interface Link {
  readonly title: string;
  /** The line, and that of its date where it has one of its own. */
  readonly lines: readonly number[];
}

/** What a line links to, where all its words but those of a date are a link; its date stands on the line or on one beside it. */
const linkOf = (lines: readonly RawLine[], i: number, readLead: LeadReader): Link | undefined => {
  const line = lines[i]!;
  if (line.linked === undefined) return undefined;
  const dated = placeOf(line, i, readLead);
  const title = dated?.title ?? plainLine(line.text);
  const words = wordsOf(title);
  if (words === '' || !wordsOf(decodeEntities(line.linked)).includes(words)) return undefined;
  if (dated) return dated.place === 'first' && isParted(line, title) ? undefined : { title, lines: [i] };
  const date = [i + 1, i - 1].find((at) => isDate(lines[at], readLead));
  return date === undefined ? undefined : { title, lines: [i, date] };
};

/** Where the prose of an article has been long enough. */
const endOfProse = (lines: readonly RawLine[], least: number): number => {
  let length = 0;
  return lines.findIndex((line) => {
    if (isProse(line)) length += line.text.length;
    return length >= least;
  });
};

/** Whether a page shows to be an article by its lines: one headline, and a date before its links, or few of these. */
const looksLikeArticle = (lines: readonly RawLine[], links: readonly Link[], readLead: LeadReader): boolean =>
  lines.filter(({ mark, level }) => mark === 'heading' && level === 1).length === 1 &&
  (links.length <= FEW || lines.slice(0, links[0]!.lines[0]).some((line) => isDate(line, readLead)));

/**
 * The lines of an article without the links to others below its prose. `isArticle`: the page says that it is one. A date that a
 * colon or a dash parts from a link is that of a chronology, and so are links among as many dated lines that are none.
 */
export const ownLines = (lines: readonly RawLine[], readLead: LeadReader, isArticle: boolean): OwnLines => {
  const prose = lines.some(({ linked }) => linked !== undefined)
    ? endOfProse(lines, isArticle ? LEAST_PARAGRAPH : LEAST_PROSE)
    : -1;
  if (prose < 0) return { lines, others: [] };
  const links: Link[] = [];
  for (let i = prose + 1; i < lines.length; i++) {
    const link = linkOf(lines, i, readLead);
    if (link) links.push(link);
  }
  if (!links.length || !(isArticle || looksLikeArticle(lines, links, readLead))) return { lines, others: [] };
  const left = new Set(links.flatMap((link) => link.lines));
  const entries = lines.filter((line, i) => {
    const place = left.has(i) ? undefined : placeOf(line, i, readLead)?.place;
    return place === 'first' || place === 'last';
  });
  return entries.length >= links.length
    ? { lines, others: [] }
    : { lines: lines.filter((_, i) => !left.has(i)), others: links.map(({ title }) => title) };
};
