// The reader's language: a few words of English at once, all words as soon as their chunk is there.
import type { ReactiveController } from 'lit';
import { loadWords, wordsAtOnce, type LoadedWords } from '../locale/load-words.js';
import type { Words } from '../locale/words.js';
import { createLanguage, type Language } from './language.js';
import { nearestLocale } from './nearest-locale.js';

export interface LanguageHost extends Element {
  readonly locale: string | undefined;
  readonly timezone: string | undefined;
  readonly words: Partial<Words> | undefined;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** What makes another language be taken up. */
export const LANGUAGE_KEYS = ['locale', 'timezone', 'words'] as const;

export class LanguageController implements ReactiveController {
  private readonly host: LanguageHost;
  private known: Language | undefined;
  private loaded: LoadedWords | undefined;
  private wanted = '';
  private loading: Promise<void> = Promise.resolve();
  /** Resolves when the words that were asked for are there; undefined when none are on their way. */
  settled: Promise<void> | undefined;

  constructor(host: LanguageHost) {
    this.host = host;
    host.addController(this);
  }

  /** The language to speak now. */
  get speech(): Language {
    return (this.known ??= createLanguage(
      nearestLocale(this.host),
      this.host.timezone,
      this.loaded ?? wordsAtOnce(this.host.words),
    ));
  }

  /** Resolves when the words of the language asked for are there, or cannot be had. */
  get ready(): Promise<void> {
    return this.loading;
  }

  /** Takes up another locale, zone or other words. */
  renew(): void {
    this.known = undefined;
    const locale = nearestLocale(this.host);
    const key = `${locale} ${JSON.stringify(this.host.words ?? {})}`;
    if (key === this.wanted) return;
    this.wanted = key;
    const take = (loaded?: LoadedWords): void => {
      if (this.wanted !== key) return;
      this.loaded = loaded ?? this.loaded;
      this.known = this.settled = undefined;
      this.host.requestUpdate();
    };
    this.settled = this.loading = loadWords(locale, this.host.words).then(take, () => take());
  }

  /** A `lang` around the element may have come with the new place. */
  hostConnected(): void {
    this.renew();
  }
}
