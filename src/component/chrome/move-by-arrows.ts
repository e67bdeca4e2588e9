const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and Down go from row to row of a list, to the same control of each; the timeline does not hear them. */
export function moveByArrows(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const at = event.target;
  if (step === undefined || !(at instanceof HTMLElement)) return;
  const row = at.closest('li');
  const kind = at.localName;
  const next = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  event.preventDefault();
  event.stopPropagation();
  (next?.querySelector<HTMLElement>(kind) ?? next?.querySelector<HTMLElement>('button, input'))?.focus();
}
