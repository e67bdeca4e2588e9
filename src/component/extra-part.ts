// Help and the problem list: one chunk, loaded when either is asked for.
import { extraStyles } from './chrome/extra.styles.js';

export { helpDialog } from './chrome/help-dialog.js';
export { problemsPanel } from './chrome/problems-panel.js';
export const styles = [extraStyles] as const;
