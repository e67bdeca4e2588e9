// Mistakes of a page's author that nothing else shows: a facet that is none matches nothing, a misspelt key matches everything, a
// text of the interface under an unknown name is never read. Each is told once in the console, with the nearest name there is.
import type { ReactiveController } from 'lit';
import { WORD_LANGUAGES } from '../../i18n/load-messages.js';
import { words } from '../../i18n/messages/en.js';
import { languageOf, type LaterWords } from '../../i18n/messages.js';
import { facetNames } from '../../state/filter.js';
import type { TimelineProperties } from '../../context/properties.js';
import type { Filter, SyncSource } from '../../source/source.js';
import { warn } from './property-element.js';

type Watched = Pick<TimelineProperties, 'filter' | 'facets' | 'messages' | 'locale'>;

const FILTER_KEYS: readonly string[] = ['facets', 'text', 'span'];
/** Texts whose English comes with chunks. */
const LATER: Readonly<Record<keyof LaterWords, true>> = {
  helpMove: true,
  helpPan: true,
  helpZoom: true,
  helpEnds: true,
  helpOpen: true,
  helpClose: true,
  helpSearch: true,
  summary: true,
  histogram: true,
  period: true,
  events: true,
  sound: true,
  howToRead: true,
  readDot: true,
  readCrowd: true,
  readOverview: true,
  gestures: true,
  gestureMove: true,
  gestureZoom: true,
  gestureOpen: true,
  keys: true,
  lanes: true,
  goToYear: true,
  allOf: true,
  searchWithin: true,
  openSource: true,
  loadPicture: true,
  autoTagged: true,
  startStory: true,
  endStory: true,
  backToStory: true,
  problemRow: true,
  showProblems: true,
  hideProblems: true,
  partial: true,
  filterBy: true,
  all: true,
  any: true,
  sources: true,
  story: true,
  step: true,
  problems: true,
  lane: true,
  spacingTime: true,
  even: true,
  compressed: true,
  evenAtMost: true,
  copyLink: true,
  copied: true,
  loadFrom: true,
  openAt: true,
  askAgain: true,
  choiceKept: true,
};
const MESSAGE_KEYS: readonly string[] = [...Object.keys(words), ...Object.keys(LATER)];

/** What the author probably made a mistake in, each as one sentence. */
export function mistakesIn({ filter, facets, messages, locale }: Watched): readonly string[] {
  const names = facetNames(facets);
  const language = locale === undefined ? undefined : languageOf(locale);
  return [
    ...unknown(Object.keys(filter), FILTER_KEYS, (key) => `filter: "${key}" is no part of a filter`),
    ...unknown(Object.keys(filter.facets ?? {}), names, (key) => `filter: "${key}" is none of the facets`),
    ...unknown(Object.keys(messages ?? {}), MESSAGE_KEYS, (key) => `messages: there is no text "${key}"`),
    ...(language === undefined || WORD_LANGUAGES.includes(language) || messages !== undefined
      ? []
      : [
          `locale: there are no texts in "${language}", only in ${WORD_LANGUAGES.join(', ')}; those of English are shown, and "messages" takes your own.`,
        ]),
  ];
}

const unknown = (
  given: readonly string[],
  known: readonly string[],
  said: (key: string) => string,
): readonly string[] =>
  given
    .filter((key) => !known.includes(key))
    .map((key) => {
      const near = nearest(key, known);
      const few = known.length > 12 ? '' : ` (${known.join(', ')})`;
      return `${said(key)}${few}${near === undefined ? '.' : `; did you mean "${near}"?`}`;
    });

/** The name that fewest changes of letters make of it, where these are few. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((one) => [one, distance(name.toLowerCase(), one.toLowerCase())] as const)
    .sort((a, b) => a[1] - b[1]);
  return best && best[1] <= Math.max(1, name.length / 3) ? best[0] : undefined;
}

/** Letters to put in, take out or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length]!;
}

const told = new Set<string>();

function tellOnce(mistakes: readonly string[]): void {
  for (const mistake of mistakes.filter((one) => !told.has(one))) {
    told.add(mistake);
    warn(mistake);
  }
}

/** What the argument of each method may hold; that of `fitTo` is a filter itself, or ids. */
const TAKEN = {
  getItems: ['filter', 'view'],
  setState: ['view', 'filter', 'selected', 'layout', 'storyStep', 'timeZone'],
  fitTo: FILTER_KEYS,
} as const;
export type CheckedMethod = keyof typeof TAKEN;

/** Tells what is misspelt in the argument of a method, and which ids no item has. */
export function tellCall(
  { element, source }: { readonly element: Pick<Watched, 'facets'>; readonly source: SyncSource | undefined },
  method: CheckedMethod,
  given: object,
): void {
  if (Array.isArray(given)) {
    const lost = (given as readonly string[]).filter((id) => !source?.locate(id, {}));
    tellOnce(lost.map((id) => `${method}: no item has the id "${id}".`));
    return;
  }
  const filter = (method === 'fitTo' ? given : ((given as { filter?: Filter }).filter ?? {})) as Filter;
  const names = method === 'fitTo' ? [] : Object.keys(given);
  const settings = { facets: element.facets, messages: undefined, locale: undefined, filter };
  tellOnce([
    ...unknown(names, TAKEN[method], (key) => `${method}: "${key}" is no part of what it takes`),
    ...mistakesIn(settings).map((one) => `${method}: ${one}`),
  ]);
}

export class AuthorWarnings implements ReactiveController {
  readonly #element: Watched;
  #seen: readonly unknown[] = [];

  constructor(host: { readonly element: Watched; addController(c: ReactiveController): void }) {
    this.#element = host.element;
    host.addController(this);
  }

  hostUpdated(): void {
    const { filter, facets, messages, locale } = this.#element;
    const now = [filter, facets, messages, locale];
    if (now.every((value, i) => value === this.#seen[i])) return;
    this.#seen = now;
    tellOnce(mistakesIn(this.#element));
  }
}
