import { css, type ElementPart, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** Buttons, switches, icons: the small parts all controls are made of. */
export const controlStyles = css`
  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .flips:dir(rtl) {
    transform: scaleX(-1);
  }
  .switch {
    display: inline-flex;
    padding: 2px;
    border-radius: 7px;
    background: var(--_soft);
  }
  .switch button {
    min-inline-size: 34px;
    min-block-size: 24px;
    padding: 0 8px;
    border: 0;
    border-radius: 5px;
    background: none;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    cursor: pointer;
  }
  .switch [aria-pressed='true'] {
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 1px 2px rgb(0 0 0 / 18%);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: var(--_control);
    min-block-size: var(--_control);
    padding-inline: 11px;
    border: 1px solid var(--_edge);
    border-radius: 8px;
    background: var(--_surface);
    white-space: nowrap;
    cursor: pointer;
  }
  /* only here: a button that stood before its styles came would glide from the browser's own colours */
  .button:hover {
    background: var(--_soft);
    border-color: var(--_muted);
    transition:
      background-color 0.12s,
      border-color 0.12s;
  }
  .button:active {
    background: var(--_hair);
  }
  .button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .button.pill {
    border-radius: 999px;
  }
  .button.square {
    padding: 0;
  }
  .face {
    display: grid;
    padding: 9px;
    margin: -9px;
  }
  .button.quiet {
    border-color: transparent;
    background: none;
  }
  .button.quiet:hover {
    background: var(--_soft);
  }
  .button.strong,
  .button[aria-pressed='true'] {
    background: var(--_ink);
    border-color: var(--_ink);
    color: var(--_surface);
  }
  .link {
    padding: 3px 2px;
    min-inline-size: 24px;
    text-align: start;
    min-block-size: 24px;
    border: 0;
    border-radius: 4px;
    background: none;
    cursor: pointer;
  }
  .link,
  .chrome a {
    color: var(--_accent);
    text-decoration: none;
  }
  .link:hover,
  .chrome a:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .dot {
    flex: none;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: var(--_dot, var(--_muted));
  }
  .dot[data-shape$='square'] {
    border-radius: 0;
  }
  .dot[data-shape='diamond'],
  .dot[data-shape$='triangle'],
  .dot[data-shape='cross'] {
    inline-size: 11px;
    block-size: 11px;
    margin: -1px;
    border-radius: 0;
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }
  .dot[data-shape='triangle'] {
    clip-path: polygon(50% 4%, 100% 92%, 0 92%);
  }
  .dot[data-shape='cross'] {
    clip-path: polygon(
      32% 0,
      68% 0,
      68% 32%,
      100% 32%,
      100% 68%,
      68% 68%,
      68% 100%,
      32% 100%,
      32% 68%,
      0 68%,
      0 32%,
      32% 32%
    );
  }
  .dot[data-shape='ring'],
  .dot[data-shape^='hollow'] {
    background: none;
    border: 2px solid var(--_dot, var(--_muted));
  }
  .dot[data-shape='hollow-diamond'] {
    border-radius: 0;
    transform: rotate(45deg) scale(0.9);
  }
  .dot[data-shape='hollow-triangle'] {
    border: 0;
    background: var(--_dot, var(--_muted));
    clip-path: polygon(50% 4%, 100% 92%, 0 92%, 50% 4%, 50% 38%, 26% 78%, 74% 78%, 50% 38%);
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'],
    .button.strong,
    .switch [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
    .dot {
      --_dot: CanvasText !important;
      forced-color-adjust: none;
    }
    [aria-pressed='true'] > .dot {
      --_dot: HighlightText !important;
    }
    .button .count {
      opacity: 1;
    }
    .button:disabled {
      opacity: 1;
      color: GrayText;
    }
    .switch {
      border: 1px solid ButtonBorder;
    }
  }
  .chrome bdi {
    unicode-bidi: isolate;
  }
  @media (prefers-reduced-motion: reduce) {
    .chrome,
    .chrome * {
      transition: none !important;
      animation: none !important;
    }
  }
`;

class Modal extends Directive {
  #open = false;

  override render(_open: boolean): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [open]: [open: boolean]): typeof nothing {
    const dialog = part.element as HTMLDialogElement;
    this.#open = open;
    // On the first render the dialog is not yet in the page, where alone it can be shown.
    if (open !== dialog.open) queueMicrotask(() => this.#sync(dialog));
    return nothing;
  }

  #sync(dialog: HTMLDialogElement): void {
    if (this.#open === dialog.open) return;
    if (!this.#open) dialog.close();
    else if (dialog.isConnected) dialog.showModal();
  }
}

/** Shows a `<dialog>` as modal while its argument is true; closing gives focus back where it was. */
export const modal = directive(Modal);

const GAP = 6;
const MARGIN = 8;
const ENOUGH = 320;

/**
 * Puts a panel of the top layer under its button, or above where there is more room. The panel is positioned absolutely,
 * so it scrolls with the page, and its CSS keeps it inside the page's width.
 */
export function placePanel(panel: HTMLElement, button: Element): void {
  const page = button.ownerDocument.documentElement;
  const view = button.ownerDocument.defaultView;
  if (!view) return;
  const box = button.getBoundingClientRect();
  const rtl = getComputedStyle(button).direction === 'rtl';
  const below = page.clientHeight - box.bottom - GAP - MARGIN;
  const above = box.top - GAP - MARGIN;
  const up = below < ENOUGH && above > below;
  const { style } = panel;
  style.setProperty(
    '--_at',
    `${rtl ? page.clientWidth - box.right - view.scrollX : box.left + view.scrollX}px`,
  );
  style.setProperty('--_room', `${Math.max(160, up ? above : below)}px`);
  style.setProperty('inset-block-start', up ? 'auto' : `${box.bottom + view.scrollY + GAP}px`);
  style.setProperty('inset-block-end', up ? `${page.clientHeight - box.top - view.scrollY + GAP}px` : 'auto');
}
