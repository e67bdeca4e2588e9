import type { CSSResult } from 'lit';
import { chromeStyles } from './chrome/chrome.styles.js';
import { styles } from './styles.js';

/** All rules of the shadow tree; the element's own tokens come last and win. */
export const allStyles: CSSResult[] = [...chromeStyles, styles];
