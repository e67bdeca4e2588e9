import { baseStyles } from './base.styles.js';
import { cardContentStyles } from './card-content.styles.js';
import { cardShellStyles } from './card-shell.styles.js';
import { facetPanelStyles } from './facet-panel.styles.js';
import { filterBarStyles } from './filter-bar.styles.js';
import { filterSheetStyles } from './filter-sheet.styles.js';
import { infoRowStyles } from './info-row.styles.js';
import { stateStyles } from './state.styles.js';
import { zoomButtonsStyles } from './zoom-buttons.styles.js';

/** All chrome that is there from the start. */
export const chromeStyles = [
  baseStyles,
  filterBarStyles,
  facetPanelStyles,
  filterSheetStyles,
  infoRowStyles,
  zoomButtonsStyles,
  cardShellStyles,
  cardContentStyles,
  stateStyles,
] as const;
