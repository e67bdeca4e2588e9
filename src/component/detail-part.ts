// All code for what headlines tell beyond title and date: one chunk, asked for with the first picture, which need not wait for it.
import { detailStyles } from './detail.styles.js';

export { DetailController as Controller } from './detail-controller.js';
export const styles = [detailStyles] as const;
