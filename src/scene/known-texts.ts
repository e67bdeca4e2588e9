// The words of entries with their widths. They cost most when first asked for (a date is written, two texts are measured),
// so a frame of a motion takes up only a few new ones; those it leaves come with the next frames.
import type { Entry } from '../query/entry.js';
import type { Metrics, Wording } from './style.js';

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

  /** Width in px of both in one line of the strip. */
  get line(): number {
    const { metrics, title, date } = this;
    return (this.inLine ??= metrics.width(title, 'strip') + metrics.width(` · ${date}`, 'date') + 6);
  }
}

export const isStrong = (entry: Entry): boolean => entry.importance > 7;
