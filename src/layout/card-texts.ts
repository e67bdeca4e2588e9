import type { Entry } from '../source/source.js';
import { foldedWidth } from './break-lines.js';
import type { LabelBox, LabelSpace, PlacedLabel } from './place-labels.js';
import { type Metrics, type SceneStyle, type Wording } from './style.js';

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
