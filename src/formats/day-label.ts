// What a count of days is called: "Day 4", "4. Gün", "4-й день", "J+4", "D-Day". The number 1 stands for the first day, and for the day
// from which others are counted with a plus or a minus.
const NAMES =
  'day|día|dia|jour|tag|giorno|день|дзень|dzień|dag|dan|den|nap|ziua|ημέρα|μέρα|օր|დღე|اليوم|gün|hari|ngày';
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`^(?:${NAMES})\s?(?:#|no\.?\s?|nº\s?)?(\d{1,4})`, 'iu'),
  /^(\d{1,4})(?:\.|-?(?:й|ий|ый)|-?(?:ci|cı|cu|cü)|-?րդ|-?ე|º|ª|°|e|er|ème|st|nd|rd|th)?\s?(?:gün|tag|день|nap|día|dia|jour|giorno|օր|დღე|day|päivä|dag|dan|den)(?![\p{L}\d])/iu,
  /^第\s?(\d{1,4})\s?[天日]/u,
  /^(\d{1,4})日目/u,
];
/** Counted from a day 0. */
const OFFSET = /^(?:[Jj]our\s)?[JD]\s?([+−–-])\s?(\d{1,4})(?![\p{L}\d])/u;
const ZERO = /^(?:[Jj]our\s)?J(?:\s?[-–]?\s?0)?(?=\s?[(:：–—|]|\s-|$)|^D-Day(?!\p{L})|^D[-–]?0(?!\d)/u;
/** What ends the label. */
const END = /^\s{0,3}(?:[:：.,;|(（–—-]|\u001F|$)/u;
const GAP = /^[ \t]{0,3}[:：.,;|–—-]?[ \t\u001F]{0,3}/u;
const LIST_NUMBER = /^\d{1,3}[.)]\s+(?=\S)/;

export interface DayLabel {
  readonly number: number;
  /** What stands behind the label. */
  readonly rest: string;
}

const counted = (text: string): DayLabel | undefined => {
  const ended = (length: number, number: number): DayLabel | undefined => {
    const rest = text.slice(length);
    // "T+3:05" is a time
    return END.test(rest) && !/^:\d\d/.test(rest)
      ? { number, rest: rest.replace(GAP, '').replace(/^（([^（）]{1,40})）/, '($1)') }
      : undefined;
  };
  const offset = OFFSET.exec(text);
  if (offset) return ended(offset[0].length, Number(offset[2]) * (offset[1] === '+' ? 1 : -1) + 1);
  const zero = ZERO.exec(text);
  if (zero) return ended(zero[0].length, 1);
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const found = match && ended(match[0].length, Number(match[1]));
    if (found) return found;
  }
  return undefined;
};

/** The count of days at the beginning of a text, behind the number of a list or without one. */
export const readDayLabel = (text: string): DayLabel | undefined =>
  counted(text) ?? (LIST_NUMBER.test(text) ? counted(text.replace(LIST_NUMBER, '')) : undefined);

/** Whether a text begins with a numbered day: its number is none of a list. */
export const isNumberedDay = (text: string): boolean =>
  PATTERNS[1]!.test(text) && counted(text) !== undefined;
