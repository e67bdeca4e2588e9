// One seeded, bursty set of news items: a growing background, and stories that break on a day and fade.

const YEAR = 365.25 * 86400e3;
const HOUR = 3600e3;
const SEED = 20260223;

export const EXTENT = [Date.UTC(1900, 0, 1), Date.UTC(2026, 0, 1)];
/** The busiest day, where the scripted frames zoom to. */
export const FOCUS = Date.UTC(2020, 8, 27, 12);

const COUNTRIES = (
  'AM AZ GE TR RU IR US FR DE GB UA IL SY IQ CN IN PK AF KZ UZ TM KG TJ BY MD PL RO GR BG RS ' +
  'HU IT ES PT SE NO FI DK NL BE CH AT JP KR BR MX AR ZA EG SA'
).split(' ');
const THEMES =
  'Conflict,Diplomacy,Politics,Economy,Human rights,Protest,Disaster,Energy,Health,Culture,Science,Sport'.split(
    ',',
  );

const WORDS = {
  who: 'Government,Parliament,Ministry,Opposition,Court,Army,Union,Bank,Council,Observers,Envoys,Farmers'.split(
    ',',
  ),
  what: 'rejects,signs,delays,opens,closes,debates,accuses,restores,suspends,approves,reports,denies'.split(
    ',',
  ),
  which: 'border,budget,ceasefire,trade,school,election,rail,water,press,energy,health,pension'.split(','),
  thing: 'talks,agreement,law,inquiry,corridor,reform,mission,contract,strike,summit,survey,plan'.split(','),
};

export const SHOWN = { theme: ['Conflict', 'Diplomacy'], country: ['AM', 'AZ', 'GE'] };
const themesShown = new Set(SHOWN.theme);
const countriesShown = new Set(SHOWN.country);

/** Whether an item passes the filter that is toggled in every system. */
export const passes = (item) =>
  item.themes.some((theme) => themesShown.has(theme)) &&
  item.countries.some((country) => countriesShown.has(country));

/** A small fast generator of numbers in [0, 1) (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Cumulated weights 1, 1/2, 1/3 ... of n ranks. */
function zipf(n) {
  const steps = Float64Array.from({ length: n }, (_, rank) => 1 / (rank + 1));
  for (let i = 1; i < n; i++) steps[i] += steps[i - 1];
  return steps;
}

function draw(steps, number) {
  const wanted = number * steps[steps.length - 1];
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle] > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

const recent = (number) => EXTENT[1] - YEAR * 126 * (1 - Math.sqrt(number)) ** 1.6;

function makeStories(n, rng) {
  const count = Math.max(4, Math.round(Math.sqrt(n) / 2));
  const days = Float64Array.from({ length: count }, () => recent(rng()));
  days[0] = FOCUS;
  return { days, weights: zipf(count) };
}

function pick(list, steps, rng) {
  const first = list[draw(steps, rng())];
  if (rng() < 0.7) return [first];
  const second = list[draw(steps, rng())];
  return first === second ? [first] : [first, second];
}

const title = (rng, i) =>
  Object.values(WORDS)
    .map((words) => words[Math.floor(rng() * words.length)])
    .join(' ') + ` ${i}`;

const summary = (rng) => {
  const word = () => Object.values(WORDS)[Math.floor(rng() * 4)][Math.floor(rng() * 12)];
  return Array.from({ length: 8 }, word).join(' ');
};

function sharing() {
  const known = new Map();
  const one = (list) => {
    const key = list.join();
    if (!known.has(key)) known.set(key, list);
    return known.get(key);
  };
  return (item) => {
    item.countries = one(item.countries);
    item.themes = one(item.themes);
    return item;
  };
}

/**
 * `count` items in no order: { id, start, end?, title, summary?, countries, themes, importance }, times in ms.
 * `dates: 'text'` writes starts and ends as ISO text; `lean` leaves summaries out and shares equal lists, so that ten
 * million objects fit into the browser's heap.
 */
export function makeItems(count, { dates = 'number', lean = false } = {}) {
  const rng = random(SEED);
  const stories = makeStories(count, rng);
  const countrySteps = zipf(COUNTRIES.length);
  const themeSteps = zipf(THEMES.length);
  const date = dates === 'text' ? (ms) => new Date(ms).toISOString() : (ms) => ms;
  const shared = sharing();
  const items = [];
  let fresh = [];
  for (let i = 0; i < count; i++) {
    const inStory = rng() < 0.6;
    const begin = inStory
      ? stories.days[draw(stories.weights, rng())] - Math.log(1 - rng()) * 30 * HOUR
      : recent(rng());
    const start = Math.min(EXTENT[1] - 1, Math.max(EXTENT[0], Math.round(begin / 60e3) * 60e3));
    const item = {
      id: `n${i}`,
      start: date(start),
      title: title(rng, i),
      countries: pick(COUNTRIES, countrySteps, rng),
      themes: pick(THEMES, themeSteps, rng),
      importance: Math.min(10, Math.floor(-Math.log(1 - rng()) * 2)),
    };
    if (rng() < 0.2) item.end = date(Math.round(start + HOUR * (365 * 48) ** rng()));
    if (!lean) item.summary = summary(rng);
    fresh.push(item);
    if (fresh.length === 10_000 || i === count - 1) {
      for (const each of JSON.parse(JSON.stringify(fresh))) items.push(lean ? shared(each) : each); // as a page gets them
      fresh = [];
    }
  }
  return items;
}

export { COUNTRIES, THEMES };
