// How much headlines tell, as the author has it: the title alone, its date, who reported it, and what a card has room for.
import { describe } from '../data/describe.js';
import type { Entry } from '../query/entry.js';
import { CardTexts, type Brief } from '../scene/card-texts.js';
import type { CardText, Detail } from '../scene/detail.js';
import { createOutletLine } from '../scene/outlet-line.js';
import type { Metrics } from '../scene/style.js';
import { growLabels, widenLabels } from '../view/grow-labels.js';
import type { ControlsHost } from './controls-host.js';
import { dress } from './dress-card.js';
import type { PlotDetail } from './drawing.js';

/** Px of a row of headlines that have nothing under them. */
const TITLE_ROW = 24;

export class DetailController {
  private readonly host: ControlsHost;
  private made: PlotDetail | undefined;
  private madeFor: readonly unknown[] = [];

  constructor(host: ControlsHost) {
    this.host = host;
  }

  /** The same one until something changes that it is made of; `text` is how large text is. */
  at(metrics: Metrics, text: number): PlotDetail {
    const { wording, element, asked } = this.host;
    const now = [metrics, wording, element.detail, element.images, asked.size];
    if (!this.made || now.some((value, i) => value !== this.madeFor[i]))
      this.made = { dress, ...this.make(metrics, text) };
    this.madeFor = now;
    return this.made;
  }

  private make(metrics: Metrics, text: number): Detail {
    const { wording, number, element } = this.host;
    if (element.detail === 'title')
      return {
        wording: { ...wording, date: () => '' },
        line: () => '',
        style: { labelRow: TITLE_ROW * text },
      };
    const { line, width } = createOutletLine(wording, metrics, number);
    const texts = new CardTexts({ wording, metrics, text, read: (entry) => this.brief(entry), line: width });
    const cards = element.detail !== 'source';
    const along = remembering((entry, most) => texts.along(entry, most));
    return {
      wording,
      line,
      grow({ entryOf, ...placement }) {
        const shapes = (key: number): readonly CardText[] => along(entryOf(key), placement.space.width * 0.6);
        const placed = cards ? growLabels({ ...placement, shapes }) : placement.placed;
        return widenLabels(placed, (key) => width(entryOf(key)), placement.space);
      },
      along: (entry, size) =>
        along(entry).find((card) => card.rows === size.rows && card.width === size.width),
      ...(cards && { down: remembering((entry, most) => texts.down(entry, most)) }),
    };
  }

  private brief({ item }: Entry): Brief {
    const { dataSettings, data, speech, element, asked } = this.host;
    const detail = describe(item, { ...dataSettings, readCell: data.cells.readCell });
    const { image, countries, themes } = detail;
    const names = (facet: string, values: readonly string[]): string[] =>
      values.length ? [values.map((value) => speech.label(facet, value)).join(', ')] : [];
    const allowed = image && element.images !== 'none' && (element.images === 'load' || asked.has(image.src));
    return {
      summary: detail.summary ?? '',
      tags: [...names('country', countries), ...names('theme', themes)].join(' · '),
      picture: allowed ? { src: image.src, alt: image.alt ?? '' } : undefined,
    };
  }
}

/** The cards of an entry for a width; without one, those that were made last. */
function remembering(
  make: (entry: Entry, width: number) => readonly CardText[],
): (entry: Entry, width?: number) => readonly CardText[] {
  const known = new WeakMap<Entry, readonly [width: number, cards: readonly CardText[]]>();
  return (entry, width) => {
    const old = known.get(entry);
    if (width === undefined || old?.[0] === width) return old?.[1] ?? [];
    const cards = make(entry, width);
    known.set(entry, [width, cards]);
    return cards;
  };
}
