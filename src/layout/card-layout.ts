import { cutText } from '../text/text.js';
import type { Entry } from '../source/source.js';
import { breakLines, foldedWidth } from './break-lines.js';
import {
  type Metrics,
  rowsHeight,
  STYLE,
  TYPE,
  VERTICAL,
  verticalSizes,
  type LabelText,
  type SceneStyle,
} from './style.js';
import type { LabelBox, LabelSpace, PlacedLabel } from './place-labels.js';
import { createOutletReader } from '../items/field-values.js';

// The sizes and lines of headlines that have grown into cards: only where an author asks headlines to tell more.

/** Sizes in CSS px; the style sheet has the same. */
export const CARD = {
  width: 300,
  picture: 88,
  pictureHeight: 66,
  /** Between text and picture. */
  gutter: 12,
  /** Between the date and the text. */
  air: 3,
  /** Between two cards, one over the other. */
  margin: 8,
  /** Of a title beside a large picture. */
  titleLines: 3,
  textLines: 4,
  least: 200,
} as const;

/** Rows of headlines that a card takes. */
const ROWS = [13, 10, 7] as const;

/** The same beside a vertical axis. */
export const CARD_DOWN = {
  textLine: 18,
  air: 4,
  picture: 116,
  gutter: 8,
  textLines: 4,
  pictured: 260,
} as const;

/** No more of a summary has room in any card. */
const LONGEST = 600;

export interface CardSources {
  readonly labelText: LabelText;
  readonly metrics: Metrics;
  /** How large text is; metrics have it already. */
  readonly text: number;
  readonly read: (entry: Entry) => Brief;
  /** Px that the line with date and outlet wants along the axis. */
  readonly line: (entry: Entry) => number;
}

export class CardTexts {
  readonly #from: CardSources;

  constructor(from: CardSources) {
    this.#from = from;
  }

  /** Sizes that a headline along the axis may grow to, within a width, largest first; none where it has no more to tell. */
  along(entry: Entry, widest: number): readonly CardText[] {
    const { labelText, metrics, text: scale, read, line } = this.#from;
    const type = metrics.type ?? TYPE.usual;
    const larger = type.title / TYPE.usual.title;
    const inText = type.text / type.title;
    const { summary, tags, picture } = read(entry);
    const title = metrics.width(labelText.title(entry), 'strong');
    const text = cutText(summary, LONGEST) || tags;
    const beside = picture ? (CARD.picture + CARD.gutter) * scale : 0;
    const most = Math.min(CARD.width * scale * larger, widest - beside);
    const cut = title > STYLE.maxLabel * scale * larger;
    if (most < CARD.least || (!summary && !picture && !cut)) return [];
    const wanted = Math.max(title, metrics.width(text, 'title') * inText, line(entry));
    const textWidth = Math.ceil(Math.min(most, wanted + 4));
    const width = textWidth + beside;
    // a headline that stands whole elsewhere is not cut in a card
    const titleLines = this.#lines(entry, textWidth, 1);
    const all = this.#texts(text, textWidth, inText);
    const full = Math.min(CARD.textLines, all.length);
    const head = titleLines.length * type.titleLine + type.dateLine;
    return ROWS.flatMap((rows): CardText[] => {
      const room = rowsHeight(rows, { labelRow: type.row }) - CARD.margin;
      const spare = Math.floor((room - head - CARD.air) / type.textLine);
      const textLines = begun(all, Math.max(0, Math.min(full, spare)));
      const block = textLines.length ? CARD.air + textLines.length * type.textLine : 0;
      const used = Math.max(head + block, picture ? CARD.pictureHeight : 0);
      // it has room in fewer rows, or too little of it has room in these
      if (rows > 7 && used <= room - type.row) return [];
      if (used > room || (summary && textLines.length < Math.min(2, full))) return [];
      const height = room * scale;
      return [{ width, height, rows, titleLines, textWidth, text, textLines, tags: !summary, picture }];
    });
  }

  /** The same beside a vertical axis; all are as wide. */
  down(entry: Entry, width: number): readonly CardText[] {
    const { summary, tags, picture } = this.#from.read(entry);
    const text = cutText(summary, LONGEST) || tags;
    const titleLines = this.#lines(entry, width, 15 / 13).slice(0, VERTICAL.lines);
    const all = this.#texts(text, width, 1);
    const full = Math.min(CARD_DOWN.textLines, all.length);
    const { titleLine, dateLine } = verticalSizes(1);
    const shape = (most: number, shown: CardText['picture']): CardText => {
      const textLines = begun(all, most);
      const block = most ? CARD_DOWN.air + most * CARD_DOWN.textLine : 0;
      const under = shown ? CARD_DOWN.gutter + CARD_DOWN.picture : 0;
      const height = (titleLines.length * titleLine + dateLine + block + under) * this.#from.text;
      const base = { width, textWidth: width, rows: 1, titleLines, text, tags: !summary };
      return { ...base, height, textLines, picture: shown };
    };
    return [
      ...(picture ? [shape(full, picture)] : []),
      ...(full ? [shape(full, undefined)] : []),
      ...(full > 2 ? [shape(2, undefined)] : []),
    ];
  }

  #lines(entry: Entry, width: number, scale: number): string[] {
    const { labelText, metrics } = this.#from;
    return breakLines(labelText.title(entry), width - 2, (text) => metrics.width(text, 'strong') * scale);
  }

  #texts(text: string, width: number, scale: number): string[] {
    const measure = (part: string): number => this.#from.metrics.width(part, 'title') * scale;
    return text ? breakLines(text, width - 2, measure) : [];
  }
}

/** The first lines, which say so where there are more. */
const begun = (lines: readonly string[], count: number): readonly string[] =>
  lines.slice(0, count).map((line, i) => (i === count - 1 && lines.length > count ? `${line}…` : line));

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

// The line under a headline: its date and who reported it, as far as that has room. An outlet is named whole or not at all.

interface Line {
  readonly text: string;
  /** In px, in the font of a date along the axis. */
  readonly width: number;
}

export interface OutletLine {
  readonly line: LabelDetail['line'];
  /** Px that the line with the outlet wants along the axis; 0 where none is known. */
  readonly width: (entry: Entry) => number;
}

export function createOutletLine(
  labelText: LabelText,
  metrics: Metrics,
  number: (n: number) => string,
): OutletLine {
  const read = createOutletReader();
  const known = new WeakMap<Entry, Line>();
  const lineOf = (entry: Entry): Line => {
    const old = known.get(entry);
    if (old) return old;
    const outlet = read(entry.item);
    const more = outlet?.others ? ` \u200e+${number(outlet.others)}` : '';
    // isolated, so that a name in another direction of writing stands after the date
    const text = outlet ? `${labelText.date(entry)} · \u2068${outlet.name}${more}\u2069` : '';
    const line = { text, width: outlet ? metrics.width(text, 'date') : 0 };
    known.set(entry, line);
    return line;
  };
  return {
    line(entry, width, scale = 1) {
      const { text, width: wanted } = lineOf(entry);
      return text && wanted * scale <= width ? text : labelText.date(entry);
    },
    width: (entry) => lineOf(entry).width,
  };
}
