import type { CSSResult } from 'lit';
import { listFrameStyles } from './list-frame.styles.js';
import { plotStyles } from './plot.styles.js';
import { tokenStyles } from './token.styles.js';

/** All rules of the shadow tree; the element's own tokens come last and win. */
export const allStyles: CSSResult[] = [plotStyles, listFrameStyles, tokenStyles];
