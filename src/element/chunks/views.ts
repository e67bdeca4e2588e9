// Entry point of the chunk for what a reader opens: card, filter panels, problems, list, story, print.
import type { CSSResult } from 'lit';
import { cardContentStyles, cardShellStyles } from '../../ui/card/card.js';
import { cardPlaceStyles } from '../../ui/card/card-place.js';
import { problemsStyles } from '../../ui/help/problems-panel.js';
import { facetPanelStyles } from '../../ui/facets/facet-panel.js';
import { filterSheetStyles } from '../../ui/toolbar/sheet-content.js';
import { listStyles } from '../../ui/list/list-styles.js';
import { printStyles } from '../../ui/print.js';
import { storyStyles } from '../../ui/story/story-panel.js';

export { clusterModel, detailModel, clusterCard, detailCard, ownCard } from '../../ui/card/detail-card.js';
export { facetPanel } from '../../ui/facets/facet-panel.js';
export { sheetContent } from '../../ui/toolbar/sheet-content.js';
export { problemsPanel } from '../../ui/help/problems-panel.js';
export { ListController } from '../../ui/list/list.js';
export { listTemplate } from '../../ui/list/list.js';
export { PrintController } from '../../ui/print.js';
export { StoryController } from '../../ui/story/story.js';
export { storyPanel } from '../../ui/story/story-panel.js';
export { opened as english } from '../../i18n/messages/en-opened.js';
export const styles: readonly CSSResult[] = [
  cardShellStyles,
  cardPlaceStyles,
  cardContentStyles,
  facetPanelStyles,
  filterSheetStyles,
  problemsStyles,
  listStyles,
  printStyles,
  storyStyles,
];
