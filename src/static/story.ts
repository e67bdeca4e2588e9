import type { Language } from '../context/language.js';
import { createLanguage } from '../element/language.js';
import { ItemPreparer } from '../element/prepare-items.js';
import { loadWords } from '../i18n/load-messages.js';
import { createPlainNormalizer } from '../items/normalizer.js';
import type { Problem } from '../items/problem.js';
import { loadSync } from '../source/load.js';
import { SCAN_LIMIT, ScannedItems } from '../source/scan.js';
import type { Counts, Filter, SyncSource, Entry } from '../source/source.js';
import { facetNames, tidyFilter } from '../state/filter.js';
import { openingWindow, readWindow } from '../state/window.js';
import type { DataSettings } from '../context/settings.js';
import { colourFacetOf } from '../element/data.js';
import { padded } from '../time/viewport.js';
import { withCells } from '../time/parse-date.js';
import type { StoryOptions, SvgOptions } from './options.js';

// Items and options read once: what every picture of one story is drawn from.

export interface StaticStory {
  readonly source: SyncSource;
  readonly localization: Language;
  readonly filter: Filter;
  readonly counts: Counts;
  readonly settings: DataSettings;
  readonly colourFacet: string;
  /** The window [start, end) in ms. */
  readonly window: readonly [number, number];
  /** It is the one that shows everything. */
  readonly fits: boolean;
  /** What could not be used of the items. */
  readonly problems: readonly Problem[];
}

/** What is shown where there are no items: a year. */
const NOTHING = [0, 365 * 86_400_000] as const;

/** Throws for a locale, a time zone or a window that is none. */
export async function readStaticStory(
  items: readonly unknown[],
  options: StoryOptions,
): Promise<StaticStory> {
  if (!Array.isArray(items)) throw new TypeError('items: expected a list of items');
  const { timeZone = 'UTC', messages } = options;
  const facets = facetNames(options.facets ?? ['country', 'theme']);
  const locale = Intl.getCanonicalLocales(options.locale ?? 'en')[0] ?? 'en';
  const localization = createLanguage(locale, timeZone, await loadWords(locale, messages));
  const colourFacet = colourFacetOf({ facets, colorBy: undefined });
  const settings = settingsOf(options, localization, facets, colourFacet);
  const prepared = await prepare(items, settings);
  const normalizer = createPlainNormalizer(settings);
  const dataset = { normalizer, facets, colourFacet };
  const source = items.length > SCAN_LIMIT ? loadSync(prepared, dataset) : ScannedItems.of(prepared, dataset);
  const filter = tidyFilter(options.filter ?? {});
  const counts = source.counts(filter);
  const window = windowOf(options.view, source, localization);
  const { problems } = source;
  return { source, localization, filter, counts, settings, colourFacet, ...window, problems };
}

function settingsOf(
  { dateOrder, numericDates, groupReports, autoTag, regionBias }: StoryOptions,
  { zone, locale }: Language,
  facets: readonly string[],
  colourFacet: string,
): DataSettings {
  const dates = withCells({
    zone,
    languages: [locale],
    ...(dateOrder ? { dateOrder } : {}),
    ...(numericDates ? { numbers: numericDates } : {}),
  });
  return {
    ...dates,
    facets,
    colourFacet,
    groupReports: groupReports ?? false,
    autoTag: autoTag ?? false,
    regionBias,
  };
}

async function prepare(items: readonly unknown[], settings: DataSettings): Promise<readonly unknown[]> {
  if (!settings.autoTag && !settings.groupReports) return items;
  const preparer = new ItemPreparer();
  if (!preparer.ready(settings)) await preparer.load();
  return preparer.whole(items, settings);
}

function windowOf(
  view: StoryOptions['view'],
  source: SyncSource,
  { zone }: Language,
): Pick<StaticStory, 'window' | 'fits'> {
  const asked = view === undefined ? 'fit' : readWindow(view, zone);
  if (typeof asked !== 'string') return { window: asked, fits: false };
  const { extent } = source;
  const named = asked === 'fit' ? undefined : openingWindow(asked, source);
  return { window: named ?? (extent ? padded(extent) : NOTHING), fits: !named };
}

// What a picture shows, in words: for who does not see it.

/** So many events are named. */
const CHIEF = 5;

export interface Description {
  /** Its name, in a few words. */
  readonly name: string;
  /** What is in it. */
  readonly description: string;
}

export function describeStory(
  story: StaticStory,
  { title, alt }: Pick<SvgOptions, 'title' | 'alt'>,
): Description {
  const { localization, counts } = story;
  const name = title?.trim() ? title.trim() : localization.t('timeline');
  if (alt !== undefined) return { name, description: alt };
  const chief = chiefOf(story).map((entry) => `${localization.dates.long(entry.span)}: ${entry.title}`);
  const count = localization.t('cluster', { n: counts.matched });
  return { name, description: [count, spanText(story), ...chief].filter(Boolean).join('. ') };
}

/** From when to when, as far as there is anything. */
function spanText({ source, filter, localization, window }: StaticStory): string {
  const extent = source.matchedExtent(filter);
  if (!extent) return '';
  const start = Math.max(extent[0], window[0]);
  const end = Math.min(extent[1], window[1]);
  const [from, to] = localization.dates.window(start, Math.max(start, end - 1));
  return from === to ? from : localization.t('viewSpan', { from, to });
}

/** The most important in the window, in time order. */
function chiefOf({ source, filter, window }: StaticStory): readonly Entry[] {
  const { entries } = source.entries({ filter, span: window, offset: 0, limit: 2000 });
  return [...entries]
    .filter(({ kind }) => kind !== 'era')
    .sort((a, b) => b.priority - a.priority)
    .slice(0, CHIEF)
    .sort((a, b) => a.span.start - b.span.start);
}
