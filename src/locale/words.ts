// Every word of the interface in one language. Braces hold what is filled in; `phrase` does it.

/** Forms by the plural categories of the language (Intl.PluralRules); `other` stands in for a missing one. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** The comment of a key names its placeholders. */
export interface Words {
  readonly timeline: string;
  readonly axis: string;
  readonly list: string;
  readonly layout: string;
  readonly legend: string;
  readonly overview: string;
  readonly overviewHandleStart: string;
  readonly overviewHandleEnd: string;

  readonly filter: string;
  /** {facet} */
  readonly filterBy: string;
  readonly country: string;
  readonly countries: string;
  readonly theme: string;
  readonly themes: string;
  readonly none: string;
  readonly other: string;
  readonly all: string;
  readonly any: string;
  readonly allOf: string;
  readonly noneOf: string;
  readonly include: string;
  readonly exclude: string;
  readonly clear: string;
  readonly clearAll: string;
  readonly search: string;
  readonly searchLabel: string;
  /** {facet} */
  readonly searchWithin: string;
  /** {n} */
  readonly more: string;
  readonly less: string;
  readonly windowAsFilter: string;
  readonly windowFilterOn: string;
  readonly lane: string;
  readonly lanes: string;

  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  /** {key} */
  readonly wheelHint: string;
  readonly touchHint: string;
  readonly spacing: string;
  readonly spacingTime: string;
  readonly spacingEven: string;
  readonly even: string;
  /** {n}: why there are no even steps */
  readonly evenAtMost: string;
  readonly timezone: string;
  /** {zone} */
  readonly zoneOwn: string;

  /** {n} of {m}, plural by m */
  readonly eventsOf: Plural;
  /** {n} */
  readonly cluster: Plural;
  readonly clusterHint: string;
  /** {n} */
  readonly moreHere: string;
  /** {n} */
  readonly plusMore: string;
  /** {n} */
  readonly newItems: Plural;
  /** {span} */
  readonly gapEmpty: string;
  /** {span} {n} */
  readonly gap: Plural;
  /** {from} {to} */
  readonly viewSpan: string;
  /** {n} {m} {from} {to}, plural by m */
  readonly viewAnnounce: Plural;
  /** {n} {m}, plural by m */
  readonly filterAnnounce: Plural;

  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly back: string;
  readonly openSource: string;
  readonly sources: string;
  readonly era: string;
  readonly status_confirmed: string;
  readonly status_unconfirmed: string;
  readonly status_disputed: string;
  readonly status_corrected: string;
  readonly status_withdrawn: string;
  /** {host} */
  readonly loadPicture: string;
  readonly opensInNewTab: string;
  readonly autoTagged: string;
  readonly copyLink: string;
  readonly copied: string;

  readonly story: string;
  /** {n} {m} */
  readonly step: string;
  readonly startStory: string;
  readonly endStory: string;
  readonly backToStory: string;

  readonly loading: string;
  /** {n} {m} */
  readonly loadingCount: string;
  readonly empty: string;
  readonly noMatches: string;
  /** {clause} {n} */
  readonly dropClause: string;
  /** {n} */
  readonly problems: Plural;
  /** {row} */
  readonly problemRow: string;
  readonly showProblems: string;
  readonly hideProblems: string;
  readonly offline: string;
  /** {ok} {total} */
  readonly partial: string;
  readonly retry: string;

  readonly help: string;
  readonly helpMove: string;
  readonly helpPan: string;
  readonly helpZoom: string;
  readonly helpEnds: string;
  readonly helpOpen: string;
  readonly helpClose: string;
  readonly helpSearch: string;

  /** {n}, in a duration */
  readonly years: Plural;
  readonly months: Plural;
  readonly days: Plural;
  readonly hours: Plural;
  readonly minutes: Plural;

  /** {date}, as in the next ones: an event that is over before this date, its beginning not known. */
  readonly before: string;
  readonly after: string;
  readonly since: string;
  readonly until: string;
  readonly circa: string;
  readonly uncertain: string;
  readonly unknown: string;
  readonly ongoing: string;
  /** {year} */
  readonly spring: string;
  readonly summer: string;
  readonly autumn: string;
  readonly winter: string;
  /** {n} 1 to 4, {year} */
  readonly quarter: string;
  /** {year} */
  readonly half1: string;
  readonly half2: string;
  /** {year}, the first of the ten */
  readonly decade: string;
  /** {n} or {roman}: forms by ordinal category */
  readonly century: Plural;
  readonly centuryBC: Plural;
  readonly millennium: Plural;
  readonly millenniumBC: Plural;
}

export type WordKey = keyof Words;
