// Entry point of the chunk that makes the first picture usable; requested together with the program.
import type { CSSResult } from 'lit';
import { baseStyles } from '../../ui/kit/base-styles.js';
import { controlStyles } from '../../ui/kit/controls.js';
import { filterBarStyles } from '../../ui/toolbar/filter-bar-styles.js';
import { zoomButtonsStyles } from '../../ui/toolbar/zoom-buttons.js';
import { foundWordsStyles } from '../../ui/search/found-words.js';
import { interactionStyles, hintStyles } from '../../ui/toolbar/wheel-hint.js';
import { overviewStyles } from '../../ui/overview/overview.js';
import { stateStyles } from '../../ui/kit/state-styles.js';
import { tooltipStyles } from '../../ui/tooltip/tooltip.js';
import { zoneStyles } from '../../ui/toolbar/zone.js';

export { ControlsController } from '../../ui/toolbar/controls.js';
export { controlsTemplate } from '../../ui/toolbar/controls.js';
export { overviewTemplate } from '../../ui/overview/overview.js';
export { emptiness, emptyState } from '../../ui/toolbar/empty-state.js';
export { gapNote, openingNote } from '../../ui/toolbar/gap-note.js';
export { liveBar, newItems } from '../../ui/live/live-bar.js';
export { wheelHint } from '../../ui/toolbar/wheel-hint.js';
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
