// Everything that depends on the reader's language and zone, made once and made again when either changes.
import { createZone, type Zone } from '../data/zone.js';
import { phrase } from '../locale/phrase.js';
import type { Words } from '../locale/words.js';
import type { Entry } from '../query/entry.js';
import type { Wording } from '../scene/style.js';
import type { Translate } from './chrome/translate.js';
import { createDateText, type DateText } from './date-text.js';
import { valueLabels } from './facet-models.js';

export interface Language {
  readonly locale: string;
  readonly zone: Zone;
  readonly t: Translate;
  readonly number: (n: number) => string;
  readonly dates: DateText;
  readonly wording: Wording;
  /** How a facet's value is shown. */
  readonly label: (facet: string, value: string) => string;
}

/** Throws a RangeError for a zone or locale the runtime does not know. */
export function createLanguage(locale: string, zoneName: string | undefined, words: Words): Language {
  const zone = createZone(zoneName);
  const t: Translate = (key, values) => phrase(words, key as keyof Words, values ?? {}, locale);
  const numbers = new Intl.NumberFormat(locale);
  const dates = createDateText(locale, zone, words);
  const remembered = new WeakMap<Entry, string>();
  const date = (entry: Entry): string => {
    const old = remembered.get(entry);
    if (old !== undefined) return old;
    const text = dates.short(entry.span);
    remembered.set(entry, text);
    return text;
  };
  return {
    locale,
    zone,
    t,
    dates,
    number: (n) => numbers.format(n),
    wording: { title: (entry) => entry.title, date },
    label: valueLabels(locale, t),
  };
}
