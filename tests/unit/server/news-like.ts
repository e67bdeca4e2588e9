// Items like those of a newsroom, the same for the same seed: bursts, few frequent values and many rare ones, spans, eras, other scripts.
import { randomFrom } from '../../../src/server/conform.js';

const WORDS =
  'war talks Élan Şuşa Yerevan ülke Straße ceasefire Երևան report border 2020 œuvre election'.split(' ');
const THEMES = Array.from({ length: 20 }, (_, i) => `theme ${i}`);
const COUNTRIES = ['am', 'AZ', 'GE', 'uk', 'FR', 'Old, Land'];
const DAY = 86_400_000;

export interface NewsLike {
  readonly id?: string;
  readonly start: number;
  readonly end?: number;
  readonly title: string;
  readonly summary?: string;
  readonly countries: readonly string[];
  readonly themes: readonly string[];
  readonly importance: number;
  readonly kind?: string;
}

export function newsLike(count: number, seed: number): readonly NewsLike[] {
  const random = randomFrom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const zipf = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 3)]!;
  const some = (list: readonly string[], most: number): string[] =>
    Array.from({ length: whole(most + 1) }, () => zipf(list));
  const bursts = Array.from({ length: 5 }, () => Date.UTC(1900 + whole(120), whole(12), 1));
  return Array.from({ length: count }, (_, i) => {
    const burst = random() < 0.5;
    const start = burst
      ? bursts[whole(5)]! + whole(3 * DAY)
      : Date.UTC(1900, 0, 1) + whole(45_000) * DAY + (random() < 0.3 ? whole(DAY) : 0);
    const length = random() < 0.6 ? 0 : random() < 0.6 ? DAY : whole(10_000) * DAY;
    return {
      ...(random() < 0.8 ? { id: `id${i}` } : {}),
      start: Math.abs(start) < 1e8 ? 1e8 : start,
      ...(length > 0 && Math.abs(start + length) >= 1e8 ? { end: start + length } : {}),
      title: `${zipf(WORDS)} ${zipf(WORDS)} ${i}`,
      ...(random() < 0.5 ? { summary: `${zipf(WORDS)} ${zipf(WORDS)}` } : {}),
      countries: some(COUNTRIES, 2),
      themes: some(THEMES, 3),
      importance: whole(11),
      ...(random() < 0.02 ? { kind: 'era' } : {}),
    };
  });
}
