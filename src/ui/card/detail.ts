import { css } from 'lit';
import type { PlotDetail } from '../../context/drawing.js';
import type { TimelineContext } from '../../context/timeline-context.js';
import { describe } from '../../items/describe.js';
import { createPictureReader, type DescribedPictures } from '../../items/field-values.js';
import {
  type CardSources,
  CardTexts,
  type Brief,
  type CardText,
  type LabelDetail,
  createOutletLine,
} from '../../layout/card-layout.js';
import { growLabels, spreadLabels, widenLabels } from '../../layout/place-labels.js';
import { type Metrics, TYPE } from '../../layout/style.js';
import { renderLabelCard } from '../../render/labels.js';
import type { Entry } from '../../source/source.js';
import type { State } from '../../state/state.js';

// How much headlines tell, as the author has it: the title alone, its date, who reported it, and what a card has room for.

/** There is a picture that is not loaded. */
const PICTURE = '▣';
/** Px that a headline with nothing under it has to itself above and below. */
const TITLE_AIR = 9;

export type DetailHost = Pick<TimelineContext, 'labelText' | 'number' | 'localization' | 'dataSettings'> & {
  readonly state: Pick<State, 'allowedMedia'>;
  /** Without it videos and the like have no sign. */
  readonly chunks?: Pick<TimelineContext['chunks'], 'media'>;
  readonly element: Pick<TimelineContext['element'], 'labelDetail' | 'images'>;
};

export class DetailController {
  readonly #host: DetailHost;
  #made: PlotDetail | undefined;
  #madeFor: readonly unknown[] = [];

  constructor(host: DetailHost) {
    this.#host = host;
  }

  /** The same one until something changes that it is made of; `text` is how large text is. */
  at(metrics: Metrics, text: number): PlotDetail {
    const { labelText, element, state, chunks } = this.#host;
    const { labelDetail, images } = element;
    const now = [metrics, labelText, labelDetail, images, state.allowedMedia, chunks?.media.now];
    if (!this.#made || now.some((value, i) => value !== this.#madeFor[i]))
      this.#made = { renderCard: renderLabelCard, ...this.#make(metrics, text) };
    this.#madeFor = now;
    return this.#made;
  }

  #make(metrics: Metrics, text: number): LabelDetail {
    const { number, element } = this.#host;
    const labelText = this.#signed();
    if (element.labelDetail === 'title')
      return {
        labelText: { ...labelText, date: () => '' },
        line: () => '',
        style: { labelRow: ((metrics.type ?? TYPE.usual).titleLine + TITLE_AIR) * text },
      };
    const { line, width } = createOutletLine(labelText, metrics, number);
    const sources: CardSources = {
      labelText,
      metrics,
      text,
      read: (entry) => this.#brief(entry),
      line: width,
    };
    const texts = new CardTexts(sources);
    const media = this.#host.chunks?.media.now;
    const cards = element.labelDetail !== 'source';
    const along = remembering((entry, most) => texts.along(entry, most));
    const pictured = remembering((entry, most, leads) => media?.pictured(sources, entry, most, leads) ?? []);
    return {
      labelText,
      line,
      grow({ entryOf, ranks, ...placement }) {
        const most = placement.space.width * 0.6;
        const shapes = (key: number): readonly CardText[] => {
          const [small, cards] = [
            pictured(entryOf(key), most, key === ranks.lead),
            along(entryOf(key), most),
          ];
          return small[0]?.look === 'large' ? [...small, ...cards] : [...cards, ...small];
        };
        const placed = cards ? growLabels({ ...placement, shapes }) : placement.placed;
        const { space } = placement;
        return widenLabels(spreadLabels(placed, space), (key) => width(entryOf(key)), space);
      },
      along: (entry, size) =>
        [...along(entry), ...pictured(entry)].find((c) => c.rows === size.rows && c.width === size.width),
      ...(cards && {
        down: remembering((entry, most) => [
          ...texts.down(entry, most),
          ...(media?.thumbDown(sources, entry, most) ?? []),
        ]),
      }),
    };
  }

  #allows(src: string): boolean {
    const { element, state } = this.#host;
    return element.images === 'load' || (element.images !== 'none' && state.allowedMedia.has(src));
  }

  /** Before the date, a sign of what the card has to show beyond the picture beside the headline. */
  #signed(): TimelineContext['labelText'] {
    const { labelText } = this.#host;
    const read = createPictureReader(undefined);
    const signs = new WeakMap<Entry, string>();
    const signOf = (entry: Entry): string => {
      const known = signs.get(entry);
      const sign = known ?? this.#sign(read(entry.item));
      if (known === undefined) signs.set(entry, sign);
      return sign && `${sign} `;
    };
    return { ...labelText, date: (entry) => signOf(entry) + labelText.date(entry) };
  }

  #sign({ image, media }: DescribedPictures): string {
    const { chunks, element } = this.#host;
    const loaded = media && chunks?.media.want();
    const sign = loaded ? loaded.mediaSign(media) : '';
    if (sign && sign !== PICTURE) return sign;
    const src = image?.src ?? (sign ? media?.url : undefined);
    return src === undefined || element.images === 'none' || this.#allows(src) ? '' : PICTURE;
  }

  #brief({ item }: Entry): Brief {
    const { dataSettings, localization, chunks } = this.#host;
    const detail = describe(item, dataSettings);
    const { countries, themes, media } = detail;
    const image = detail.image ?? (media && chunks?.media.want()?.mediaImage(media));
    const names = (facet: string, values: readonly string[]): string[] =>
      values.length ? [values.map((value) => localization.label(facet, value)).join(', ')] : [];
    const may = image && this.#allows(image.src);
    if (may) chunks?.media.want();
    return {
      summary: detail.summary ?? '',
      tags: [...names('country', countries), ...names('theme', themes)].join(' · '),
      picture: may ? { src: image.src, alt: image.alt ?? '' } : undefined,
    };
  }
}

/** The cards of an entry for a width; without one, those that were made last. */
function remembering(
  make: (entry: Entry, width: number, leads: boolean) => readonly CardText[],
): (entry: Entry, width?: number, leads?: boolean) => readonly CardText[] {
  const known = new WeakMap<Entry, { width: number; leads: boolean; cards: readonly CardText[] }>();
  return (entry, width, leads = false) => {
    const old = known.get(entry);
    if (width === undefined || (old?.width === width && old.leads === leads)) return old?.cards ?? [];
    const cards = make(entry, width, leads);
    known.set(entry, { width, leads, cards });
    return cards;
  };
}

/** A headline that has grown into a card. Sizes are those of `layout/card-texts.ts`. */
export const detailStyles = css`
  .labels .grown {
    display: grid;
    grid-template: max-content max-content 1fr / minmax(0, 1fr);
    column-gap: calc(12px * var(--_text));
    align-content: start;
    align-items: start;
    overflow-y: clip;
  }
  .labels .grown.left {
    direction: rtl;
  }
  .labels .grown > .title {
    -webkit-line-clamp: var(--_title);
  }
  /* an ellipsis hangs over the end of a line that is set to the side where such lines begin */
  .labels > .left > :is(.title, .text):dir(ltr),
  .labels > :not(.left) > :is(.title, .text):dir(rtl) {
    overflow-x: visible;
    overflow-y: clip;
  }
  .labels .text {
    -webkit-line-clamp: var(--_lines);
    margin-block-start: calc(3px * var(--_text));
    font-size: calc(12px * var(--_text));
    line-height: calc(16px * var(--_text));
    text-wrap: pretty;
    color: color-mix(in srgb, var(--_ink) 78%, var(--_surface));
    animation: appear 0.18s ease-out;
  }
  .labels[data-wide] .text {
    font-size: calc(13px * var(--_text));
    line-height: calc(18px * var(--_text));
  }
  .labels .facts {
    margin-block-start: 0;
    color: var(--_muted);
  }
  .labels .picture {
    grid-column: 2;
    grid-row: 1 / span 3;
    inline-size: calc(88px * var(--_text));
    block-size: calc(66px * var(--_text));
    margin-block-start: calc(2px * var(--_text));
    border-radius: calc(var(--nt-radius, 10px) * 0.6);
    background: var(--_soft);
    object-fit: cover;
    animation: appear 0.18s ease-out;
  }
  [data-vertical] .labels .text {
    margin-block-start: calc(4px * var(--_text));
    font-size: calc(13px * var(--_text));
    line-height: calc(18px * var(--_text));
  }
  [data-vertical] .labels .facts {
    margin-block-start: 0;
    font-size: calc(12px * var(--_text));
  }
  [data-vertical] .labels .picture {
    grid-column: 1;
    grid-row: auto;
    inline-size: min(100%, 260px * var(--_text));
    block-size: calc(116px * var(--_text));
    margin-block-start: calc(8px * var(--_text));
  }
  @media (prefers-reduced-motion: reduce) {
    .labels .text,
    .labels .picture {
      animation: none;
    }
  }
`;

/** The keyboard is in the open card. */
export const cardHasFocus = (root: Node): boolean =>
  root instanceof ShadowRoot && Boolean(root.activeElement?.closest('.card'));

/** The reader closes the card or the list of a crowd; focus goes back to the mark or row if the card held it, or nothing did. */
export function closeCard({ chosen, dispatch, element, renderRoot }: TimelineContext): void {
  const held = cardHasFocus(renderRoot) || (renderRoot as ShadowRoot).activeElement === null;
  dispatch({ type: 'select', by: 'reader', id: undefined });
  if (held)
    void element.updateComplete.then(() => dispatch({ type: 'refocus', by: 'reader', entry: chosen }));
}
