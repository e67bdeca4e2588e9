// All code that only printing needs: one chunk, loaded when the page has time.
import type { CSSResult } from 'lit';
import { printStyles } from './print-sheet.js';

export { PrintController as Controller } from './print-controller.js';
export const styles: readonly CSSResult[] = [printStyles];
