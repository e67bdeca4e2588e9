// Entry point of the chunk for what an author asks for: lanes, even spacing, time to the left, automatic height and layout.
import type { CSSResult } from 'lit';
import { flowStyles } from './flow.styles.js';
import { lanesStyles } from './lanes.styles.js';
import { mirrorStyles } from './mirror.styles.js';

export { AutoLayout } from './auto-layout.js';
export { EvenController } from './even-controller.js';
export { FlowController } from './flow-controller.js';
export { LanesController } from './lanes-controller.js';
export { MirrorController } from './mirror-controller.js';
export const styles: readonly CSSResult[] = [lanesStyles, flowStyles, mirrorStyles];
