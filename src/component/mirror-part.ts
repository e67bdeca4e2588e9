// All code that only a time that runs to the left needs: one chunk, loaded when an author asks for it.
import type { CSSResult } from 'lit';
import { mirrorStyles } from './mirror.styles.js';

export { MirrorController as Controller } from './mirror-controller.js';
export const styles: readonly CSSResult[] = [mirrorStyles];
