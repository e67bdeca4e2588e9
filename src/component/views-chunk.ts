// Entry point of the chunk for what a reader opens: card, filter panels, help, problems, list, story, print.
import type { CSSResult } from 'lit';
import { cardContentStyles } from './chrome/card-content.styles.js';
import { cardShellStyles } from './chrome/card-shell.styles.js';
import { extraStyles } from './chrome/extra.styles.js';
import { facetPanelStyles } from './chrome/facet-panel.styles.js';
import { filterSheetStyles } from './chrome/filter-sheet.styles.js';
import { listStyles } from './chrome/list-view.styles.js';
import { printStyles } from './print-sheet.js';
import { storyStyles } from './story.styles.js';

export { clusterModel, detailModel } from './card-models.js';
export { clusterCard } from './chrome/cluster-card.js';
export { detailCard } from './chrome/detail-card.js';
export { facetPanel } from './chrome/facet-panel.js';
export { sheetContent } from './chrome/filter-sheet.js';
export { helpDialog } from './chrome/help-dialog.js';
export { problemsPanel } from './chrome/problems-panel.js';
export { ListController } from './list-controller.js';
export { listTemplate } from './list-template.js';
export { ownCard } from './own-card.js';
export { PrintController } from './print-controller.js';
export { StoryController } from './story-controller.js';
export { storyPanel } from './story-panel.js';
export const styles: readonly CSSResult[] = [
  cardShellStyles,
  cardContentStyles,
  facetPanelStyles,
  filterSheetStyles,
  extraStyles,
  listStyles,
  printStyles,
  storyStyles,
];
