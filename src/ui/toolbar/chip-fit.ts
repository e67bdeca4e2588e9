import { type ElementPart, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

// As many chips as their row has room for: the others leave the tab order, and the menu after them says how many they are.

/** What the menu says when so many values are not chips. */
export type RestLabel = (left: number) => string;

/** Measuring again after the menu's name changed, which itself takes room. */
const ROUNDS = 4;

const isCut = ({ scrollWidth, clientWidth }: Element): boolean =>
  clientWidth > 0 && scrollWidth > clientWidth + 1;

class ChipFit extends AsyncDirective {
  private row: HTMLElement | undefined;
  #total = 0;
  #label: RestLabel = String;
  #observer: ResizeObserver | undefined;

  override render(_total: number, _label: RestLabel): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [total, label]: [total: number, label: RestLabel]): typeof nothing {
    this.row = part.element as HTMLElement;
    this.#total = total;
    this.#label = label;
    // The chips of this rendering are not in the page yet.
    queueMicrotask(() => this.#begin());
    return nothing;
  }

  override disconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  override reconnected(): void {
    this.#begin();
  }

  #begin(): void {
    const around = this.row?.parentElement;
    if (!around || !this.isConnected) return;
    this.#measure();
    if (this.#observer) return;
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(around);
  }

  #measure(): void {
    const { row } = this;
    const rest = row?.parentElement?.querySelector('[data-rest]');
    if (!row || !rest || row.offsetParent === null) return;
    for (let round = 0; round < ROUNDS; round++) {
      const shown = this.#fit(row);
      const text = this.#label(this.#total - shown);
      const same = rest.textContent === text;
      if (!same) rest.textContent = text;
      if (same && round > 0) break;
    }
  }

  /** Chips that have wrapped are hidden; the row is as wide as those that have not. */
  #fit(row: HTMLElement): number {
    const chips = [...row.children] as HTMLElement[];
    row.style.removeProperty('inline-size');
    const top = row.offsetTop;
    const inRow = chips.filter((chip) => chip.offsetTop - top < chip.offsetHeight / 2);
    // a name that is cut is none
    const shown = inRow.filter((chip) => ![chip, ...chip.querySelectorAll('*')].some(isCut));
    for (const chip of chips) chip.toggleAttribute('data-wrapped', !shown.includes(chip));
    const [first, last] = [shown[0], shown.at(-1)];
    if (!first || !last) row.style.inlineSize = '0';
    else {
      const boxes = [first.getBoundingClientRect(), last.getBoundingClientRect()] as const;
      const wide = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      row.style.inlineSize = `${Math.ceil(wide)}px`;
    }
    return shown.length;
  }
}

/** On the row of chips: `total` values of the facet in all, and what the menu after the row is called when some are no chips. */
export const chipFit = directive(ChipFit);
