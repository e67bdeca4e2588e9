// Help and the problem list: one chunk, loaded when either is asked for.
import type { CSSResult } from 'lit';

export { helpDialog } from './chrome/help-dialog.js';
export { problemsPanel } from './chrome/problems-panel.js';
export const styles: readonly CSSResult[] = [];
