// What scripts add to the pages: search, examples that can be edited, the box for dates.
import { startEditor } from './editor.js';
import { startSearch } from './search.js';

startSearch();
for (const note of document.querySelectorAll<HTMLElement>('.needs-script')) note.hidden = false;
for (const block of document.querySelectorAll<HTMLElement>('.editable')) startEditor(block);
const box = document.querySelector<HTMLElement>('#try-date');
if (box) void import('./dates.js').then(({ startDates }) => startDates(box));
const settings = document.querySelector<HTMLElement>('#convert');
if (settings) void import('./converter.js').then(({ startConverter }) => startConverter(settings));
