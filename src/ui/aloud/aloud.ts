import type { ReactiveController } from 'lit';
import type { TimelineContext } from '../../context/timeline-context.js';
import type { MarkName, Stop } from '../../layout/scene.js';
import type { Picture } from '../../layout/vertical-scene.js';
import { type Bucket, countsByStep, summaryOf } from './buckets.js';
import { MarkNames } from './mark-names.js';
import { HistogramSound } from './sound.js';

// For who reads by ear: a sentence that sums the story up, how many events there were when as a table, the same as sound, and
// marks named with all that sighted readers see of them.

const SUMMARY = 'nt-summary';

export class AloudController implements ReactiveController {
  readonly #host: TimelineContext;
  readonly #names: MarkNames;
  readonly #sound: HistogramSound;
  #place: HTMLElement | undefined;
  #written: readonly unknown[] = [];
  #buckets: readonly Bucket[] = [];
  #listening: AbortController | undefined;

  constructor(host: TimelineContext) {
    this.#host = host;
    this.#names = new MarkNames(host);
    this.#sound = new HistogramSound(host);
    host.addController(this);
  }

  /** What a mark is called. */
  nameOf(stop: Stop, scene: Picture): MarkName {
    return this.#names.of(stop, scene);
  }

  /** Plays how many events there were when, or stops playing. */
  toggleSound(): void {
    if (this.#sound.playing) this.#sound.stop();
    else this.#sound.play(this.#buckets);
  }

  hostUpdated(): void {
    const { renderRoot: root, source, activeFilter, localization, counts } = this.#host;
    const frame = root.querySelector<HTMLElement>('.frame');
    if (!frame || !root.isConnected) return;
    this.#listen(frame);
    const now = [source, source?.version, source?.revision, activeFilter, localization, counts, frame];
    if (now.every((value, i) => value === this.#written[i])) return;
    this.#written = now;
    this.#names.forget();
    this.#sound.stop();
    this.#buckets = source && !counts.pending ? countsByStep(source, activeFilter, localization.zone) : [];
    this.#write(frame);
  }

  hostDisconnected(): void {
    this.#sound.stop();
    this.#listening?.abort();
    this.#listening = undefined;
  }

  #listen(frame: HTMLElement): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    frame.addEventListener('keydown', (e) => this.#key(e), { signal: this.#listening.signal });
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isEditable(event)) return;
    // a key of other alphabets is known by its place
    const asked = event.key === 's' || (event.code === 'KeyS' && event.key > '\u007f');
    if (event.key === 'Escape' && this.#sound.playing) this.#sound.stop();
    else if (asked) this.toggleSound();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #write(frame: HTMLElement): void {
    this.#place ??= made('div', { class: 'hidden aloud' });
    const { t } = this.#host;
    const summary = summaryOf(this.#host, t, this.#buckets);
    const plot = frame.querySelector('.plot');
    if (summary === '') {
      this.#place.remove();
      plot?.removeAttribute('aria-describedby');
      return;
    }
    this.#place.replaceChildren(made('p', { id: SUMMARY }, summary), this.#table(t));
    if (this.#place.parentElement !== frame) frame.querySelector('.stage')?.after(this.#place);
    plot?.setAttribute('aria-describedby', SUMMARY);
  }

  /** A row for each step of the calendar that has events. */
  #table(t: TimelineContext['t']): HTMLElement {
    const { localization } = this.#host;
    const head = made('tr', {});
    head.append(made('th', { scope: 'col' }, t('period')), made('th', { scope: 'col' }, t('events')));
    const rows = this.#buckets
      .filter(({ count }) => count > 0)
      .map(({ span, count }) => {
        const row = made('tr', {});
        row.append(
          made('th', { scope: 'row' }, localization.dates.long(span)),
          made('td', {}, localization.number(count)),
        );
        return row;
      });
    const table = made('table', {});
    table.append(made('caption', {}, t('histogram')), head, ...rows);
    return table;
  }
}

function made(name: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

const isEditable = (event: Event): boolean =>
  event
    .composedPath()
    .some((n) => n instanceof Element && n.matches('input, textarea, select, [contenteditable]'));
