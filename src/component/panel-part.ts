// All code that only an open filter panel needs: one chunk.
import { facetPanelStyles } from './chrome/facet-panel.styles.js';
import { filterSheetStyles } from './chrome/filter-sheet.styles.js';

export { facetPanel } from './chrome/facet-panel.js';
export { sheetContent } from './chrome/filter-sheet.js';
export const styles = [facetPanelStyles, filterSheetStyles] as const;
