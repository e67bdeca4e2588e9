// Names of months as people write them, from the platform: long and short, as they stand alone and after a day.

/** Beside English and the languages asked for, those the product speaks; where the platform lacks one it adds nothing. */
const LANGUAGES: readonly string[] = [
  'en',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'ru',
  'uk',
  'tr',
  'az',
  'hy',
  'ka',
  'pl',
];
const ALSO: readonly (readonly [string, number])[] = [['sept', 9]];

const SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

/** Lower case, without a final dot. */
export const foldMonth = (name: string): string =>
  name.toLocaleLowerCase('en').replace(/\.$/, '').replace(/i̇/g, 'i');

const addNames = (language: string, names: Map<string, number>): void => {
  for (const shape of SHAPES) {
    const format = new Intl.DateTimeFormat(language, {
      ...shape,
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
    for (let month = 0; month < 12; month++) {
      const part = format.formatToParts(Date.UTC(2021, month, 15)).find((p) => p.type === 'month');
      const name = part ? foldMonth(part.value) : '';
      if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month + 1);
    }
  }
};

const isKnown = (language: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
};

/** Folded name -> number of the month, in English, the languages given and those the product speaks. */
export const monthNames = (languages: readonly string[] = []): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const language of ['en', ...languages, ...LANGUAGES]) if (isKnown(language)) addNames(language, names);
  for (const [name, month] of ALSO) names.set(name, month);
  return names;
};
