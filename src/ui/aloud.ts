import type { TimelineContext } from '../context/timeline-context.js';
import type { Filter, SyncSource, Entry } from '../source/source.js';
import { edgesFor, STEPS, stepLength, type CalendarStep } from '../time/calendar.js';
import { DAY, HOUR } from '../time/civil.js';
import { type DateSpan, Single } from '../time/span.js';
import type { Zone } from '../time/zone.js';
import { crowdOf, plainName } from '../input/focus.js';
import { describe } from '../items/describe.js';
import type { MarkName, Stop, Picture } from '../layout/scene.js';
import type { ReactiveController } from 'lit';

// How many events begin when, in steps of the calendar that have a name: what is told of the story as a whole.

export interface Bucket {
  readonly span: DateSpan;
  readonly count: number;
}

/** More steps than this take a coarser step: as many rows a table has at most. */
const MOST_STEPS = 72;

const hasName = ({ unit, every }: CalendarStep): boolean =>
  unit === 'year' ? Number.isInteger(Math.log10(every)) : every === 1;

/** The finest step with a name that is not too many; of events without times none finer than a day. */
function stepOf(length: number, timed: boolean): CalendarStep {
  const least = Math.max(length / (MOST_STEPS - 2), timed ? HOUR : DAY);
  return STEPS.find((step) => hasName(step) && stepLength(step) >= least) ?? STEPS.at(-1)!;
}

/** All steps from the first matching event to the last; none where nothing matches, or it is not known yet. */
export function countsByStep(source: SyncSource, filter: Filter, zone: Zone): readonly Bucket[] {
  const extent = source.matchedExtent(filter);
  if (!extent) return [];
  const step = stepOf(extent[1] - extent[0], source.timed);
  const edges = edgesFor(extent[0], Math.max(extent[1], extent[0] + 1), step, zone);
  const precision =
    step.unit === 'hour' ? 'hour' : step.unit === 'day' || step.unit === 'month' ? step.unit : 'year';
  const flags = step.unit === 'year' && step.every > 1 ? 0 : Single;
  return Array.from(source.histogram(edges, filter), (count, i) => ({
    span: { start: edges[i]!, end: edges[i + 1]!, startPrecision: precision, endPrecision: precision, flags },
    count,
  }));
}

/** "44 events, September 2020 to February 2026, most in February 2026: 10"; empty where there is nothing to tell. */
export function summaryOf(
  core: TimelineContext,
  t: TimelineContext['t'],
  buckets: readonly Bucket[],
): string {
  const { counts, localization } = core;
  const [first, last] = [buckets[0], buckets.at(-1)];
  const most = buckets.reduce<Bucket | undefined>((a, b) => (a && a.count >= b.count ? a : b), undefined);
  if (!first || !last || !most?.count) return '';
  const { matched: n, total: m } = counts;
  return t('summary', {
    events: n === m ? t('cluster', { n }) : t('eventsOf', { n, m }),
    from: localization.dates.long(first.span),
    to: localization.dates.long(last.span),
    when: localization.dates.long(most.span),
    n: most.count,
  });
}

/** Values of one facet that a name tells at most. */
const MOST_VALUES = 4;

/** Names of marks with what colour, place and card tell: date in full, themes, countries, status, lane. The last one is kept. */
export class MarkNames {
  readonly #host: TimelineContext;
  #last: MarkName | undefined;
  #lastOf: readonly unknown[] = [];

  constructor(host: TimelineContext) {
    this.#host = host;
  }

  /** Keeps no name of a source that is shown no more, which would keep the source. */
  forget(): void {
    this.#last = undefined;
    this.#lastOf = [];
  }

  of(stop: Stop, scene: Picture): MarkName {
    const { source, activeFilter, localization, state } = this.#host;
    const lane = scene.lanes?.[stop.lane];
    const laneName = lane?.value === undefined ? undefined : lane.name;
    const now = [stop.key, source, source?.revision, activeFilter, localization, state.limits, laneName];
    if (!this.#last || now.some((value, i) => value !== this.#lastOf[i]))
      this.#last = this.#make(stop, laneName);
    this.#lastOf = now;
    return this.#last;
  }

  #make(stop: Stop, lane: string | undefined): MarkName {
    const crowd = stop.kind === 'entry' ? undefined : crowdOf(this.#host, stop);
    const entry = stop.kind === 'entry' ? stop.entry : crowd?.entry;
    const name = entry ? this.#whole(entry) : plainName(this.#host, stop);
    return lane === undefined ? name : { ...name, rest: [...name.rest, `${this.#host.t('lane')}: ${lane}`] };
  }

  #whole(entry: Entry): MarkName {
    const { localization, dataSettings, labelText, t } = this.#host;
    const { themes, countries, status, lang, callout } = describe(entry.item, dataSettings);
    const few = (facet: string, values: readonly string[]): string[] =>
      values.slice(0, MOST_VALUES).map((value) => localization.label(facet, value));
    return {
      title: labelText.title(entry),
      lang,
      rest: [
        localization.dateOf(entry, 'long'),
        ...few('theme', themes),
        ...few('country', countries),
        ...(status ? [t(`status_${status}`)] : []),
        ...(callout ? [callout] : []),
      ],
    };
  }
}

// How many events there were when, as sound: one tone for each step of time that has some, the higher the more, from the left
// ear to the right as time goes on. Nothing is heard before the reader asks for it.

/** Seconds that all of it takes, and that one step takes at least and at most. */
const LENGTH = 7;
const LEAST = 0.09;
const LOUDEST = 0.4;
/** Hz of a step with few events; the one with most is two octaves higher. */
const LOW = 220;
const OCTAVES = 2;
const VOLUME = 0.16;

export class HistogramSound {
  readonly #host: TimelineContext;
  #context: AudioContext | undefined;
  #cursor: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: TimelineContext) {
    this.#host = host;
  }

  get playing(): boolean {
    return this.#context !== undefined;
  }

  play(buckets: readonly Bucket[]): void {
    this.stop();
    const most = Math.max(0, ...buckets.map(({ count }) => count));
    if (most === 0 || typeof AudioContext === 'undefined') return;
    const context = (this.#context = new AudioContext());
    const step = Math.min(LOUDEST, Math.max(LEAST, LENGTH / buckets.length));
    const start = context.currentTime + 0.05;
    buckets.forEach(({ count }, i) => {
      if (count)
        this.#tone(
          context,
          start + i * step,
          step,
          Math.sqrt(count / most),
          i / Math.max(1, buckets.length - 1),
        );
    });
    const length = buckets.length * step;
    this.#point(buckets, length);
    this.#timer = setTimeout(() => this.stop(), (length + 0.4) * 1000);
  }

  stop(): void {
    clearTimeout(this.#timer);
    void this.#context?.close().catch(() => undefined);
    this.#context = undefined;
    this.#cursor?.remove();
    this.#cursor = undefined;
  }

  /** @param height 0 to 1: how many events. @param place 0 to 1: when. */
  #tone(context: AudioContext, at: number, length: number, height: number, place: number): void {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    const side = context.createStereoPanner();
    tone.type = 'triangle';
    tone.frequency.value = LOW * 2 ** (OCTAVES * height);
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(VOLUME, at + 0.012);
    volume.gain.setTargetAtTime(0, at + length * 0.6, 0.05);
    side.pan.value = (place * 2 - 1) * 0.8;
    tone.connect(volume).connect(side).connect(context.destination);
    tone.start(at);
    tone.stop(at + length + 0.3);
  }

  /** A line runs along the overview with what is heard. */
  #point(buckets: readonly Bucket[], length: number): void {
    const track = this.#host.renderRoot.querySelector<HTMLElement>('.overview .track');
    const domain = this.#host.features.controls.now?.overview;
    const [from, to] = [buckets[0]!.span.start, buckets.at(-1)!.span.end].map((t) => domain?.shareOf(t) ?? 0);
    if (!track || from === undefined || to === undefined) return;
    const cursor = (this.#cursor = document.createElement('div'));
    cursor.className = 'sound-cursor';
    track.append(cursor);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const easing = still ? `steps(${String(buckets.length)})` : 'linear';
    cursor.animate([{ left: `${String(from)}%` }, { left: `${String(to)}%` }], {
      duration: length * 1000,
      easing,
      fill: 'forwards',
    });
  }
}

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
