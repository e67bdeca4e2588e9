import type { TimelineContext } from '../../context/timeline-context.js';

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
