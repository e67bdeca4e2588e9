// Entries as rows of the list: the dates, countries, themes and links that the card has too.
import type { Entry } from '../query/entry.js';
import type { Source } from '../query/source.js';
import type { ListRow } from './chrome/list-view.js';
import { describe } from '../data/describe.js';
import { machineDate } from './date-facts.js';
import type { FeatureHost } from './feature-host.js';
import { createHeadings, headingUnit } from './list-headings.js';

/** Importance above which a headline is set heavier, as on the axis. */
const STRONG = 7;

type Heading = (entry: Entry, open: string) => string;

export class ListRows {
  private readonly host: FeatureHost;
  private heading: Heading | undefined;
  private headingOf: readonly unknown[] = [];

  constructor(host: FeatureHost) {
    this.host = host;
  }

  /** So many matching entries in time order. */
  page(source: Source, offset: number, limit: number): readonly ListRow[] {
    const { activeFilter: filter } = this.host;
    const heading = this.headings(source);
    return source.entries({ filter, offset, limit }).entries.map((entry) => this.row(entry, heading));
  }

  private row(entry: Entry, heading: Heading): ListRow {
    const { speech, plot, dataSettings, element } = this.host;
    const { dates, label } = speech;
    const detail = describe(entry.item, dataSettings);
    const dateText = dates.short(entry.span);
    const { url, name: outlet } = detail.sources[0] ?? {};
    return {
      id: entry.id,
      title: entry.title,
      dateText,
      dateTime: machineDate(entry.span, speech.zone),
      heading: heading(entry, dateText),
      lang: detail.lang,
      countries: detail.countries.map((value) => label('country', value)),
      themes: detail.themes.map((value) => label('theme', value)),
      colour: plot.colour(entry.colour),
      source: detail.source ?? outlet,
      url: detail.url ?? url,
      selected: entry.id === element.selected,
      strong: entry.importance > STRONG,
    };
  }

  private headings(source: Source): Heading {
    const { language: locale, zone, table } = this.host;
    const now = [locale, zone, table, headingUnit(source)] as const;
    if (!this.heading || now.some((part, i) => part !== this.headingOf[i]))
      this.heading = createHeadings({ locale, zone, table }, now[3]);
    this.headingOf = now;
    return this.heading;
  }
}
