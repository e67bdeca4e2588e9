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
