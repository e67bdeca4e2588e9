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
