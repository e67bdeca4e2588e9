// Entry point of the chunk for what an author asks for: lanes, even spacing, time to the left, automatic height and layout.
import type { CSSResult } from 'lit';
import { autoHeightStyles } from '../auto-layout.js';
import { calloutStyles } from '../../ui/callouts/callouts.js';
import { lanesStyles } from '../../ui/lanes/lanes.js';
import { rtlStyles } from '../rtl-drawing.js';

export { AutoLayout } from '../auto-layout.js';
export { EvenController } from '../spacing.js';
export { AutoHeightController } from '../auto-layout.js';
export { CalloutsController } from '../../ui/callouts/callouts.js';
export { LanesController } from '../../ui/lanes/lanes.js';
export { RtlController } from '../rtl-drawing.js';
export const styles: readonly CSSResult[] = [lanesStyles, calloutStyles, autoHeightStyles, rtlStyles];
export { layouts as english } from '../../i18n/messages/en-layouts.js';
