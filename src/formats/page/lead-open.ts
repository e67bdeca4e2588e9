import { matchAt } from './lead-time.js';

// Words that open a range at the beginning of a line: "since 2022", "2022 onwards", "2012–present", "until 1999".

const SINCE =
  /(?:since|from|as of|starting(?: in| from)?|ab|seit(?: dem)?|von|vom|desde(?: el)?|a partir del?|depuis(?: le)?|à partir d[eu]|à compter d[eu]|dès(?: le)?|с|со|начиная со?|з|від|починаючи з|dal|a partire dal|od|vanaf|sinds|sedan|från|siden|fra|منذ|από το|од|din|nuo|kopš|alates)(?=\s)\s{1,3}(?=[\d\p{L}])/iuy;
const UNTIL =
  /(?:until|till|up to|bis|jusqu['’](?:en|au|à)|hasta(?: el)?|до|fino al?|do|tot|até|till och med|μέχρι το|حتى)(?=\s)\s{1,3}(?=[\d\p{L}])/iuy;
const NOW =
  "present(?: day)?|the present|now|today|ongoing|heute|gegenwart|jetzt|aujourd['’]hui|à nos jours|hoy|la actualidad|actualidad|presente|hoje|atualidade|oggi|настоящее время|наст\\. время|н\\. ?в\\.|сейчас|дотепер|донині|сьогодні|bugün|günümüz|dziś|obecnie|nadal|heden|nu|idag|nå|dnes|azi|prezent|σήμερα|այսօր|დღემდე|الآن|اليوم|现在|現在|현재";
const BEHIND = new RegExp(
  [
    String.raw`(?:,\s|\s)(?:and\s)?(?:onwards?|later|forward|en adelante|em diante|und später|и далее|ota|óta|alkaen)(?![\p{L}\d])`,
    // "from 2012 on:", "von 2012 an:"
    String.raw`\s(?:on|an)(?=\s{0,2}[:：–—])`,
    String.raw`['’]?(?:den|dan|ten|tan)\s(?:beri|itibaren|bu yana)`,
    String.raw`-?(?:ci|cı|cu|cü)\sildən(?:\setibarən)?`,
    String.raw`\s?(?:以降|以来|以來|から|起|至今|부터)`,
    String.raw`\s?(?:թվականից|-ից|წლიდან|-დან)`,
    String.raw`\s?[-–—−]\s?(?:${NOW})(?![\p{L}\d])`,
    String.raw`\s(?:to|until|bis|à|hasta|a|até|до|по|do|tot|till|til)\s(?:${NOW})(?![\p{L}\d])`,
    // "2012– : retired"
    String.raw`\s?[–—-](?=\s?:)`,
  ].join('|'),
  'iuy',
);

const lengthAt = (expression: RegExp, text: string, from: number): number | undefined =>
  matchAt(expression, text, from)?.[0].length;

/** The word before a date that leaves its range without an end or a beginning. */
export const openBefore = (
  text: string,
  from: number,
): { readonly open: 'end' | 'start'; readonly length: number } | undefined => {
  const since = lengthAt(SINCE, text, from);
  if (since !== undefined) return { open: 'end', length: since };
  const until = lengthAt(UNTIL, text, from);
  return until === undefined ? undefined : { open: 'start', length: until };
};

/** How long the words behind a date are that leave its range without an end. */
export const openBehind = (text: string, from: number): number | undefined =>
  lengthAt(BEHIND, text, from) ?? (text.slice(0, from).endsWith('թվականից') ? 0 : undefined);
