// All code that only an open card needs: one chunk.
import { cardContentStyles } from './chrome/card-content.styles.js';
import { cardShellStyles } from './chrome/card-shell.styles.js';

export { clusterModel, detailModel } from './card-models.js';
export { clusterCard } from './chrome/cluster-card.js';
export { detailCard } from './chrome/detail-card.js';
export { ownCard } from './own-card.js';
export const styles = [cardShellStyles, cardContentStyles] as const;
