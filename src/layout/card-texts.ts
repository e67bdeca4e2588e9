import { cutText } from '../items/clean-text.js';
import type { Entry } from '../source/source.js';
import { breakLines, foldedWidth } from './break-lines.js';
import type { LabelBox, LabelSpace, PlacedLabel } from './place-labels.js';
import {
  type Metrics,
  rowsHeight,
  type SceneStyle,
  STYLE,
  VERTICAL,
  verticalSizes,
  type Wording,
} from './style.js';

// The words of entries with their widths. They cost most when first asked for (a date is written, two texts are measured),
// so a frame of a motion takes up only a few new ones; those it leaves come with the next frames.

/** How many new texts may still be taken up. */
export interface Allowance {
  left: number;
}

export const ANY: Allowance = { left: Infinity };

export class KnownTexts {
  private readonly metrics: Metrics;
  private readonly wording: Wording;
  private readonly texts = new WeakMap<Entry, KnownText>();

  constructor(metrics: Metrics, wording: Wording) {
    this.metrics = metrics;
    this.wording = wording;
  }

  madeFor(metrics: Metrics, wording: Wording): boolean {
    return this.metrics === metrics && this.wording === wording;
  }

  /** The words of an entry; undefined where they are new and the allowance is spent. */
  of(entry: Entry, allowance: Allowance): KnownText | undefined {
    const known = this.texts.get(entry);
    if (known || allowance.left <= 0) return known;
    allowance.left--;
    const text = new KnownText(entry, this.metrics, this.wording);
    this.texts.set(entry, text);
    return text;
  }
}

class KnownText {
  readonly title: string;
  readonly date: string;
  private readonly font: 'strong' | 'title';
  private readonly metrics: Metrics;
  private stacked: number | undefined;
  private inLine: number | undefined;
  private twoLines: number | undefined;

  constructor(entry: Entry, metrics: Metrics, wording: Wording) {
    this.title = wording.title(entry);
    this.date = wording.date(entry);
    this.font = isStrong(entry) ? 'strong' : 'title';
    this.metrics = metrics;
  }

  /** Width in px of headline and date above each other. */
  get width(): number {
    const { metrics, title, date } = this;
    return (this.stacked ??= Math.max(metrics.width(title, this.font), metrics.width(date, 'date')));
  }

  /** Width in px of the headline in two lines above its date; undefined where that is no narrower. */
  get folded(): number | undefined {
    const { metrics, title, date, width } = this;
    this.twoLines ??= Math.max(
      foldedWidth(title, (text) => metrics.width(text, this.font)),
      metrics.width(date, 'date'),
    );
    return this.twoLines < width ? this.twoLines : undefined;
  }

  /** Width in px of both in one line of the strip. */
  get line(): number {
    const { metrics, title, date } = this;
    return (this.inLine ??= metrics.width(title, 'strip') + metrics.width(` · ${date}`, 'date') + 6);
  }
}

export const isStrong = (entry: Entry): boolean => entry.importance > 7;

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
}

/** Headlines along the axis as they were placed at rest. */
export interface Placement {
  /** In order of priority. */
  readonly boxes: readonly LabelBox[];
  readonly placed: readonly PlacedLabel[];
  readonly space: LabelSpace;
  readonly previous: ReadonlyMap<number, PlacedLabel> | undefined;
  readonly entryOf: (key: number) => Entry;
}

export interface Detail {
  readonly wording: Wording;
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

/** Sizes in CSS px; the style sheet has the same. */
export const CARD = {
  width: 300,
  picture: 88,
  pictureHeight: 66,
  /** Between text and picture. */
  gutter: 12,
  titleLine: 17,
  dateLine: 14,
  textLine: 16,
  /** Between the date and the text. */
  air: 3,
  /** Between two cards, one over the other. */
  margin: 8,
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

/** Text is set at 12 px along the axis and at 13 beside it; metrics are those of 13. */
const TEXT = 12 / 13;
/** No more of a summary has room in any card. */
const LONGEST = 600;

export interface CardSources {
  readonly wording: Wording;
  readonly metrics: Metrics;
  /** How large text is; metrics have it already. */
  readonly text: number;
  readonly read: (entry: Entry) => Brief;
  /** Px that the line with date and outlet wants along the axis. */
  readonly line: (entry: Entry) => number;
}

export class CardTexts {
  private readonly from: CardSources;

  constructor(from: CardSources) {
    this.from = from;
  }

  /** Sizes that a headline along the axis may grow to, within a width, largest first; none where it has no more to tell. */
  along(entry: Entry, widest: number): readonly CardText[] {
    const { wording, metrics, text: scale, read, line } = this.from;
    const { summary, tags, picture } = read(entry);
    const title = metrics.width(wording.title(entry), fontOf(entry));
    const text = cutText(summary, LONGEST) || tags;
    const beside = picture ? (CARD.picture + CARD.gutter) * scale : 0;
    const most = Math.min(CARD.width * scale, widest - beside);
    const cut = title > STYLE.maxLabel * scale;
    if (most < CARD.least || (!summary && !picture && !cut)) return [];
    const wanted = Math.max(title, metrics.width(text, 'title') * TEXT, line(entry));
    const textWidth = Math.ceil(Math.min(most, wanted + 4));
    const width = textWidth + beside;
    const titleLines = this.lines(entry, textWidth, 1).slice(0, CARD.titleLines);
    const all = this.texts(text, textWidth, TEXT);
    const full = Math.min(CARD.textLines, all.length);
    const head = titleLines.length * CARD.titleLine + CARD.dateLine;
    return ROWS.flatMap((rows): CardText[] => {
      const room = rowsHeight(rows, STYLE) - CARD.margin;
      const spare = Math.floor((room - head - CARD.air) / CARD.textLine);
      const textLines = begun(all, Math.max(0, Math.min(full, spare)));
      const block = textLines.length ? CARD.air + textLines.length * CARD.textLine : 0;
      const used = Math.max(head + block, picture ? CARD.pictureHeight : 0);
      // it has room in fewer rows, or too little of it has room in these
      if (rows > 7 && used <= room - STYLE.labelRow) return [];
      if (used > room || (summary && textLines.length < Math.min(2, full))) return [];
      const height = room * scale;
      return [{ width, height, rows, titleLines, textWidth, text, textLines, tags: !summary, picture }];
    });
  }

  /** The same beside a vertical axis; all are as wide. */
  down(entry: Entry, width: number): readonly CardText[] {
    const { summary, tags, picture } = this.from.read(entry);
    const text = cutText(summary, LONGEST) || tags;
    const titleLines = this.lines(entry, width, 15 / 13).slice(0, VERTICAL.lines);
    const all = this.texts(text, width, 1);
    const full = Math.min(CARD_DOWN.textLines, all.length);
    const { titleLine, dateLine } = verticalSizes(1);
    const shape = (most: number, shown: CardText['picture']): CardText => {
      const textLines = begun(all, most);
      const block = most ? CARD_DOWN.air + most * CARD_DOWN.textLine : 0;
      const under = shown ? CARD_DOWN.gutter + CARD_DOWN.picture : 0;
      const height = (titleLines.length * titleLine + dateLine + block + under) * this.from.text;
      const base = { width, textWidth: width, rows: 1, titleLines, text, tags: !summary };
      return { ...base, height, textLines, picture: shown };
    };
    return [
      ...(picture ? [shape(full, picture)] : []),
      ...(full ? [shape(full, undefined)] : []),
      ...(full > 2 ? [shape(2, undefined)] : []),
    ];
  }

  private lines(entry: Entry, width: number, scale: number): string[] {
    const { wording, metrics } = this.from;
    return breakLines(wording.title(entry), width - 2, (text) => metrics.width(text, fontOf(entry)) * scale);
  }

  private texts(text: string, width: number, scale: number): string[] {
    const measure = (part: string): number => this.from.metrics.width(part, 'title') * scale;
    return text ? breakLines(text, width - 2, measure) : [];
  }
}

/** The first lines, which say so where there are more. */
const begun = (lines: readonly string[], count: number): readonly string[] =>
  lines.slice(0, count).map((line, i) => (i === count - 1 && lines.length > count ? `${line}…` : line));

const fontOf = (entry: Entry): 'strong' | 'title' => (isStrong(entry) ? 'strong' : 'title');
