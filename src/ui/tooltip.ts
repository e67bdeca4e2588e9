import { css, type ReactiveController } from 'lit';
import type { TimelineContext } from '../context/timeline-context.js';
import type { NewsItem } from '../items/item.js';
import { createOutletReader } from '../items/field-values.js';
import { plainName } from '../input/focus.js';
import { hit, stopsOf } from '../layout/hit-test.js';
import type { Box, Stop, Picture } from '../layout/scene.js';
import { showContent } from './kit/show-content.js';

// The name of a mark: after a moment under the mouse, at once with the keyboard. It stays while the mouse is on mark or name
// and goes with Escape (WCAG 2.2, 1.4.13). A headline that stands whole has none; its mark has a ring.

/** Ms the mouse rests before the name comes, and for which it stays after the mouse left, so that it can be reached. */
const AFTER = 80;
const LINGER = 220;
/** Px between mark and ring, and between ring and name. */
const RING = 4;
const GAP = 6;
/** Px that it is raised at most, so that it covers no dot. */
const REACH = 40;
/** Px that the name keeps to the edges of the plot. */
const EDGE = 4;

interface Wanted {
  readonly stop: Stop;
  readonly by: 'mouse' | 'keyboard';
  /** The name is not read elsewhere on the screen. */
  readonly named: boolean;
}

export class TooltipController implements ReactiveController {
  readonly #host: TimelineContext;
  readonly #current: () => Stop | undefined;
  readonly #outletOf = createOutletReader();
  private shown: Wanted | undefined;
  #wanted: Wanted | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;
  #tip: HTMLElement | undefined;
  #ring: HTMLElement | undefined;

  /** @param current The mark that has the keyboard. */
  constructor(host: TimelineContext, current: () => Stop | undefined) {
    this.#host = host;
    this.#current = current;
    host.addController(this);
  }

  hostUpdated(): void {
    const { renderRoot: root } = this.#host;
    const plot = root.querySelector<HTMLElement>('.plot');
    if (!plot || !root.isConnected || this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    plot.addEventListener('pointermove', (e) => this.#moved(e), { signal });
    plot.addEventListener('pointerleave', () => this.#want(undefined), { signal });
    plot.addEventListener('pointerdown', (e) => this.#onTip(e) || this.#hide(), { signal });
    for (const name of ['wheel', 'click'])
      plot.addEventListener(name, () => this.#hide(), { signal, passive: true });
    plot.addEventListener('focusin', (e) => this.#focused(e), { signal });
    plot.addEventListener('focusout', () => this.#hide(), { signal });
    this.#host.element.addEventListener('nt-draw', () => this.#drawn(), { signal });
    // before the frame's own Escape, which closes a card
    document.addEventListener('keydown', (e) => this.#key(e), { signal, capture: true });
  }

  hostDisconnected(): void {
    this.#hide();
    this.#listening?.abort();
    this.#listening = undefined;
  }

  private get scene(): Picture | undefined {
    return this.#host.plot.scene;
  }

  #key(event: KeyboardEvent): void {
    const { shown } = this;
    if (event.key !== 'Escape' || !shown?.named) return;
    this.#hide();
    // the name of a focused mark is not what the reader opened: a card closes with the same key
    if (shown.by === 'keyboard') return;
    event.stopPropagation();
    event.preventDefault();
  }

  #moved(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons) return;
    if (this.#onTip(event)) {
      clearTimeout(this.#timer);
      this.#wanted = this.shown;
    } else this.#want(this.#under(event));
  }

  #onTip(event: Event): boolean {
    return this.#tip !== undefined && event.composedPath().includes(this.#tip);
  }

  /** The mark under the mouse, and whether it needs a name. */
  #under(event: PointerEvent): Wanted | undefined {
    const { scene } = this;
    const box = this.#host.renderRoot.querySelector('.scene')?.getBoundingClientRect();
    if (!scene || !box) return undefined;
    const label = event
      .composedPath()
      .find((n): n is HTMLElement => n instanceof HTMLElement && n.dataset['key'] !== undefined);
    const ordinal = label && this.#host.plot.labelAt(event);
    const x = scene.rtl ? box.right - event.clientX : event.clientX - box.left;
    const stop =
      ordinal === undefined
        ? hit(scene, x, event.clientY - box.top)
        : stopsOf(scene).find((s) => s.kind === 'entry' && s.entry.ordinal === ordinal);
    return stop && { stop, by: 'mouse', named: label === undefined || isCut(label) };
  }

  #focused(event: FocusEvent): void {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches('[data-stop]:focus-visible')) return;
    // the focused mark is known once its button has been put over it
    queueMicrotask(() => {
      const stop = this.#current();
      if (stop) this.#show({ stop, by: 'keyboard', named: true });
    });
  }

  #want(next: Wanted | undefined): void {
    if (next?.stop.key === this.#wanted?.stop.key && next?.named === this.#wanted?.named) return;
    if (!next && this.shown?.by === 'keyboard') return;
    this.#wanted = next;
    clearTimeout(this.#timer);
    const wait = next ? AFTER : LINGER;
    this.#timer = setTimeout(() => (next ? this.#show(next) : this.#hide()), wait);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    if (this.shown) this.#host.plot.light(undefined);
    this.shown = this.#wanted = undefined;
    if (this.#tip) this.#tip.hidden = true;
    if (this.#ring) this.#ring.hidden = true;
  }

  /** The marks moved: the name of the focused one goes along, another one is no longer under the mouse. */
  #drawn(): void {
    const { shown, scene } = this;
    if (!shown || !scene) return;
    const stop = stopsOf(scene).find((s) => s.key === shown.stop.key);
    const isThere = stop?.x === shown.stop.x && stop.y === shown.stop.y;
    // an answer that came may have other numbers
    if (isThere && stop.kind === 'entry') return;
    if (stop && (isThere || shown.by === 'keyboard')) this.#show({ ...shown, stop });
    else this.#hide();
  }

  #show(wanted: Wanted): void {
    const { scene } = this;
    const root = this.#host.renderRoot.querySelector('.scene');
    if (!scene || !root) return;
    const { stop, by, named } = wanted;
    this.shown = this.#wanted = wanted;
    this.#host.plot.light(stop.kind === 'entry' ? undefined : stop.key);
    this.#ring ??= made('tip-ring', root);
    this.#tip ??= made('tip', root);
    const mark = stop.mark ?? stop;
    const x = scene.rtl ? scene.width - mark.x - mark.width : mark.x;
    this.#ring.hidden = by === 'keyboard' || stop.kind !== 'entry' || !stop.mark;
    if (!this.#ring.hidden) {
      this.#ring.style.transform = `translate(${(x - RING).toFixed(1)}px, ${(mark.y - RING).toFixed(1)}px)`;
      this.#ring.style.inlineSize = `${String(mark.width + 2 * RING)}px`;
      this.#ring.style.blockSize = `${String(mark.height + 2 * RING)}px`;
    }
    this.#tip.hidden = !named;
    if (!named) return;
    this.#write(this.#tip, stop);
    const offscreen = by === 'keyboard' ? { y: stop.y, height: stop.height } : mark;
    this.#place(this.#tip, { ...offscreen, x, width: mark.width }, scene);
  }

  #write(tip: HTMLElement, stop: Stop): void {
    const entry = stop.kind === 'entry' ? stop.entry : undefined;
    const { tooltipTemplate } = this.#host.element;
    // a click on the name opens its event, as one on the headline does
    if (entry) tip.dataset['key'] = String(entry.ordinal);
    else delete tip.dataset['key'];
    const own = document.createElement('span');
    if (
      entry &&
      tooltipTemplate &&
      showContent('tooltipTemplate', tooltipTemplate, entry.item as NewsItem, own)
    ) {
      tip.replaceChildren(own);
      return;
    }
    const { title, rest } = plainName(this.#host, stop);
    const outlet = entry && this.#outletOf(entry.item)?.name;
    const lines = [
      ['title', title],
      ['date', [...rest, outlet].filter(Boolean).join(' · ')],
    ] as const;
    tip.replaceChildren(
      ...lines
        .filter(([, text]) => text)
        .map(([name, text]) => {
          const line = document.createElement('span');
          line.className = `tip-${name}`;
          line.dir = 'auto';
          line.textContent = text;
          return line;
        }),
    );
  }

  /** Over the mark and the dots that are stacked on it, or under it where there is no room. */
  #place(tip: HTMLElement, mark: Box, scene: Picture): void {
    const { offsetWidth: width, offsetHeight: height } = tip;
    const left = mark.x + mark.width / 2 - width / 2;
    const x = Math.max(EDGE, Math.min(left, scene.width - width - EDGE));
    const over = mark.y - RING - GAP - height;
    const clear = scene.vertical ? over : clearOf(scene, { x, y: over, width, height });
    const y = clear >= EDGE ? clear : over >= EDGE ? over : mark.y + mark.height + RING + GAP;
    tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
}

/** How far up a name must stand so that it covers no dot, within reach of the mouse. */
function clearOf(scene: Picture, { x, y, width, height }: Box): number {
  const dots = stopsOf(scene).flatMap(({ mark }) => (mark ? [mark] : []));
  const near = dots.filter((d) => {
    const left = scene.rtl ? scene.width - d.x - d.width : d.x;
    return left < x + width && left + d.width > x && d.y < y + height && d.y > y + height - REACH;
  });
  return Math.min(y, ...near.map((d) => d.y - GAP - height));
}

/** Hidden from screen readers: the mark's button has the same name. */
function made(name: string, root: Element): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.setAttribute('part', name === 'tip' ? 'tooltip' : 'ring');
  element.setAttribute('aria-hidden', 'true');
  root.append(element);
  return element;
}

/** Its headline ends in an ellipsis. */
function isCut(label: HTMLElement): boolean {
  const title = label.firstElementChild;
  return (
    title !== null &&
    (title.scrollWidth > title.clientWidth + 1 || title.scrollHeight > title.clientHeight + 3)
  );
}

export const tooltipStyles = css`
  .tip,
  .tip-ring {
    position: absolute;
    left: 0;
    top: 0;
    z-index: 1;
  }
  .tip {
    display: grid;
    gap: 1px;
    max-inline-size: min(320px, 100% - 8px);
    box-sizing: border-box;
    padding: 6px 10px;
    border: 1px solid var(--_hair);
    border-radius: 8px;
    background: var(--_surface);
    box-shadow: 0 3px 14px rgb(0 0 0 / 18%);
    font-size: calc(13px * var(--_text));
    line-height: 1.3;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .tip[hidden],
  .tip-ring[hidden] {
    display: none;
  }
  .tip-title {
    font-weight: 600;
    text-wrap: pretty;
  }
  .tip-date {
    font-size: calc(12px * var(--_text));
    color: var(--_muted);
  }
  .tip-ring {
    box-sizing: border-box;
    border: 2px solid var(--_ink);
    border-radius: 999px;
    pointer-events: none;
  }
`;
