// All code that only the vertical axis needs: one chunk, loaded when the element is first narrow enough for it.
import type { CSSResult } from 'lit';
import { verticalStyles } from './vertical.styles.js';

export { VerticalPlot } from './vertical-plot.js';
export const styles: readonly CSSResult[] = [verticalStyles];
