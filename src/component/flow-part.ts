// Automatic height: one chunk, loaded where the author asks for it.
import type { CSSResult } from 'lit';
import { flowStyles } from './flow.styles.js';

export { FlowController as Controller } from './flow-controller.js';
export const styles: readonly CSSResult[] = [flowStyles];
