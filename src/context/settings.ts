// What the author set, and how far loading has come.
import type { Problem } from '../items/problem.js';
import type { DateContext } from '../time/read-date.js';

/** What an author may say of requests for `src`, as `fetch` takes it. */
export type FetchOptions = Pick<
  RequestInit,
  'headers' | 'credentials' | 'mode' | 'redirect' | 'referrerPolicy'
>;

export interface DataSettings extends DateContext {
  /** Reports of one event are folded into one item. */
  readonly groupReports?: boolean;
  /** Countries and themes are found where the author gave none. */
  readonly autoTag?: boolean;
  readonly regionBias?: string | undefined;
  /** Address of an editor's lexicon. */
  readonly lexicon?: string | undefined;
  readonly places?: boolean;
  readonly proseDates?: boolean;
  /** Seconds without a byte after which a request is given up. */
  readonly fetchTimeout?: number | undefined;
  /** Headers, credentials and the like of requests. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Which column of a source holds which field, where their names do not say. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly facets: readonly string[];
  readonly colourFacet: string;
}

export type LoadState =
  | { readonly phase: 'idle' | 'ready' }
  /** `share`: how much of a long file is read, from 0 to 1. */
  | { readonly phase: 'fetching'; readonly share?: number }
  | { readonly phase: 'indexing'; readonly done: number; readonly total: number }
  | { readonly phase: 'failed'; readonly problem: Problem };
