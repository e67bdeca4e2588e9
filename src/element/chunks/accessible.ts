// Entry point of the chunk for help, for who reads by ear, and for what looks whether there are callouts: loaded with the first help,
// key or idle time.
import { css, type CSSResult } from 'lit';
import { helpStyles } from '../../ui/help/help-dialog.js';

export { AuthorWarnings, tellCall } from '../properties/author-warnings.js';
export { AloudController } from '../../ui/aloud.js';
export { watchForCallouts } from '../../ui/callouts/callout-watch.js';
export { help } from '../../ui/help/help-dialog.js';
export { guide as english } from '../../i18n/messages/en-guide.js';
export const styles: readonly CSSResult[] = [
  ...helpStyles,
  css`
    .sound-cursor {
      position: absolute;
      inset-block: 0;
      inline-size: 2px;
      background: var(--_accent);
      pointer-events: none;
    }
  `,
];
