import { ALPHA_3 } from './alpha-3-data.js';

/** Reads what an author wrote for a country, as its code: "am", "ARM". Names are the finder's. */
export interface CountryCodes {
  /** ISO 3166-1 alpha-2 code; undefined where the text is no code. */
  read(text: string): string | undefined;
}

/** Makes the table of codes. */
export function createCountryCodes(): CountryCodes {
  const codes = new Map<string, string>();
  for (const pair of ALPHA_3.split(' ')) {
    const code = pair.slice(3);
    codes.set(pair.slice(0, 3), code);
    codes.set(code, code);
  }
  return { read: (text) => codes.get(text.trim().toUpperCase()) };
}
