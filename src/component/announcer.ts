// What a screen reader hears of moves and filters: politely, once things rest, never twice the same.
import type { Counts } from '../query/source.js';
import type { Language } from './language.js';

export class Announcer {
  /** Said now; rendered in a live region. */
  text = '';
  private readonly host: { readonly speech: Language; requestUpdate(): void };

  constructor(host: { readonly speech: Language; requestUpdate(): void }) {
    this.host = host;
  }

  view([start, end]: readonly [number, number], counts: Counts): void {
    const { t, dates } = this.host.speech;
    const [from, to] = dates.window(start, end);
    this.say(t('viewAnnounce', { n: counts.matched, m: counts.total, from, to }));
  }

  say(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.host.requestUpdate();
  }
}
