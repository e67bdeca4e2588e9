import type { PageWords } from '../messages.js';

/** English for the link to what is seen. */
export const page: PageWords = {
  copyLink: 'Copy link',
  copied: 'Link copied',
};
