import type { RawLine } from './dated-line.js';

// Records whose lines are labelled each: "Date: 4 May 2019", "Event: The bridge opens", "Source: Gazette".

const LABEL = /^(\p{L}[\p{L} ]{0,18})[:：]\s+(?=\S)/u;
const DATE = /^(?:date|when|datum|wann|fecha|data|quand|дата|когда|tarih)$/iu;
const TITLE =
  /^(?:event|title|headline|subject|what(?: happened)?|titel|ereignis|betreff|titre|événement|título|evento|asunto|titolo|заголовок|событие|тема|başlık|olay)$/iu;
const FEWEST = 2;

interface Labelled {
  readonly line: RawLine;
  readonly label: string;
  readonly rest: string;
}

const labelOf = (line: RawLine): Labelled | undefined => {
  const match = line.mark === 'heading' ? null : LABEL.exec(line.text);
  return match ? { line, label: match[1]!.trim(), rest: line.text.slice(match[0].length) } : undefined;
};

export interface Unlabelled {
  readonly lines: readonly RawLine[];
  /** What happened in records whose date has no figure, which are left out. */
  readonly undated: readonly string[];
}

/** Each record as a line with its date and what happened, and its other lines below; other texts as they are. */
export const withoutLabels = (lines: readonly RawLine[]): Unlabelled => {
  const plain: Unlabelled = { lines, undated: [] };
  const isDate = ({ text }: RawLine): boolean => DATE.test(LABEL.exec(text)?.[1]?.trim() ?? '');
  if (lines.filter(isDate).length < FEWEST) return plain;
  const records: (readonly (Labelled | RawLine)[])[] = [];
  let record: (Labelled | RawLine)[] = [];
  let seen = new Set<string>();
  const end = (): void => {
    if (record.length) records.push(record);
    record = [];
    seen = new Set();
  };
  for (const line of lines) {
    const found = labelOf(line);
    const label = found?.label.toLowerCase() ?? '';
    if (line.afterBlank || (label !== '' && seen.has(label))) end();
    if (label !== '') seen.add(label);
    record.push(found ?? line);
  }
  end();
  const joined = records.map(joinRecord);
  if (joined.filter(Boolean).length < FEWEST) return plain;
  return {
    lines: records.flatMap((own, i) => {
      const record = joined[i];
      return record
        ? record.lines.slice(record.isDated ? 0 : record.lines.length)
        : own.map((part) => ('line' in part ? part.line : part));
    }),
    undated: joined.flatMap((record) => (record && !record.isDated ? [record.title] : [])),
  };
};

interface Joined {
  readonly lines: readonly RawLine[];
  readonly title: string;
  readonly isDated: boolean;
}

/** The lines of a record with one date and one title; undefined for any other. */
const joinRecord = (record: readonly (Labelled | RawLine)[]): Joined | undefined => {
  const labelled = record.filter((part) => 'line' in part);
  const dates = labelled.filter(({ label }) => DATE.test(label));
  const titles = labelled.filter(({ label }) => TITLE.test(label));
  const [date] = dates;
  const [title] = titles;
  if (!date || !title || dates.length > 1 || titles.length > 1) return undefined;
  const others = record.filter((part) => part !== date && part !== title);
  const first = { text: `${date.rest}: ${title.rest}`, mark: 'plain', level: 0, afterBlank: true } as const;
  const below = others.map((part) => ({ ...('line' in part ? part.line : part), afterBlank: false }));
  return { lines: [first, ...below], title: title.rest, isDated: /\p{Nd}/u.test(date.rest) };
};
