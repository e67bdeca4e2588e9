import { civilOf, wallTime, DAY } from './civil.js';
import { isFault, type DateContext } from './read-date.js';
import { readDateTokens, type Reading } from './date-reading.js';
import { Approximate, Uncertain, type DateFault } from './span.js';
import type { Token } from './date-tokens.js';

// Two dates with a dash or a word between; what one leaves out (the year, the month, "BC", "century") the other has.

export const BACKWARDS_RANGE: DateFault = {
  why: 'The end is before the start.',
  remedy: 'Swap them, or correct one.',
};

/** Reads tokens as a range; undefined when no way of cutting them gives two dates. */
export function readRange(tokens: readonly Token[], ctx: DateContext): Reading | DateFault | undefined {
  let fault: DateFault | undefined;
  // "2014-03-08 – 09": only the last dash is between two dates.
  const kinds = kindsOf(tokens);
  if (MONTHS.test(kinds)) {
    // "2014-03 to 05": months, whose own dashes are none of the range.
    const pointed = tokens.map((token, i) =>
      i === 3 || token.kind !== '-' ? token : { ...token, kind: '.' },
    );
    return readSides(pointed.slice(0, 3), pointed.slice(4), ctx);
  }
  const first = DAY_AND_DAY.test(kinds) ? 5 : 1;
  for (let i = first; i < tokens.length - 1; i++) {
    if (!isBetween(tokens[i]) || isBetween(tokens[i - 1]) || isBetween(tokens[i + 1])) continue;
    const range = readSides(tokens.slice(0, i), tokens.slice(i + 1), ctx);
    if (range === undefined) continue;
    if (!isFault(range)) return range;
    fault ??= range;
  }
  return fault;
}

const kindsOf = (tokens: readonly Token[]): string => tokens.map(({ kind }) => kind).join('');
const WHOLE_DAY = /^Y([./-])n\1n$/;
const DAY_AND_DAY = /^Y([./-])n\1n[-/R]n$/;
const MONTHS = /^Y-n(?:[-/R]Y-n|Rn)$/;

const isBetween = (token: Token | undefined): boolean => token !== undefined && /^[-/R]$/.test(token.kind);

function readSides(
  left: readonly Token[],
  right: readonly Token[],
  ctx: DateContext,
): Reading | DateFault | undefined {
  const short = shortYear(left, right);
  if (short && isFault(short)) return short;
  const to = firstReading(endings(left, short ? [short] : right), ctx);
  if (to === undefined || isFault(to)) return to;
  const from = firstReading(
    beginnings(left, right),
    ctx,
    (date) => left.length > 1 || sameKind(left, date, to),
  );
  if (from === undefined || isFault(from)) return from;
  const early = from.start < to.end || !turnsYear(left, right, from, to) ? from : yearBefore(from);
  if (early.start >= to.end) return BACKWARDS_RANGE;
  const flags = (early.flags & START_FLAGS) | (to.flags & END_FLAGS);
  const { start, startPrecision } = early;
  const guessed = from.short || to.short ? { short: true } : {};
  return { start, end: to.end, startPrecision, endPrecision: to.endPrecision, flags, ...guessed };
}

/** Both sides name a month or season, the first a later one, and the year stands at the end only: "Nov – Feb 2021". */
function turnsYear(left: readonly Token[], right: readonly Token[], from: Reading, to: Reading): boolean {
  const namesMonth = (tokens: readonly Token[]): boolean =>
    tokens.some(({ kind }) => /[mqh1-4]/.test(kind)) || /n[./-]n/.test(kindsOf(tokens));
  return (
    !left.some(({ kind }) => kind === 'Y') &&
    namesMonth(left) &&
    namesMonth(right) &&
    civilOf(from.start).month > civilOf(to.start).month
  );
}

const START_FLAGS = Approximate.start | Uncertain.start;
const END_FLAGS = Approximate.end | Uncertain.end;

/** A lone number is of the same kind as the end: "27–29 Sept 2020", "9th–10th century". */
const sameKind = ([only]: readonly Token[], from: Reading, to: Reading): boolean =>
  only?.kind !== 'n' || from.startPrecision === to.endPrecision;

function firstReading(
  candidates: readonly (readonly Token[])[],
  ctx: DateContext,
  fits: (date: Reading) => boolean = () => true,
): Reading | DateFault | undefined {
  let fault: DateFault | undefined;
  for (const tokens of candidates) {
    const date = readDateTokens(tokens, ctx);
    if (date && isFault(date)) fault ??= date;
    else if (date && fits(date)) return date;
  }
  return fault;
}

/** The left side, alone and with ever more of the right side's tail; BC counts for both. */
function beginnings(left: readonly Token[], right: readonly Token[]): readonly (readonly Token[])[] {
  const shared =
    right[right.length - 1]?.kind === 'B' && !left.some(({ kind }) => kind === 'A' || kind === 'B');
  // "Mid to late March": the one third has the month of the other, not the other third.
  const part = /^[xyz]$/.test(right[0]?.kind ?? '') ? 1 : 0;
  if (part && left.length === 1 && /^[xyz]$/.test(left[0]!.kind))
    return [[...left, ...right.slice(right[1]?.kind === '-' ? 2 : 1)]];
  const tails = right.map((_, i) => [...left, ...right.slice(right.length - 1 - i)]);
  return shared ? tails : [left, ...tails];
}

/**
 * The right side, alone, with the left side's head ("Sept 27–29, 2020") and with its tail ("27 Sept 2020 – 10 Nov"); the head first
 * where it is the year ("2016, April 2–5").
 */
const endings = (left: readonly Token[], right: readonly Token[]): readonly (readonly Token[])[] => {
  if (right.length === 1 && right[0]!.kind === 'n' && WHOLE_DAY.test(kindsOf(left)))
    return [[...left.slice(0, -1), ...right]];
  const tails = left.map((_, i) => [...right, ...left.slice(left.length - 1 - i)]);
  const heads = left.map((_, i) => [...left.slice(0, i + 1), ...right]);
  return left[0]?.kind === 'Y' ? [right, ...heads, ...tails] : [right, ...tails, ...heads];
};

/** "1915–23" ends in 1923; "1905–10" may be a month. */
function shortYear(left: readonly Token[], right: readonly Token[]): Token | DateFault | undefined {
  const [last, end] = [left[left.length - 1]!, right[0]!];
  const onlyYear = last.kind === 'Y' && left.slice(0, -1).every(({ kind }) => kind === 'c' || kind === '~');
  if (!onlyYear || right.length !== 1 || end.kind !== 'n' || end.text.length !== 2) return undefined;
  const year = last.value - (last.value % 100) + end.value;
  if (year <= last.value || end.value > 12) return { kind: 'Y', value: year, text: String(year) };
  return {
    why: 'This can be a month or two years.',
    remedy: 'Write both years in full.',
    readings: [`${last.value}-${end.text}`, `${last.value}/${year}`],
  };
}

/** "Nov – Feb 2021" begins in 2020. */
function yearBefore(date: Reading): Reading {
  if (date.startPrecision === 'year') return date;
  const back = (wall: number): number => {
    const { year, month, day } = civilOf(wall);
    return wallTime(year - 1, month, day) + (wall - Math.floor(wall / DAY) * DAY);
  };
  return { ...date, start: back(date.start), end: back(date.end) };
}

// Ranges without an end or a beginning in the words of many languages, written again as "since …", "until …" and "… to present".
// All work on folded text: "à partir de" is "a partir de", "й" is "и", "և" is "եւ".

type Rule = readonly [pattern: RegExp, plain: string];

const SINCE = [
  String.raw`a partir (?:de l[ao]|del?|du|des|do|da)`,
  'a compter (?:de|du)',
  'a partire (?:dal(?:la|lo)?|da)',
  '(?:starting|beginning|effective) (?:from|in|on|with)',
  'as (?:of|from)',
  'начиная со? ',
  'починаючи (?:з|iз|із|від)',
  'начинаючи з',
  'fran(?: och med)?',
  'fra(?: og med)?',
  'vanaf',
  '(?:incepand )?(?:din|de la|cu) (?:anul )?(?=\\p{L}*\\s?\\d)',
  'vuodesta',
  'απο τ(?:ο|ον|η|ην)',
  'po(?:cinaje|csinaje)? od',
].join('|');
const UNTIL = [
  "jusqu'(?:en|au|aux|a la|a)",
  'up (?:to|until|till)',
  '(?:fino|sino) (?:alla|al|ad|a)',
  'ate(?: ao?| o)?',
  't/m',
  'bis (?:zum|zur|ins)',
  'hasta (?:el|la)',
  'pana (?:in|la)',
  'μεχρι(?: τ(?:ο|ον|η|ην))?',
  'մինչեւ',
  'حتى',
].join('|');
/** What a range that goes on ends with. */
const NOW = [
  "(?:the )?present(?: day)?|this day|nowadays|aujourd'?hui|(?:a )?nos jours|ce jour",
  'la actualidad|la fecha|el presente|el dia de hoy|hoy en dia|o presente|os dias de hoje|atualmente|actualmente',
  'gegenwart|dato|jetzt',
  'настоящее время|настоящего времени|н\\. ?в\\.?|сеи день|сих пор|наши дни|наших днеи',
  'дотепер|донинi|донині|сьогоднi|сьогодні|цеи день|тепер|нинi|нині',
  'gunumuze?|bugune|simdi|indiyə|indiyədək|bu gunə|bu gunədək',
  'առ այսօր|մինչ օրս|այսօր|ներկա',
  'დღემდე|დღეს',
  'الان|اليوم|الوقت الحاضر',
].join('|');
const TO = '(?:to|until|till|up to|a|al|ad|ao|hasta|ate|bis|bis zur|bis zum|do|до|по|մինչեւ|حتى|وحتى)';

const prefix = (words: string): RegExp => new RegExp(`^(?:${words})(?:(?<=[' ])| )(?=[\\p{L}\\d])`, 'u');

const RULES: readonly Rule[] = [
  // "2019 to the present day"; the word alone is one that ranges know.
  [new RegExp(`(?<=\\d\\S{0,8}) (?:- )?(?:${TO} )?(?:${NOW})(?: kadar| qədər| dek)?$`, 'u'), ' to present'],
  [new RegExp(`(?<=\\d) ?- ?(?:la |el |o )?(?:${NOW})$`, 'u'), ' to present'],
  [new RegExp(`(?<=\\p{L}\\.? \\d{4}(?: \\p{L}{1,6}\\.?)?) (?:${TO} )(?:${NOW})$`, 'u'), ' to present'],
  [prefix(SINCE), 'since '],
  [prefix(UNTIL), 'until '],
  [/(?<=\d) jusqu'(?:en|au|a) /u, ' until '],
  [/(?<=\d) (?:fino|sino) (?:alla|al|ad|a) /u, ' until '],
];

/** What stands behind a date from which a range goes on. */
const ONWARDS =
  /,? (?:and |or )?(?:onwards?|forward|later|thereafter|on)$|,? (?:en adelante|em diante|an|ota|og fremover|och framat|alkaen|lahtien|и далее|и позже|i dalje)$|(?<=\b\d{4})\+$/u;
const FROM =
  /^(?:from|since|starting|beginning|von|ab|seit|de|desde|a partir de|din|od|vuodesta|с|со|з|від)(?: |$)/u;

/** Languages that put an ending to the year, with what it means. */
const ENDINGS: readonly Rule[] = [
  // Turkish
  [/'? ?(?:den|dan|ten|tan) (?:bugune|gunumuze)(?: kadar| dek)?$/u, 'to present'],
  [/'? ?(?:den|dan|ten|tan)(?: (?:beri|itibaren|bu yana|sonra))?$/u, 'since'],
  [/'? ?(?:ye|ya|e|a) (?:kadar|dek|degin)$/u, 'until'],
  // Azerbaijani
  [/(?:-?c[iu] ildən|-d[aə]n) (?:indiyədək|bu gunədək|(?:indiyə|bu gunə) qədər)$/u, 'to present'],
  [/(?:-?c[iu] ildən|-d[aə]n)(?: (?:etibarən|bəri|bu yana|sonra))?$/u, 'since'],
  [/-?c[iu] il(?:ədək|ə qədər|ə kimi)$/u, 'until'],
  // Armenian
  [/(?: ?թ\.?| թվականից)?-?(?:ից)? (?:առ այսօր|մինչ օրս|մինչեւ այսօր)$/u, 'to present'],
  [/(?: ?թ\.? ?-?ից| թվականից|-?ից)(?: ի վեր| սկսած)?$/u, 'since'],
  // Georgian
  [/(?: წლიდან|-?დან) დღემდე$/u, 'to present'],
  [/(?: წლიდან|-?დან)$/u, 'since'],
  [/(?: წლამდე|-?მდე)$/u, 'until'],
  // Hungarian
  [/-?t[oó]l$/u, 'since'],
  [/-ig$/u, 'until'],
];

const withEnding = (folded: string): string | undefined => {
  for (const [pattern, word] of ENDINGS) {
    const found = pattern.exec(folded);
    const date = found && folded.slice(0, found.index);
    if (!date || !/\d$/.test(date)) continue;
    return word === 'to present' ? `${date} ${word}` : `${word} ${date}`;
  }
  return undefined;
};

/** The text with an open range in plain words; as it was where there is none. */
export const withPlainOpenRange = (folded: string): string => {
  const ended = withEnding(folded);
  if (ended !== undefined) return ended;
  const onwards = ONWARDS.exec(folded);
  if (onwards && /\d/.test(folded.slice(0, onwards.index)))
    return `since ${folded.slice(0, onwards.index).replace(FROM, '')}`;
  return RULES.reduce((text, [pattern, plain]) => text.replace(pattern, plain), folded);
};

/** Japanese, Chinese and Korean put it behind the date: "2022年以降", "2022년부터". */
const EAST_SINCE = /(?<=[\d年月日년월일])(?:以降|以来|以來|以後|以后|から|起|至今|부터|이래)$/u;

/** The date from which such a text goes on. */
export const eastAsianSince = (text: string): string | undefined => {
  const plain = text.normalize('NFKC').trim();
  const found = EAST_SINCE.exec(plain);
  return found ? plain.slice(0, found.index).trim() : undefined;
};
