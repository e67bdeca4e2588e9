// What a row is understood as: its span of time in words, and what is wrong with it. The same code reads it that the timeline has.
import { createDateText, machineDate } from '../../src/i18n/date-text.js';
import { createPhrase } from '../../src/i18n/messages.js';
import { words } from '../../src/i18n/messages/en.js';
import { createNormalRow, createPlainNormalizer } from '../../src/items/normalizer.js';
import type { Problem } from '../../src/items/problem.js';
import type { DateContext } from '../../src/time/read-date.js';
import { withCells } from '../../src/time/parse-date.js';
import { type DateSpan, unpackWhen } from '../../src/time/span.js';
import { createZone } from '../../src/time/zone.js';
import type { Row } from '../state/project.js';

export interface Understood {
  /** undefined where the row cannot be shown. */
  readonly span: DateSpan | undefined;
  readonly problems: readonly Problem[];
}

export interface RowReader {
  read(row: Row): Understood;
  /** All rows in one go; problems have the number of their row. */
  problems(rows: readonly Row[]): readonly Problem[];
  /** A date in words, such as "27 September 2020". */
  words(span: DateSpan): string;
  /** A date for machines: as precise as it is known, undefined where HTML has no form for it. */
  machine(span: DateSpan): string | undefined;
  readonly dates: DateContext;
}

const zoneOf = (name: string): ReturnType<typeof createZone> => {
  try {
    return createZone(name || undefined);
  } catch {
    return createZone('UTC');
  }
};

/** A reader of rows for a zone and languages whose month names may stand in them. */
export const createRowReader = (timeZone = '', languages: readonly string[] = []): RowReader => {
  const zone = zoneOf(timeZone);
  const dates = withCells({ zone, languages });
  const text = createDateText('en-GB', zone, createPhrase(words, 'en-GB'), undefined);
  return {
    dates,
    read: (row) => {
      const normalizer = createPlainNormalizer({ ...dates, facets: [] });
      const out = createNormalRow([]);
      const usable = normalizer.read(row, 0, out);
      return {
        span: usable ? unpackWhen(out.start, out.end, out.when) : undefined,
        problems: normalizer.problems,
      };
    },
    problems: (rows) => {
      const normalizer = createPlainNormalizer({ ...dates, facets: [] });
      const out = createNormalRow([]);
      rows.forEach((row, index) => normalizer.read(row, index, out));
      return normalizer.problems;
    },
    words: (span) => text.long(span),
    machine: (span) => machineDate(span, zone),
  };
};

/** Rows that are shown to readers, and those that are kept for the editor alone, each with its place among all. */
export function sortedOut(
  rows: readonly Row[],
  reader: RowReader,
): { readonly shown: readonly Row[]; readonly held: readonly (readonly [index: number, row: Row])[] } {
  const shown: Row[] = [];
  const held: (readonly [number, Row])[] = [];
  for (const [index, row] of rows.entries())
    if (reader.read(row).span) shown.push(row);
    else held.push([index, row]);
  return { shown, held };
}
