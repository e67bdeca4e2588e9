import { createPhrase, type Translate, type WordKey } from '../../i18n/messages.js';
import { guide } from '../../i18n/messages/en-guide.js';

const english = createPhrase(guide, 'en');

/** The reader's language, with the English of the guide, which the program does not have. */
export const guideText =
  (t: Translate): Translate =>
  (key, values) =>
    t(key, values) || english(key as WordKey, values);
