// Entry point of the chunk that makes the first picture usable; requested together with the program.
import type { CSSResult } from 'lit';
import { tooltipStyles } from '../../ui/tooltip.js';
import { baseStyles, stateStyles } from '../../ui/kit/styles.js';
import { controlStyles } from '../../ui/kit/controls.js';
import { filterBarStyles } from '../../ui/toolbar/filter-bar-styles.js';
import { zoomButtonsStyles, interactionStyles, hintStyles } from '../../ui/toolbar/zoom-buttons.js';
import { foundWordsStyles } from '../../ui/search.js';
import { overviewStyles } from '../../ui/overview.js';
import { zoneStyles } from '../../ui/toolbar/zone.js';

export { ControlsController } from '../../ui/toolbar/controls.js';
export { controlsTemplate } from '../../ui/toolbar/controls.js';
export { overviewTemplate } from '../../ui/overview.js';
export { emptiness, emptyState, gapNote, openingNote, liveBar, newItems } from '../../ui/toolbar/status.js';
export { wheelHint } from '../../ui/toolbar/zoom-buttons.js';
export { ZoneController } from '../../ui/toolbar/zone.js';
export { zoneSwitch } from '../../ui/toolbar/zone.js';
export const styles: readonly CSSResult[] = [
  baseStyles,
  controlStyles,
  filterBarStyles,
  zoomButtonsStyles,
  overviewStyles,
  interactionStyles,
  hintStyles,
  foundWordsStyles,
  stateStyles,
  tooltipStyles,
  zoneStyles,
];
