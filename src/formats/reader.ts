import type { Problem } from '../items/problem.js';
import type { ColumnMapping } from './field-names.js';
import type { Suggestions } from './suggestions.js';

/** A plain object as src/data normalises it: `start`, `end` are text or numbers that the date parser reads. */
export type RawItem = Readonly<Record<string, unknown>>;

/** The part of a DOM node that readers need; the page's DOM and any XML parser for Node have it. */
export interface NodeLike {
  /** 1 element, 3 text, 4 CDATA, 9 document. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<NodeLike>;
  readonly localName?: string | null;
  readonly namespaceURI?: string | null;
  getAttribute?(name: string): string | null;
}

export interface DocumentLike {
  readonly documentElement: NodeLike | null;
}

/** What a reader takes at most; what is over is said in a problem. */
export interface Limits {
  /** Characters of input. */
  readonly characters: number;
  /** Items, occurrences of recurring events included. */
  readonly items: number;
  /** How deep elements or values may be nested. */
  readonly nesting: number;
  /** Characters of one text field. */
  readonly text: number;
  /** Occurrences of one recurring event. */
  readonly occurrences: number;
}

export const DEFAULT_LIMITS: Limits = {
  characters: 500_000_000,
  items: 2_000_000,
  nesting: 200,
  text: 20_000,
  occurrences: 1000,
};

/** @internal What the columns of a table are taken for; `why` they are none of a timeline. */
export interface ColumnsRead {
  /** The name under which each is kept: one of our fields, or its own. */
  readonly columns?: readonly string[];
  readonly parts?: readonly (readonly number[])[];
  readonly headless?: boolean;
  readonly why?: string;
}

export interface ReadContext {
  /** What relative links are resolved against: the address of the file, not of the page. */
  readonly baseUrl?: string;
  readonly contentType?: string;
  readonly fileName?: string;
  /** An inert parse, `DOMParser` behind it; feeds and SIMILE XML need it. */
  readonly parseXml?: (text: string, type: 'application/xml' | 'text/html') => DocumentLike;
  readonly limits: Limits;
  /** The same for long XML, in steps. It need not be well formed in its entities. */
  readonly parseXmlSteps?: (text: string, nesting: number) => Steps<DocumentLike>;
  /** Which column holds which field, where their names do not say: `{ start: 'Primary Election Date', title: 'Candidate' }`. */
  readonly columns?: ColumnMapping;
  /** How `03/04/2026` is read. Default: the row is reported with both readings. */
  readonly dateOrder?: 'dmy' | 'mdy';
  /** BCP 47 languages whose month names may stand in the text. */
  readonly languages?: readonly string[];
  /** The sheet of a workbook, by its name or its number from 1. Default: the first that is a timeline. */
  readonly sheet?: string | number;
  /** IANA zone of the reader, for values without one. */
  readonly timeZone?: string;
  /** Whether dates in running text become items of low importance with their sentence. Default: true. */
  readonly proseDates?: boolean;
  /** @internal Told the rows of a table, the header first, what its columns are taken for, and whether it was made plain first. */
  readonly onTable?: (rows: readonly (readonly string[])[], columns: ColumnsRead, isTidied?: boolean) => void;
  /** @internal Told the sheets of a workbook that hold anything, and which of them is read. */
  readonly onSheets?: (names: readonly string[], read: string) => void;
  /** Until when (ms since 1970) series without an end are expanded. Default: a year from today. */
  readonly recurrenceEnd?: number;
}

export interface ReadResult {
  readonly items: readonly RawItem[];
  /** `row` is the 0-based record. */
  readonly problems: readonly Problem[];
  /** How many records the text holds: each is the origin of an item or has exactly one `row` problem. */
  readonly records: number;
  /** Per item: the record it came from. */
  readonly origins: readonly number[];
  readonly format: string;
  /** What the file calls itself. */
  readonly title?: string;
  /** The slide that opens the timeline, which has a title and often no date: title, summary, image, media. */
  readonly headingItem?: RawItem;
  /** Columns to filter by, a measure of importance, suspect dates; where there are items. */
  readonly suggestions?: Suggestions;
}

export type Reader = (text: string, context: ReadContext) => ReadResult;

/** Work in small steps, so that whoever does it can let the page breathe between them; each tells how far it is, from 0 to 1. */
export type Steps<Result> = Generator<number, Result>;

/** Does the steps of some work, the part of the whole that is between these shares, with room between them; rejects when broken off. */
export type RunSteps = <Result>(steps: Steps<Result>, from: number, to: number) => Promise<Result>;

/** All steps at once. */
export const finished = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
};

/** Why a record gives no item. */
export class RowFault {
  readonly why: string;
  readonly remedy: string;
  readonly field: string | undefined;
  readonly value: unknown;
  constructor(why: string, remedy: string, field?: string, value?: unknown) {
    this.why = why;
    this.remedy = remedy;
    this.field = field;
    this.value = value;
  }
}

/** Reports a field that could not be used as it stood. */
export type NoteField = (field: string, value: unknown, why: string, remedy: string) => void;
