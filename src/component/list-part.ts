// All code that only the list needs: one chunk, loaded when the list is first asked for.
import { listStyles } from './chrome/list-view.styles.js';

export { ListController as Controller } from './list-controller.js';
export { listTemplate } from './list-template.js';
export const styles = [listStyles] as const;
