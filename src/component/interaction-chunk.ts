// Entry point of the chunk that makes the first picture usable; requested together with the program.
import type { CSSResult } from 'lit';
import { baseStyles } from './chrome/base.styles.js';
import { controlStyles } from './chrome/control.styles.js';
import { filterBarStyles } from './chrome/filter-bar.styles.js';
import { infoRowStyles } from './chrome/info-row.styles.js';
import { zoomButtonsStyles } from './chrome/zoom-buttons.styles.js';
import { foundWordsStyles } from './found-words.js';
import { handStyles } from './hand.styles.js';
import { hintStyles } from './hint.styles.js';
import { overviewStyles } from './overview.styles.js';
import { zoneStyles } from './zone.styles.js';

export { ControlsController } from './controls-controller.js';
export { controlsTemplate } from './controls-template.js';
export { overviewTemplate } from './overview-template.js';
export { wheelHint } from './wheel-hint-template.js';
export { ZoneController } from './zone-controller.js';
export { zoneSwitch } from './zone-switch.js';
export const styles: readonly CSSResult[] = [
  baseStyles,
  controlStyles,
  filterBarStyles,
  infoRowStyles,
  zoomButtonsStyles,
  overviewStyles,
  handStyles,
  hintStyles,
  foundWordsStyles,
  zoneStyles,
];
