import type { Precision } from '../time/span.js';

/** A date as an author may give it: a Date, milliseconds since 1970-01-01T00:00Z, or text ("2021-05", "c. 1915"). */
export type DateInput = Date | number | string;

/** One report of an event: who said it, where and when. */
export interface SourceRef {
  readonly name?: string;
  readonly url?: string;
  readonly date?: DateInput;
}

export interface ImageRef {
  readonly src: string;
  readonly alt?: string;
  readonly credit?: string;
}

/** A video, sound, map, document or post by its address, or words that somebody said; loaded when the reader asks for it. */
export interface MediaRef {
  readonly url?: string;
  readonly quote?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly alt?: string;
}

/** `era` is drawn as a band behind everything, the others as marks with a label. */
export type Kind = 'news' | 'event' | 'era';
export const KINDS: readonly Kind[] = ['event', 'news', 'era'];

export type Status = 'confirmed' | 'unconfirmed' | 'disputed' | 'corrected' | 'withdrawn';
export const STATUSES: readonly Status[] = ['confirmed', 'unconfirmed', 'disputed', 'corrected', 'withdrawn'];

/** Where an automatic tag came from: the words in the text that stand for the value. */
export interface Tag {
  readonly facet: string;
  readonly value: string;
  readonly words: readonly string[];
  readonly auto: boolean;
}

/** The fields of an item that have a meaning of their own. Only `start` and `title` are needed. */
export interface NewsItemFields {
  /** Default: a stable hash of url, title and start. */
  readonly id?: string;
  readonly start: DateInput;
  /** A date includes its whole day (month, year); a time is exclusive. */
  readonly end?: DateInput;
  /** How exact `start` is, where the value itself does not say (numbers and Dates). Default: exact. */
  readonly precision?: Precision;
  readonly title: string;
  readonly summary?: string;
  readonly url?: string;
  readonly source?: string;
  readonly sources?: readonly SourceRef[];
  readonly image?: ImageRef;
  /** An address, or more about it. */
  readonly media?: MediaRef | string;
  /** ISO 3166-1 alpha-2 codes: a list, or text separated by `;`, `,` or `|`. */
  readonly countries?: readonly string[] | string;
  readonly themes?: readonly string[] | string;
  /** 0 to 10, default 5. Who is labelled first when room is short. */
  readonly importance?: number;
  /** Default `event`. */
  readonly kind?: Kind;
  readonly status?: Status;
  /** A CSS colour of its own, for its mark. Default: that of its theme. */
  readonly color?: string;
  /** Items with the same event are reports of one event. */
  readonly event?: string;
  /** Its place in the author's story, by a number, and after a colon the words it is told in: `3` or `3: words`. */
  readonly story?: string | number;
  /** The part of the story that begins with it: until a step that names another one. */
  readonly chapter?: string;
  /** A few words drawn beside its mark, as "ten headlines in nine days": at most five of these are in view. */
  readonly callout?: string;
  /** BCP 47 language of title and summary, which run its way. Default: the way their first letter does. */
  readonly lang?: string;
  readonly tags?: readonly Tag[];
}

/**
 * What an author passes in. Column names may be singular or plural and in any letter case; other columns are kept and can be facets.
 */
export type NewsItem = NewsItemFields & Readonly<Record<string, unknown>>;

/** The same, or an object of an interface of the author's own, which TypeScript refuses where any column may stand. */
export type ItemInput = NewsItem | NewsItemFields;
