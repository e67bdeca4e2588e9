// The controls over and under the plot: one chunk, asked for with the first rendering, so that the picture need not wait for it.
import { baseStyles } from './chrome/base.styles.js';
import { controlStyles } from './chrome/control.styles.js';
import { filterBarStyles } from './chrome/filter-bar.styles.js';
import { infoRowStyles } from './chrome/info-row.styles.js';
import { zoomButtonsStyles } from './chrome/zoom-buttons.styles.js';
import { foundWordsStyles } from './found-words.js';
import { handStyles } from './hand.styles.js';
import { hintStyles } from './hint.styles.js';
import { overviewStyles } from './overview.styles.js';

export { ControlsController as Controller } from './controls-controller.js';
export { controlsTemplate } from './controls-template.js';
export { overviewTemplate } from './overview-template.js';
export { wheelHint } from './wheel-hint-template.js';
export const styles = [
  baseStyles,
  controlStyles,
  filterBarStyles,
  infoRowStyles,
  zoomButtonsStyles,
  overviewStyles,
  handStyles,
  hintStyles,
  foundWordsStyles,
] as const;
