// All code that only lanes need: one chunk, loaded when they are first asked for.
import type { CSSResult } from 'lit';
import { lanesStyles } from './lanes.styles.js';

export { LanesController as Controller } from './lanes-controller.js';
export const styles: readonly CSSResult[] = [lanesStyles];
