import type { DateStyle, DateTextOf, Language } from '../context/language.js';
import type { ReactiveController } from 'lit';
import { createDateText } from '../i18n/date-text.js';
import { type LoadedWords, loadWords, wordsAtOnce } from '../i18n/load-messages.js';
import { createPhrase, numberText, type WordKey, type Words } from '../i18n/messages.js';
import { nearestLocale } from '../text/text-direction.js';
import { isCountryFacet } from '../items/field-values.js';
import { attempt } from '../items/problem.js';
import type { NewsItem } from '../items/item.js';
import type { Entry } from '../source/source.js';
import { createZone } from '../time/zone.js';
import { type ItemTemplate, LabelContents } from '../ui/kit/own-content.js';
import type { Translate } from '../i18n/messages.js';

// Everything that depends on the reader's language and zone, made once and made again when either changes.

/** How a value is shown: a country by name, "(none)" for no value, anything else as it stands. */
function valueLabels(
  locale: string,
  t: Translate,
  names?: Readonly<Record<string, string>>,
): (facet: string, value: string) => string {
  let regions: Intl.DisplayNames | undefined; // made when a country is first named, which the first picture does not do
  const region = (code: string): string => {
    try {
      regions ??= new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' });
      return names?.[code] ?? regions.of(code) ?? code;
    } catch {
      return code;
    }
  };
  return (facet, value) => {
    if (value === '') return t('none');
    return isCountryFacet(facet) ? region(value) : value;
  };
}

/** What an author has in place of our texts of items. */
interface OwnTexts {
  readonly formatDate?: DateTextOf | undefined;
  readonly contents?: LabelContents | undefined;
}

/** Throws a RangeError for a zone or locale the runtime does not know. */
export function createLanguage(
  locale: string,
  zoneName: string | undefined,
  loaded: LoadedWords,
  { formatDate, contents }: OwnTexts = {},
): Language {
  const zone = createZone(zoneName);
  const phrase = createPhrase(loaded.words, locale);
  const t: Translate = (key, values) => phrase(key as WordKey, values);
  const dates = createDateText(locale, zone, phrase, loaded.tables?.dates);
  const dateOf = (entry: Entry, style: DateStyle): string => {
    const label = dates[style](entry.span);
    const own = formatDate && attempt('formatDate', formatDate, entry.item as NewsItem, { style, label });
    return own ?? label;
  };
  const remembered = new WeakMap<Entry, string>();
  const date = (entry: Entry): string => {
    const old = remembered.get(entry);
    if (old !== undefined) return old;
    const text = dateOf(entry, 'short');
    remembered.set(entry, text);
    return text;
  };
  return {
    locale,
    zone,
    t,
    dates,
    dateOf,
    number: remembering((n) => numberText(n, locale)),
    labelText: contents
      ? {
          title: (entry) => contents.at((entry as Entry).item).text ?? entry.title,
          node: (entry) => contents.at(entry.item).node?.(),
          date,
        }
      : { title: (entry) => entry.title, date },
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

// The reader's language: a few words of English at once, all words as soon as their chunk is there.

export interface LanguageHost extends Element {
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
  readonly messages: Partial<Words> | undefined;
  readonly formatDate: DateTextOf | undefined;
  readonly labelTemplate: ItemTemplate | undefined;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** What makes another language be taken up. */
export const LANGUAGE_KEYS = ['locale', 'timeZone', 'messages', 'formatDate', 'labelTemplate'] as const;

export class LanguageController implements ReactiveController {
  private readonly host: LanguageHost;
  #known: Language | undefined;
  #loaded: LoadedWords | undefined;
  #wanted = '';
  #loading: Promise<void> = Promise.resolve();
  /** Resolves when the words that were asked for are there; undefined when none are on their way. */
  settled: Promise<void> | undefined;

  constructor(host: LanguageHost) {
    this.host = host;
    host.addController(this);
  }

  /** The language to speak now. */
  get localization(): Language {
    if (this.#known) return this.#known;
    const { host } = this;
    const { timeZone, messages, formatDate, labelTemplate } = host;
    return (this.#known = createLanguage(
      nearestLocale(host),
      timeZone,
      this.#loaded ?? wordsAtOnce(messages),
      {
        formatDate,
        contents: LabelContents.of(labelTemplate, host),
      },
    ));
  }

  /** Resolves when the words of the language asked for are there, or cannot be had. */
  get ready(): Promise<void> {
    return this.#loading;
  }

  /** Takes up another locale, zone or other words. */
  renew(): void {
    this.#known = undefined;
    const locale = nearestLocale(this.host);
    const key = `${locale} ${JSON.stringify(this.host.messages ?? {})}`;
    if (key === this.#wanted) return;
    this.#wanted = key;
    const take = (loaded?: LoadedWords): void => {
      if (this.#wanted !== key) return;
      this.#loaded = loaded ?? this.#loaded;
      this.#known = this.settled = undefined;
      this.host.requestUpdate();
    };
    this.settled = this.#loading = loadWords(locale, this.host.messages).then(take, () => take());
  }

  /** A `lang` around the element may have come with the new place. */
  hostConnected(): void {
    this.renew();
  }
}
