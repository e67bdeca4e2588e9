import type { RawItem } from '../formats/reader.js';
import type { NewsItem } from '../items/item.js';
import type { Problem } from '../items/problem.js';
import type { DateContext } from '../time/read-date.js';
import { createNotes } from '../items/normalizer.js';
import type { DateFault } from '../time/span.js';
import { outputItem, type OutputItem, whyOf } from './output.js';

// Takes what readers find, in pieces, and hands on items ready to print; keeps the problems and the counts.

/** What a reader found since it was last asked. */
export interface Piece {
  readonly items: readonly RawItem[];
  readonly origins: readonly number[];
  readonly problems: readonly Problem[];
}

export interface ImportSession {
  /** Items of one record must come in one piece, one after the other. */
  take(piece: Piece): readonly OutputItem[];
  problem(problem: Problem): void;
  readonly loaded: number;
  readonly problems: readonly Problem[];
  /** Problems that are counted but not kept. */
  readonly uncounted: number;
}

const MOST_PROBLEMS = 10_000;

export interface SessionOptions {
  readonly dates: DateContext;
  /** Adds countries and themes. */
  readonly tag: ((item: OutputItem) => OutputItem) | undefined;
}

const dateProblem = (severity: 'row' | 'field', row: number, item: RawItem, fault: DateFault): Problem => ({
  severity,
  row,
  field: 'start',
  value: item['start'],
  why: whyOf(fault),
  remedy: fault.remedy,
});

/** Starts a session. */
export const createSession = ({ dates, tag }: SessionOptions): ImportSession => {
  const problems: Problem[] = [];
  let left = 0;
  let loaded = 0;
  const notes = createNotes((found) => problem(found));
  const noted: DateContext = { ...dates, ...notes.context };

  const problem = (found: Problem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(found);
    else left++;
  };

  const makeRecord = (row: number, items: readonly RawItem[], out: OutputItem[]): void => {
    const faults: { readonly item: RawItem; readonly fault: DateFault }[] = [];
    const before = out.length;
    for (const item of items) {
      notes.begin(row, item);
      const made = outputItem(item, noted, (field, value, why, remedy) =>
        problem({ severity: 'field', row, field, value, why, remedy }),
      );
      if ('item' in made) out.push(tag ? tag(made.item) : made.item);
      else faults.push({ item, fault: made.fault });
    }
    loaded += out.length - before;
    // A record that gave something else has lost a part of it, not itself.
    const lost = out.length === before ? faults.slice(0, 1) : faults;
    const severity = out.length === before ? 'row' : 'field';
    for (const { item, fault } of lost) problem(dateProblem(severity, row, item, fault));
  };

  return {
    problem,
    take: (piece) => {
      const out: OutputItem[] = [];
      piece.problems.forEach(problem);
      for (let from = 0; from < piece.items.length;) {
        const row = piece.origins[from]!;
        let to = from;
        while (piece.origins[to] === row) to++;
        makeRecord(row, piece.items.slice(from, to), out);
        from = to;
      }
      return out;
    },
    get loaded() {
      return loaded;
    },
    problems,
    get uncounted() {
      return left;
    },
  };
};

/** Adds countries and themes to items whose author gave none, and gives the author's countries as codes. */
export interface ItemTagging {
  readonly tag: (item: OutputItem) => OutputItem;
  /** What could not be read in the lexicon: the row, the value and the remedy. */
  readonly problems: readonly string[];
}

/** `lexicon` is the text of an editor's lexicon (CSV of theme, word, weight), which adds to the English one or replaces parts of it; `places` adds states,
 * provinces and large cities. */
export const loadItemTagger = async (lexicon?: string, places = false): Promise<ItemTagging> => {
  const [{ createTagger }, { createItemTagger }, { LEXICON_EN }] = await Promise.all([
    import('../tagging/tagger.js'),
    import('../tagging/tagger.js'),
    import('../tagging/lexicons/en.js'),
  ]);
  const own =
    lexicon === undefined ? undefined : (await import('../tagging/lexicon.js')).readLexicon(lexicon);
  const table = places ? await (await import('../tagging/places.js')).loadPlaces() : undefined;
  const tagger = createTagger({
    lexicon: own ? [LEXICON_EN, own.lexicon] : LEXICON_EN,
    ...(table ? { places: table } : {}),
  });
  const tag = createItemTagger(tagger);
  return { tag: (item) => tag(item as unknown as NewsItem), problems: own?.problems ?? [] };
};
