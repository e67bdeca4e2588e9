import type {
  Clause,
  Entry,
  Filter,
  PageQuery,
  Query,
  Target,
  Found,
  Frame,
  Page,
  Source,
  SourceInfo,
} from '../source/source.js';
import { wordsOf } from '../text/text.js';
import { edgesFor, stepFor, stepLength } from '../time/calendar.js';
import { createZone } from '../time/zone.js';
import { createPlainNormalizer, createNormalRow, type Normalizer } from '../items/normalizer.js';
import { KINDS } from '../items/item.js';
import { packWhen } from '../time/span.js';
import { createItemReader, type ItemReader } from '../source/entries.js';
import { LocalSource } from '../source/local.js';
import { ScannedItems } from '../source/scan.js';

// Random questions about what a source holds, the same for the same seed: windows, filters, words, lanes, pages and neighbours.

export type Question =
  | { readonly name: 'frame'; readonly query: Query }
  | { readonly name: 'counts'; readonly filter: Filter }
  | { readonly name: 'page'; readonly query: PageQuery }
  | { readonly name: 'find'; readonly target: Target; readonly filter: Filter };

/** What questions are made of. */
export interface Ground {
  readonly entries: readonly Entry[];
  readonly extent: readonly [number, number];
  /** Values of each facet. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** Numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ZONES = ['UTC', 'UTC', 'UTC', 'Europe/Berlin', 'Asia/Kathmandu'];
const LONGEST_ZOOM = 22;

export class Questions {
  private readonly ground: Ground;
  private readonly random: () => number;

  constructor(ground: Ground, seed: number) {
    this.ground = ground;
    this.random = randomFrom(seed);
  }

  next(): Question {
    const kind = this.random();
    const filter = this.filter();
    if (kind < 0.5) return { name: 'frame', query: this.query(filter) };
    if (kind < 0.65) return { name: 'counts', filter };
    if (kind < 0.8) return { name: 'page', query: this.page(filter) };
    return { name: 'find', target: this.target(), filter };
  }

  private whole(below: number): number {
    return Math.floor(this.random() * below);
  }

  private pick<T>(list: readonly T[]): T | undefined {
    return list[this.whole(list.length)];
  }

  private window(): readonly [number, number] {
    const [first, last] = this.ground.extent;
    const length = Math.max(1, (1.2 * (last - first)) / 2 ** (this.random() * LONGEST_ZOOM));
    const near = this.pick(this.ground.entries)?.span.start ?? first;
    const middle =
      Number.isFinite(near) && this.random() < 0.7 ? near : first + this.random() * (last - first);
    const start = Math.floor(middle - this.random() * length);
    return [start, start + Math.ceil(length)];
  }

  private query(filter: Filter): Query {
    const [start, end] = this.window();
    const buckets = 10 + this.whole(150);
    const step = stepFor((end - start) / buckets);
    const zone = this.pick(ZONES)!;
    const facet = this.random() < 0.2 ? this.pick(Object.keys(this.ground.values)) : undefined;
    const lane = facet === undefined ? undefined : { facet, value: this.value(facet) };
    const isEven = this.random() < 0.8;
    return {
      start,
      end,
      ...(isEven
        ? { edges: edgesFor(start, end, step, createZone(zone)), calendar: { step, zone } }
        : { edges: this.edges(start, end) }),
      spanFrom: this.random() < 0.8 ? stepLength(step) : 2 ** this.whole(40),
      tileLevel: Math.max(0, Math.ceil(Math.log2((end - start) / (1 + this.whole(8))))),
      tileTop: this.whole(30),
      spanTop: this.whole(17),
      filter,
      ...(lane ? { lane } : {}),
    };
  }

  private edges(start: number, end: number): Float64Array {
    const within = Array.from({ length: this.whole(20) }, () => start + this.whole(end - start));
    return Float64Array.from([...new Set([start, ...within, end])].sort((a, b) => a - b));
  }

  private value(facet: string): string {
    return this.random() < 0.1 ? '' : (this.pick(this.ground.values[facet] ?? []) ?? '');
  }

  private list(facet: string): readonly string[] {
    return Array.from({ length: 1 + this.whole(3) }, () => this.value(facet));
  }

  private clause(facet: string): Clause {
    const kind = this.random();
    if (kind < 0.5) return [this.value(facet)];
    if (kind < 0.7) return this.list(facet);
    return {
      ...(kind < 0.9 ? { any: this.list(facet) } : {}),
      ...(this.random() < 0.3 ? { all: [this.value(facet)] } : {}),
      ...(this.random() < 0.5 ? { none: this.list(facet) } : {}),
    };
  }

  private filter(): Filter {
    if (this.random() < 0.3) return {};
    const facets = Object.keys(this.ground.values).filter(() => this.random() < 0.5);
    const word =
      this.random() < 0.2 ? this.pick(wordsOf(this.pick(this.ground.entries)?.title ?? '')) : undefined;
    return {
      ...(facets.length > 0
        ? { facets: Object.fromEntries(facets.map((facet) => [facet, this.clause(facet)])) }
        : {}),
      ...(word === undefined ? {} : { text: word.slice(0, 1 + this.whole(word.length)) }),
      ...(this.random() < 0.15 ? { span: this.window() } : {}),
    };
  }

  private page(filter: Filter): PageQuery {
    const most = this.random() < 0.5 ? 50 : this.ground.entries.length;
    return {
      filter,
      ...(this.random() < 0.3 ? { span: this.window() } : {}),
      offset: this.whole(most + 1),
      limit: this.whole(60),
    };
  }

  private target(): Target {
    const near = this.pick(this.ground.entries);
    if (this.random() < 0.5) return { id: this.random() < 0.9 ? (near?.id ?? 'none') : 'none of these' };
    const start = near && Number.isFinite(near.span.start) ? near.span.start : this.ground.extent[0];
    return { time: start + this.whole(3) - 1, direction: this.random() < 0.5 ? 1 : -1 };
  }
}

// The conformance kit: a source is asked at random, and its answers are compared with those of its own items in memory.

export interface ConformOptions {
  readonly seed: number;
  readonly questions: number;
  /** Told of each difference. */
  readonly fault?: (fault: ConformFault) => void;
  /** Default: 20,000. */
  readonly mostItems?: number;
}

export interface ConformFault {
  /** The number of the question. */
  readonly number: number;
  readonly question: Question;
  /** The first member that differs, with what was expected and what came. */
  readonly why: string;
}

/** There is too much to hold in memory, or the items do not add up. */
export class ConformRefusal extends Error {}

const MOST_ITEMS = 20_000;
const AT_ONCE = 1_000;

/** How many questions were answered otherwise than from memory. */
export async function conform(source: Source, options: ConformOptions): Promise<number> {
  const info = await source.info();
  const entries = await allEntries(source, info, options.mostItems ?? MOST_ITEMS);
  const oracle = oracleOf(entries, info);
  const questions = new Questions(groundOf(entries, info, oracle), options.seed);
  let faults = 0;
  for (let number = 1; number <= options.questions; number++) {
    const question = questions.next();
    const why = await differenceOf(source, oracle, question);
    if (why === undefined) continue;
    faults++;
    options.fault?.({ number, question, why });
  }
  return faults;
}

async function allEntries(source: Source, { total }: SourceInfo, most: number): Promise<readonly Entry[]> {
  if (total > most)
    throw new ConformRefusal(
      `There are ${total.toLocaleString('en')} items; answers are compared with at most ${most.toLocaleString('en')} in memory. Serve a part of them.`,
    );
  const entries: Entry[] = [];
  while (entries.length < total) {
    const page = await source.page({ filter: {}, offset: entries.length, limit: AT_ONCE });
    if (page.entries.length === 0)
      throw new ConformRefusal(`info tells of ${total} items, and pages of ${entries.length}.`);
    entries.push(...page.entries);
  }
  return entries;
}

const groundOf = (entries: readonly Entry[], info: SourceInfo, oracle: LocalSource): Ground => ({
  entries,
  extent: info.extent ?? [0, 1],
  values: Object.fromEntries(
    Object.entries(oracle.counts({}).facets).map(([facet, counts]) => [facet, Object.keys(counts)]),
  ),
});

/** The same items in memory. Times, order and colours are those that were served; values of facets are read from the items. */
function oracleOf(entries: readonly Entry[], { facets, colours }: SourceInfo): LocalSource {
  const rows = [...entries].sort((a, b) => a.ordinal - b.ordinal);
  const items = ScannedItems.of(rows, { normalizer: servedNormalizer(facets), facets, reader: servedReader });
  // What a server chooses by itself is taken over from it: which come first, and which values have a colour.
  Object.assign(items, { colours });
  for (const one of items.all) {
    const { priority, colour, ordinal } = one.item as Entry;
    Object.assign(one, { priority, colour, ordinal });
  }
  return new LocalSource(items, facets);
}

const reader = createItemReader();
const servedReader: ItemReader = {
  title: (row) => (row as Entry).title,
  id: (row) => (row as Entry).id,
  headline: (row) => reader.headline((row as Entry).item),
  summary: (row) => reader.summary((row as Entry).item),
};

/** Rows are entries as they were served. */
function servedNormalizer(facets: readonly string[]): Normalizer {
  const plain = createPlainNormalizer({ zone: createZone('UTC'), facets });
  return {
    problems: [],
    dropped: 0,
    read(raw, row, out) {
      const { span, kind, title, item } = raw as Entry;
      const values = createNormalRow(out.values);
      plain.read(
        { ...(item as object), edtf: undefined, start: 1e12, title: title || 'untitled' },
        row,
        values,
      );
      out.start = span.start;
      out.end = span.end;
      out.when = packWhen(span);
      out.importance = 5;
      out.kind = KINDS.indexOf(kind);
      out.title = title;
      return true;
    },
  };
}

/** What of an answer is the same everywhere: entries by their ordinals, counts by value. */
type Plain = Readonly<Record<string, unknown>>;

const ordinals = (entries: readonly Entry[]): readonly number[] => entries.map(({ ordinal }) => ordinal);

const plainFrame = (frame: Frame): Plain => ({
  matched: frame.matched,
  inWindow: frame.inWindow,
  crossing: frame.crossing,
  points: [...frame.points],
  pointColours: [...frame.pointColours],
  pointEntries: frame.pointEntries.map((few) => few && ordinals(few)),
  spanStarts: [...frame.spanStarts],
  spans: ordinals(frame.spans),
  eras: ordinals(frame.eras),
  candidates: ordinals(frame.candidates),
});

const plainPage = ({ entries, total }: Page): Plain => ({ total, entries: ordinals(entries) });
const plainFound = ({ entry, rank }: Found): Plain => ({ rank, entry: entry?.ordinal });

async function answerOf(source: Source, question: Question): Promise<Plain> {
  if (question.name === 'frame') return plainFrame(await source.frame(question.query));
  if (question.name === 'page') return plainPage(await source.page(question.query));
  if (question.name === 'find') return plainFound(await source.find(question.target, question.filter));
  const { total, matched, facets } = await source.counts(question.filter);
  const sorted = (counts: Readonly<Record<string, number>>): unknown =>
    Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    total,
    matched,
    ...Object.fromEntries(Object.entries(facets).map(([facet, counts]) => [facet, sorted(counts)])),
  };
}

/** The first member that differs; nothing where the answers are the same. */
async function differenceOf(source: Source, oracle: Source, question: Question): Promise<string | undefined> {
  const right = await answerOf(oracle, question);
  let answer: Plain;
  try {
    answer = await answerOf(source, question);
  } catch (error) {
    return `there was no answer: ${error instanceof Error ? error.message : String(error)}`;
  }
  for (const [member, expected] of Object.entries(right)) {
    const [wanted, came] = [JSON.stringify(expected), JSON.stringify(answer[member])];
    if (wanted !== came) return `${member} is ${short(came)}, and from memory ${short(wanted)}`;
  }
  return undefined;
}

const short = (text: string | undefined): string => (text ?? 'missing').slice(0, 200);
