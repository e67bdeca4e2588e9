import { baseStyles } from './base.styles.js';
import { filterBarStyles } from './filter-bar.styles.js';
import { infoRowStyles } from './info-row.styles.js';
import { stateStyles } from './state.styles.js';
import { zoomButtonsStyles } from './zoom-buttons.styles.js';

/** All chrome that is there from the start. */
export const chromeStyles = [
  baseStyles,
  filterBarStyles,
  infoRowStyles,
  zoomButtonsStyles,
  stateStyles,
] as const;
