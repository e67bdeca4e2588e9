import type { Language } from '../context/language.js';
import { createLanguage } from '../element/language.js';
import { ItemPreparer } from '../element/prepare-items.js';
import { loadWords } from '../i18n/load-messages.js';
import { createPlainNormalizer } from '../items/normalizer.js';
import type { Problem } from '../items/problem.js';
import { loadSync } from '../source/load.js';
import { SCAN_LIMIT, ScannedItems } from '../source/scan.js';
import type { Counts, Filter, SyncSource } from '../source/source.js';
import { facetNames } from '../state/facets.js';
import { tidyFilter } from '../state/filter.js';
import { openingWindow } from '../state/opening-window.js';
import type { DataSettings } from '../context/settings.js';
import { colourFacetOf } from '../element/settings.js';
import { padded } from '../time/viewport.js';
import { readWindow } from '../state/window-input.js';
import { withCells } from '../time/parse-date.js';
import type { StoryOptions } from './options.js';

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
