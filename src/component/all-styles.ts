import type { CSSResult } from 'lit';
import { listFrameStyles } from './list-frame.styles.js';
import { stateStyles } from './chrome/state.styles.js';
import { detailStyles } from './detail.styles.js';
import { plotStyles } from './plot.styles.js';
import { tokenStyles } from './token.styles.js';
import { verticalStyles } from './vertical.styles.js';

/** All rules of the shadow tree; the element's own tokens come last and win. */
export const allStyles: CSSResult[] = [plotStyles, listFrameStyles, verticalStyles, detailStyles, stateStyles, tokenStyles];
