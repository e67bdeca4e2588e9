import type { TimelineContext } from '../../context/timeline-context.js';
import type { Bucket } from './buckets.js';

// How many events there were when, as sound: one tone for each step of time that has some, the higher the more, from the left
// ear to the right as time goes on. Nothing is heard before the reader asks for it.

/** Seconds that all of it takes, and that one step takes at least and at most. */
const LENGTH = 7;
const LEAST = 0.09;
const MOST = 0.4;
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
    const step = Math.min(MOST, Math.max(LEAST, LENGTH / buckets.length));
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
