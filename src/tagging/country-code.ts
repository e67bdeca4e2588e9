import { ALPHA_3 } from './alpha-3-data.js';
import { fold } from './tokens.js';

/** Both are "Congo" in some languages. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['CG', 'CD']);
/** Languages in which Intl has names of countries, where the runtime has the language. */
const LANGUAGES = 'fr de es ru uk tr az hy ka ar it pt nl pl'.split(' ');

/** Reads what an author wrote for a country, as its code: "am", "ARM", "Arménie". English names are the finder's. */
export interface CountryCodes {
  /** ISO 3166-1 alpha-2 code; undefined where the text is no code. */
  read(text: string): string | undefined;
  /** The same for a name in another language than English; undefined where it is none, or means two countries in two languages. */
  named(text: string): string | undefined;
}

/** Makes the table of codes. */
export function createCountryCodes(): CountryCodes {
  const codes = new Map<string, string>();
  for (const pair of ALPHA_3.split(' ')) {
    const code = pair.slice(3);
    codes.set(pair.slice(0, 3), code);
    codes.set(code, code);
  }
  let names: ReadonlyMap<string, string | undefined> | undefined;
  return {
    read: (text) => codes.get(text.trim().toUpperCase()),
    named: (text) => (names ??= namesByIntl(new Set(codes.values()))).get(fold(text.trim())),
  };
}

function namesByIntl(codes: ReadonlySet<string>): ReadonlyMap<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const language of Intl.DisplayNames.supportedLocalesOf(LANGUAGES)) {
    const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      if (AMBIGUOUS.has(code)) continue;
      const name = fold(regions.of(code) ?? '');
      if (name) names.set(name, names.has(name) && names.get(name) !== code ? undefined : code);
    }
  }
  return names;
}
