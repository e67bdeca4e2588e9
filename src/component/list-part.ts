// All code that only the list needs: one chunk, loaded when the list is first asked for.
export { listView } from './chrome/list-view.js';
export { listStyles } from './chrome/list-view.styles.js';
export { ListWindow } from './chrome/list-window.js';
export { ListRows } from './list-rows.js';
