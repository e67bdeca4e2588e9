import type { Entry } from '../source/source.js';
import { foldedWidth } from './break-lines.js';
import type { LabelBox, LabelSpace, PlacedLabel } from './place-labels.js';
import { type Metrics, type SceneStyle, TYPE, type LabelText } from './style.js';

// The words of entries with their widths. They cost most when first asked for (a date is written, two texts are measured),
// so a frame of a motion takes up only a few new ones; those it leaves come with the next frames.

/** How many new texts may still be taken up. */
export interface Allowance {
  left: number;
}

export const ANY: Allowance = { left: Infinity };

export class KnownTexts {
  readonly #metrics: Metrics;
  readonly #labelText: LabelText;
  readonly #texts = new WeakMap<Entry, KnownText>();

  constructor(metrics: Metrics, labelText: LabelText) {
    this.#metrics = metrics;
    this.#labelText = labelText;
  }

  madeFor(metrics: Metrics, labelText: LabelText): boolean {
    return this.#metrics === metrics && this.#labelText === labelText;
  }

  /** The words of an entry; undefined where they are new and the allowance is spent. */
  of(entry: Entry, allowance: Allowance): KnownText | undefined {
    const known = this.#texts.get(entry);
    if (known || allowance.left <= 0) return known;
    allowance.left--;
    const text = new KnownText(entry, this.#metrics, this.#labelText);
    this.#texts.set(entry, text);
    return text;
  }
}

/** How heavy a headline is: as most are, bold, or larger too. */
export type Weight = 'title' | 'strong' | 'lead';

interface TextWidths {
  readonly line: number;
  /** Of the headline in two lines; undefined where that is no narrower. */
  readonly folded: number | undefined;
  /** In three lines; undefined where that is no narrower than two. */
  readonly tall: number | undefined;
}

export class KnownText {
  readonly title: string;
  readonly date: string;
  private readonly metrics: Metrics;
  readonly #ways: Partial<Record<Weight, TextWidths>> = {};
  #inLine: number | undefined;

  constructor(entry: Entry, metrics: Metrics, labelText: LabelText) {
    this.title = labelText.title(entry);
    this.date = labelText.date(entry);
    this.metrics = metrics;
  }

  /** Px that headline and date take above each other. */
  widths(weight: Weight): TextWidths {
    return (this.#ways[weight] ??= this.#measure(weight));
  }

  /** Px of a part of the headline. */
  measureIn(weight: Weight): (text: string) => number {
    const { metrics } = this;
    const { lead, title } = metrics.type ?? TYPE.usual;
    const scale = weight === 'lead' && lead ? lead / title : 1;
    const font = weight === 'title' ? weight : 'strong';
    return (text) => metrics.width(text, font) * scale;
  }

  #measure(weight: Weight): TextWidths {
    const measure = this.measureIn(weight);
    const date = this.metrics.width(this.date, 'date');
    const line = Math.max(measure(this.title), date);
    const foldedTo = (lines: number): number => Math.max(foldedWidth(this.title, measure, lines), date);
    const [folded, tall] = [foldedTo(2), foldedTo(3)];
    return {
      line,
      folded: folded < line ? folded : undefined,
      tall: tall < folded ? tall : undefined,
    };
  }

  /** Width in px of both in one span row. */
  get line(): number {
    const { metrics, title, date } = this;
    return (this.#inLine ??= metrics.width(title, 'spanRows') + metrics.width(` · ${date}`, 'date') + 6);
  }
}

/** Which headlines of those that are shown are bold, and which one leads. */
export interface Ranks {
  readonly strong: ReadonlySet<number>;
  readonly lead?: number | undefined;
}

export const NO_RANKS: Ranks = { strong: new Set() };
/** Share of what is shown that is bold. */
const BOLD = 0.2;
/** Alone, or beside one other, an event is bold from this importance on; none less important leads. */
export const IMPORTANT = 7;

/** Where so many are shown, some of equal importance are bold too. */
const MANY = 8;

/** The most important fifth of what is shown; among equal ones always the same, wherever they stand. */
export function strongOf(shown: readonly Entry[]): ReadonlySet<number> {
  const ranked = [...shown].sort((a, b) => b.priority - a.priority);
  const most = Math.ceil(ranked.length * BOLD);
  const least = ranked.length < 3 ? IMPORTANT : (ranked[most]?.importance ?? 0);
  const strong = ranked.length < MANY ? ranked.filter((e) => e.importance > least) : ranked.slice(0, most);
  return new Set(strong.map((e) => e.ordinal));
}

// What a headline tells beyond its title and date. The code for it comes when the first picture is there.

/** What a headline grows to: as many lines of title and text as have room, and perhaps a picture. */
export interface CardText {
  /** In px, picture included. */
  readonly width: number;
  readonly height: number;
  /** Rows of headlines that it takes along the axis. */
  readonly rows: number;
  readonly titleLines: readonly string[];
  /** Px that lines of text may be wide. */
  readonly textWidth: number;
  readonly text: string;
  /** As much of it as has room. */
  readonly textLines: readonly string[];
  /** The text is not a summary, but says which countries and themes. */
  readonly tags: boolean;
  readonly picture: { readonly src: string; readonly alt: string } | undefined;
  /** A headline with a small picture, or the one that leads, with a large one. Default: a card. */
  readonly look?: 'thumb' | 'large' | undefined;
}

/** Headlines along the axis as they were placed at rest. */
export interface Placement {
  /** In order of priority. */
  readonly boxes: readonly LabelBox[];
  readonly placed: readonly PlacedLabel[];
  readonly space: LabelSpace;
  readonly previous: ReadonlyMap<number, PlacedLabel> | undefined;
  readonly entryOf: (key: number) => Entry;
  readonly ranks: Ranks;
}

export interface LabelDetail {
  readonly labelText: LabelText;
  /** Sizes along the axis that are others than usual. */
  readonly style?: Partial<SceneStyle>;
  /** The line under a headline that was given so many px, in a font so many times as large: date and outlet, or where that has no room, the date. */
  readonly line: (entry: Entry, width: number, scale?: number) => string;
  /** Lets headlines grow where a picture at rest leaves room. */
  readonly grow?: (placement: Placement) => readonly PlacedLabel[];
  /** What stands in a headline that grew to this size. */
  readonly along?: (entry: Entry, size: PlacedLabel) => CardText | undefined;
  /** What a headline beside a vertical axis may grow to, largest first. */
  readonly down?: (entry: Entry, width: number) => readonly CardText[];
}

// What stands in a headline that has grown into a card, and how large that is: layout never reads the DOM.

/** What an item has to tell in a card. */
export interface Brief {
  readonly summary: string;
  /** Its countries and themes, in a line. */
  readonly tags: string;
  /** Only where it may be loaded. */
  readonly picture: CardText['picture'];
}
