// How a timeline is dressed: one table of settings, and what each may be.

export interface Settings {
  readonly heading: string;
  readonly standfirst: string;
  readonly credit: string;
  readonly notes: string;
  /** Address of a picture, or the picture itself as `data:`. */
  readonly logo: string;
  readonly logoAlt: string;
  /** BCP 47; '' is the reader's own. */
  readonly language: string;
  /** IANA; '' is the reader's own. */
  readonly timeZone: string;
  readonly layout: string;
  readonly orientation: string;
  readonly lanes: string;
  readonly spacing: string;
  readonly labelDetail: string;
  readonly images: string;
  readonly controls: string;
  /** The window shown first, as the attribute takes it. */
  readonly view: string;
  /** Columns to filter by, separated by commas. */
  readonly facets: string;
  readonly story: boolean;
  readonly urlState: boolean;
  readonly look: string;
  readonly theme: string;
  readonly font: string;
  /** `#rrggbb`, or '' for the look's own. */
  readonly accent: string;
  /** Least height of the plot in px, or ''. */
  readonly height: string;
  /** Colour of a value, by the value. */
  readonly colours: Readonly<Record<string, string>>;
  /** Where the page will stand; without it nothing names an address. */
  readonly address: string;
  /** Where the rows were read from, if from an address. */
  readonly source: string;
  /** A sheet that is read anew for each reader; the rows here are what stands until it has come. */
  readonly live: string;
}

export const DEFAULT_SETTINGS: Settings = {
  heading: '',
  standfirst: '',
  credit: '',
  notes: '',
  logo: '',
  logoAlt: '',
  language: '',
  timeZone: '',
  layout: 'axis',
  orientation: 'auto',
  lanes: '',
  spacing: 'time',
  labelDetail: 'card',
  images: 'ask',
  controls: '',
  view: '',
  facets: '',
  story: false,
  urlState: false,
  look: 'house',
  theme: '',
  font: '',
  accent: '',
  height: '',
  colours: {},
  address: '',
  source: '',
  live: '',
};

export type Choice = readonly [value: string, label: string];

/** What may be chosen, for settings that are no free text. */
export const CHOICES: Readonly<Partial<Record<keyof Settings, readonly Choice[]>>> = {
  layout: [
    ['axis', 'Timeline'],
    ['auto', 'Timeline, a list where it is narrow'],
    ['list', 'List'],
  ],
  orientation: [
    ['auto', 'Across; down on a phone'],
    ['horizontal', 'Always across'],
    ['vertical', 'Always down'],
  ],
  spacing: [
    ['time', 'True to time'],
    ['compressed', 'True to time, long empty stretches folded'],
    ['even', 'Equal steps'],
  ],
  labelDetail: [
    ['card', 'With summary and picture where there is room'],
    ['source', 'Headline, date, source'],
    ['date', 'Headline and date'],
    ['title', 'Headline alone'],
  ],
  images: [
    ['ask', 'When the reader asks'],
    ['load', 'At once'],
    ['none', 'Never'],
  ],
  controls: [
    ['', 'All'],
    ['none', 'None'],
  ],
  look: [
    ['house', 'House'],
    ['broadsheet', 'Broadsheet'],
    ['plain', 'Plain'],
    ['dark-desk', 'Dark desk'],
  ],
  theme: [
    ['', 'As the reader’s system'],
    ['light', 'Always light'],
    ['dark', 'Always dark'],
  ],
  font: [
    ['', 'Of the look'],
    ['sans', 'Sans serif'],
    ['serif', 'Serif'],
    ['system', 'The reader’s own'],
  ],
};

/** Languages whose interface is complete. */
export const LANGUAGES: readonly Choice[] = [
  ['', 'The reader’s own'],
  ['en', 'English'],
  ['ar', 'العربية'],
  ['az', 'Azərbaycanca'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['hy', 'Հայերեն'],
  ['ka', 'ქართული'],
  ['ru', 'Русский'],
  ['tr', 'Türkçe'],
  ['uk', 'Українська'],
];
