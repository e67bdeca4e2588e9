// Entry point of the chunk for what an author asks for: lanes, even spacing, headlines that tell more, time to the
// left, automatic height and layout.
import type { CSSResult } from 'lit';
import { flowStyles } from '../auto-layout.js';
import { detailStyles } from '../../ui/card/detail.js';
import { lanesStyles } from '../../ui/lanes/lanes.js';
import { mirrorStyles } from '../mirror.js';

export { AutoLayout } from '../auto-layout.js';
export { DetailController } from '../../ui/card/detail.js';
export { EvenController } from '../even.js';
export { FlowController } from '../auto-layout.js';
export { LanesController } from '../../ui/lanes/lanes.js';
export { MirrorController } from '../mirror.js';
export const styles: readonly CSSResult[] = [detailStyles, lanesStyles, flowStyles, mirrorStyles];
