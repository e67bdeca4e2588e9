// Entry point of the chunk for what an author asks for: lanes, even spacing, time to the left, automatic height and layout.
import type { CSSResult } from 'lit';
import { flowStyles } from '../auto-layout.js';
import { lanesStyles } from '../../ui/lanes/lanes.js';
import { mirrorStyles } from '../mirror.js';

export { AutoLayout } from '../auto-layout.js';
export { EvenController } from '../even.js';
export { FlowController } from '../auto-layout.js';
export { LanesController } from '../../ui/lanes/lanes.js';
export { MirrorController } from '../mirror.js';
export const styles: readonly CSSResult[] = [lanesStyles, flowStyles, mirrorStyles];
