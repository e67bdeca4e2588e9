// Made-up news in any number, the same for the same seed: bursty, with ranges, 50 countries and 12 themes.
import type { NewsItem } from 'news-timeline';
import { seededRandom } from './seeded-random.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
export const FIRST_DAY = Date.UTC(1900, 0, 1);
export const LAST_DAY = Date.UTC(2026, 2, 1);
/** Items made between two pauses. */
const SLICE = 20_000;
const RANGES = 0.2;
/** How much of the news falls into bursts. */
const BURSTS = 0.6;

export const COUNTRIES: readonly string[] =
  'US CN IN BR RU JP DE GB FR IT CA KR AU ES MX ID TR SA NL CH PL SE BE AR NO AT IE IL NG EG ZA KE ET GH MA UA RO CZ GR PT HU GE AM AZ KZ UZ VN TH PH MY'.split(
    ' ',
  );
export const THEMES: readonly string[] =
  'Politics,Economy,Conflict,Sport,Science,Culture,Climate,Health,Disaster,Education,Religion,Society'.split(
    ',',
  );

const WHO = 'Ministers,Voters,Teachers,Engineers,Judges,Farmers,Doctors,Artists,Players,Investors'.split(',');
const WHAT = 'agree on,ask for,argue about,publish,welcome,put off,prepare,complete'.split(',');
const WHICH =
  'a new plan,the yearly report,the reform,a first draft,the budget,an inquiry,the next round'.split(',');

const wholeMinutes = (ms: number): number => ms - (ms % MINUTE);

/** Makes `count` items in slices, telling after each how many there are. The same seed gives the same items. */
export function* manyItems(count: number, seed = 20260223): Generator<number, NewsItem[]> {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  // More of everything towards the present, and first of each list most often, as in life.
  const often = (list: readonly string[]): string => list[Math.floor(random() ** 2 * list.length)]!;
  const someDay = (): number => LAST_DAY - random() ** 2.2 * (LAST_DAY - FIRST_DAY);
  const bursts = Array.from({ length: 400 }, () => ({
    at: someDay(),
    length: DAY * (0.3 + random() ** 3 * 60),
    country: often(COUNTRIES),
    theme: often(THEMES),
  }));
  const items: NewsItem[] = [];
  for (let i = 0; i < count; i++) {
    const burst = random() < BURSTS ? bursts[Math.floor(random() ** 3 * bursts.length)] : undefined;
    const start = wholeMinutes(burst ? burst.at + random() ** 2 * burst.length : someDay());
    const item = {
      id: `m${i}`,
      start: Math.min(start, LAST_DAY),
      title: `${pick(WHO)} ${pick(WHAT)} ${pick(WHICH)}`,
      countries: [burst?.country ?? often(COUNTRIES)],
      themes: [burst?.theme ?? often(THEMES)],
      importance: Math.floor(random() ** 3 * 11),
    };
    items.push(
      random() < RANGES
        ? { ...item, end: item.start + MINUTE + wholeMinutes(random() ** 8 * 200 * DAY) }
        : item,
    );
    if (items.length % SLICE === 0) yield items.length;
  }
  return items;
}
