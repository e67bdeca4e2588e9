// The sizes and lines of headlines that have grown into cards: only where an author asks headlines to tell more.
import { cutText } from '../text/clean-text.js';
import type { Entry } from '../source/source.js';
import { breakLines } from './break-lines.js';
import type { Brief, CardText } from './card-texts.js';
import { type Metrics, rowsHeight, STYLE, TYPE, VERTICAL, verticalSizes, type LabelText } from './style.js';

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
