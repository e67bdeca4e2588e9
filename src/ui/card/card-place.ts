import { css, type ElementPart, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import type { TimelineContext } from '../../context/timeline-context.js';
import { stopsOf } from '../../layout/hit-test.js';
import { leaderPath, placeCard } from '../../layout/place-card.js';
import { type Box, columnsOf, type Picture } from '../../layout/scene.js';
import { rowsHeight } from '../../layout/style.js';
import type { Entry } from '../../source/source.js';
import { panned } from '../../time/viewport.js';

// Puts the open card beside its mark, with a leader; where it is a sheet, brings the mark into what the sheet leaves free.

export interface CardTarget {
  readonly entry: Entry;
  readonly host: TimelineContext;
}

/** Px between a mark and the sheet that would cover it. */
const CLEAR = 24;
/** Less than this much room over a sheet is none. */
const LEAST_FREE = 90;

class CardPlacement extends AsyncDirective {
  private layer: HTMLElement | undefined;
  private target: CardTarget | undefined;
  /** The entry whose mark was last brought into sight. */
  #shown: number | undefined;
  #listening: AbortController | undefined;

  override render(_target: CardTarget | undefined): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [target]: [target: CardTarget | undefined]): typeof nothing {
    this.layer = part.element as HTMLElement;
    this.target = target;
    queueMicrotask(() => this.#place());
    return nothing;
  }

  override disconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  #listen({ host }: CardTarget): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    host.element.addEventListener('nt-draw', () => this.#place(), { signal: this.#listening.signal });
  }

  #place(): void {
    const { layer, target } = this;
    if (!layer || !this.isConnected) return;
    const [card] = layer.querySelectorAll<HTMLElement>('.card');
    if (!card) return;
    if (target) this.#listen(target);
    const picture = target?.host.listed ? undefined : target?.host.plot.scene;
    const mark = picture && target && markOf(picture, target.entry);
    if (getComputedStyle(card).position === 'sticky') {
      this.#line(undefined);
      if (target && picture && mark) this.#clear(target, picture, mark, card);
      return;
    }
    card.toggleAttribute('data-placed', mark !== undefined);
    if (!mark) {
      this.#line(undefined);
      return;
    }
    const [headline, others] = headlinesOf(picture, target.entry);
    const { offsetWidth: width, offsetHeight: height } = card;
    const at = placeCard({
      width: layer.clientWidth,
      height: layer.clientHeight,
      card: { width, height },
      mark,
      headline,
      others,
    });
    card.style.setProperty('--_left', `${at.left}px`);
    card.style.setProperty('--_top', `${at.top}px`);
    this.#line(leaderPath({ x: at.left, y: at.top, width, height }, mark));
  }

  #line(path: string | undefined): void {
    const line = this.layer?.querySelector('.leader path');
    if (path === undefined) line?.removeAttribute('d');
    else line?.setAttribute('d', path);
  }

  /** Once for each entry: moves the window until the mark is in the middle of what the sheet leaves free. */
  #clear({ host, entry }: CardTarget, picture: Picture, mark: Box, card: HTMLElement): void {
    if (!picture.vertical || this.#shown === entry.ordinal || host.plot.motion.unsettled) return;
    this.#shown = entry.ordinal;
    const plot = card.closest('.stage')?.querySelector('.scene')?.getBoundingClientRect();
    if (!plot) return;
    const free = card.getBoundingClientRect().top - Math.max(0, plot.top);
    const y = plot.top + mark.y + mark.height / 2;
    if (free < LEAST_FREE || y < card.getBoundingClientRect().top - CLEAR) return;
    const by = y - (Math.max(0, plot.top) + free / 2);
    const { start, end } = panned(host.state.view, by);
    host.dispatch({ type: 'glide', by: 'author', window: [start, end], duration: 200 });
  }
}

/** What is drawn of an entry, in px from the top left corner of the plot. */
function markOf(picture: Picture, entry: Entry): Box | undefined {
  const own = stopsOf(picture).filter((s) => s.kind === 'entry' && s.entry.ordinal === entry.ordinal);
  const t = entry.span.start;
  const stop =
    own.find((s) => s.mark) ??
    own[0] ??
    stopsOf(picture).find((s) => s.kind !== 'entry' && s.start <= t && t < s.end);
  if (!stop) return undefined;
  const { x, y, width, height } = stop.mark ?? stop;
  const inside = picture.vertical ? y + height > 0 && y < picture.height : x + width > 0 && x < picture.width;
  if (!inside) return undefined;
  return { x: picture.rtl ? picture.width - x - width : x, y, width, height };
}

/** The headline of an entry, and those of all others. */
function headlinesOf(picture: Picture, entry: Entry): [Box | undefined, Box[]] {
  const boxes = picture.vertical
    ? columnsOf(picture).flatMap(({ labels, text }) =>
        labels.map((l): [Entry, Box] => [
          l.entry,
          {
            x: picture.mirrored ? picture.width - text - l.width : text,
            y: l.place.top,
            width: l.width,
            height: l.place.height,
          },
        ]),
      )
    : picture.lanes.flatMap((lane) =>
        lane.labels.map((l): [Entry, Box] => {
          const { width } = l.placed;
          const x = picture.rtl ? picture.width - l.left - width : l.left;
          return [l.entry, { x, y: l.top, width, height: rowsHeight(l.placed.rows, picture.style) }];
        }),
      );
  const own = boxes.find(([e]) => e.ordinal === entry.ordinal)?.[1];
  return [own, boxes.filter(([e]) => e.ordinal !== entry.ordinal).map(([, box]) => box)];
}

/** On the layer of a card; undefined where it tells of no single mark. */
export const cardPlacement = directive(CardPlacement);

export const cardPlaceStyles = css`
  /* narrower ones are sheets */
  @container nt (inline-size >= 560px) {
    .card[data-placed] {
      position: absolute;
      left: var(--_left);
      top: var(--_top);
    }
  }
  .leader {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.25;
    pointer-events: none;
  }
`;
