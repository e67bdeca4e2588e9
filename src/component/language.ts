// Everything that depends on the reader's language and zone, made once and made again when either changes.
import { createZone, type Zone } from '../data/zone.js';
import type { LoadedWords } from '../locale/load-words.js';
import { createPhrase } from '../locale/phrase.js';
import { standInLocale } from '../locale/stand-in-locale.js';
import type { WordKey } from '../locale/words.js';
import type { DateTable } from '../data/date-table.js';
import type { Entry } from '../query/entry.js';
import type { Wording } from '../scene/style.js';
import type { Translate } from './chrome/translate.js';
import { createDateText, type DateText } from './date-text.js';
import { valueLabels } from './value-labels.js';

export interface Language {
  readonly locale: string;
  readonly zone: Zone;
  readonly t: Translate;
  readonly number: (n: number) => string;
  readonly dates: DateText;
  readonly wording: Wording;
  /** Names of months and days where the browser lacks them. */
  readonly table: DateTable | undefined;
  /** How a facet's value is shown. */
  readonly label: (facet: string, value: string) => string;
}

/** Throws a RangeError for a zone or locale the runtime does not know. */
export function createLanguage(locale: string, zoneName: string | undefined, loaded: LoadedWords): Language {
  const zone = createZone(zoneName);
  const phrase = createPhrase(loaded.words, locale);
  const t: Translate = (key, values) => phrase(key as WordKey, values);
  const numbers = new Intl.NumberFormat(standInLocale(locale));
  const dates = createDateText(locale, zone, phrase, loaded.tables?.dates);
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
    number: remembering((n) => numbers.format(n)),
    wording: { title: (entry) => entry.title, date },
    table: loaded.tables?.dates,
    label: valueLabels(locale, t, loaded.tables?.countries),
  };
}

/** Numbers kept as text: a frame of a dense picture writes some twenty counts, mostly the last frame's. */
const MOST = 2_000;

function remembering(write: (n: number) => string): (n: number) => string {
  const known = new Map<number, string>();
  return (n) => {
    const old = known.get(n);
    if (old !== undefined) return old;
    if (known.size >= MOST) known.clear();
    const text = write(n);
    known.set(n, text);
    return text;
  };
}
