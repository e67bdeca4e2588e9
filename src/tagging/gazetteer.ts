/**
 * Words that name countries. In `countries`, `decoys` and the words of `ambiguous`, a word may end in marks: `+` takes a plural s,
 * `?` is also a surname, `!` is also a given name, `%` one before a known surname, `@` is also a town elsewhere, `-` counts only before a hyphen.
 */
export interface Gazetteer {
  /** ISO 3166-1 alpha-2 code to words. */
  readonly countries: Readonly<Record<string, readonly string[]>>;
  /** Phrases that hold the word of a country but do not name it ("New Mexico"). */
  readonly decoys: readonly string[];
  readonly ambiguous: readonly AmbiguousName[];
  /** Folded given names before which a `?` word is a surname. */
  readonly firstNames: ReadonlySet<string>;
}

/** ISO 3166-1 alpha-2 code to names of its states, provinces and cities, parted by commas, with the marks of `Gazetteer`. */
export type Places = Readonly<Record<string, string>>;

/** A name with several readings; the first is the default. */
export interface AmbiguousName {
  readonly words: readonly string[];
  readonly readings: readonly PlaceReading[];
}

export interface PlaceReading {
  /** `undefined`: no country. */
  readonly code: string | undefined;
  /** The region bias that prefers this reading. */
  readonly bias: string | undefined;
  /** Folded words that speak for this reading; `state*` is any state or province in the text. */
  readonly cues: ReadonlySet<string>;
}

/** The gazetteer as compact text, as `scripts/make-gazetteer.mjs` writes it. */
export interface GazetteerText {
  /**
   * Groups parted by `;`: the first letter of their codes, then a line per country: the second letter, then words parted by commas; `0n` is the first with n at its end, `2ian` with ian for its last two.
   * Where the first is left out it is the English name that Intl has.
   */
  readonly countries: string;
  readonly decoys: string;
  /** One line per name: `words = CODE cues / CODE cues`. */
  readonly ambiguous: string;
  readonly firstNames: string;
}

export function parseGazetteer(text: GazetteerText): Gazetteer {
  const countries: Record<string, readonly string[]> = {};
  const regions = new Intl.DisplayNames(['en'], { type: 'region' });
  for (const group of text.countries.split(';')) {
    for (const line of lines(group.slice(1))) {
      const code = group.charAt(0) + line.charAt(0);
      countries[code] = parseWords(line.slice(1), regions.of(code) ?? '');
    }
  }
  return {
    countries,
    decoys: text.decoys.split(','),
    ambiguous: lines(text.ambiguous).map(parseAmbiguous),
    firstNames: new Set(text.firstNames.split(' ')),
  };
}

function parseWords(text: string, usual: string): string[] {
  const [first = '', ...others] = text.split(',');
  const name = first === '' ? usual : first;
  return [
    name,
    ...others.map((word) =>
      /^\d/.test(word) ? name.slice(0, name.length - Number(word[0])) + word.slice(1) : word,
    ),
  ];
}

function parseAmbiguous(line: string): AmbiguousName {
  const [words = '', readings = ''] = line.split('=');
  return { words: words.split(','), readings: readings.split('/').map(parseReading) };
}

function parseReading(text: string): PlaceReading {
  const [mark = '-', ...cues] = text.split(' ');
  const none = mark.startsWith('-');
  const code = none ? mark.slice(1) : mark;
  return { code: none ? undefined : code, bias: code === '' ? undefined : code, cues: new Set(cues) };
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
