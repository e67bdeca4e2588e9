// The choice of a time zone: one chunk, loaded once there are events with a time of day.
import type { CSSResult } from 'lit';
import { zoneStyles } from './zone.styles.js';

export { ZoneController as Controller } from './zone-controller.js';
export { zoneSwitch } from './zone-switch.js';
export const styles: readonly CSSResult[] = [zoneStyles];
