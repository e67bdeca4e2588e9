// Days in words before a year in figures: "the third of May 1945", "el tres de mayo de 1945", "zweiter Mai 1945", "двадцать второго июня
// 1941". Only a cell that is nothing else is read so; years in words stay problems.
import type { DateNames } from './date-words.js';

/** Folded words of 1, 2, 3 …, other forms behind a bar. In those with a "+" the ending may change. */
const LISTS: readonly string[] = [
  // English
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  // Spanish
  'primero|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno|veintiun veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta treinta_y_uno',
  // French
  'premier|1er deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf vingt vingt_et_un vingt_deux vingt_trois vingt_quatre vingt_cinq vingt_six vingt_sept vingt_huit vingt_neuf trente trente_et_un',
  // Italian
  'primo due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitre ventiquattro venticinque ventisei ventisette ventotto ventinove trenta trentuno',
  // Portuguese
  'primeiro dois tres quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte vinte_e_um vinte_e_dois vinte_e_tres vinte_e_quatro vinte_e_cinco vinte_e_seis vinte_e_sete vinte_e_oito vinte_e_nove trinta trinta_e_um',
  // Turkish; a lone "on" is an English word, too
  'bir iki uc dort bes alti yedi sekiz dokuz - on_bir on_iki on_uc on_dort on_bes on_alti on_yedi on_sekiz on_dokuz yirmi yirmi_bir yirmi_iki yirmi_uc yirmi_dort yirmi_bes yirmi_alti yirmi_yedi yirmi_sekiz yirmi_dokuz otuz otuz_bir',
  // Dutch
  'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste eenentwintigste tweeentwintigste drieentwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste achtentwintigste negenentwintigste dertigste eenendertigste',
  // Swedish
  'forsta andra tredje fjarde femte sjatte sjunde attonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoforsta tjugoandra tjugotredje tjugofjarde tjugofemte tjugosjatte tjugosjunde tjugoattonde tjugonionde trettionde trettioforsta',
];
/** Stems with endings: German, Russian, Ukrainian, Polish. */
const STEMS: readonly (readonly [endings: string, stems: string])[] = [
  [
    'e|er|en|es|em',
    'erst zweit dritt viert funft sechst siebt|siebent acht neunt zehnt elft zwolft dreizehnt vierzehnt funfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst funfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreissigst|dreißigst einunddreissigst|einunddreißigst',
  ],
  [
    'ое|ого|ье|ьего|ыи',
    'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат двадцать_перв двадцать_втор двадцать_трет двадцать_четверт двадцать_пят двадцать_шест двадцать_седьм двадцать_восьм двадцать_девят тридцат тридцать_перв',
  ],
  [
    'е|ого|є|ього',
    "перш друг трет четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят тринадцят чотирнадцят п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят двадцят двадцять_перш двадцять_друг двадцять_трет двадцять_четверт двадцять_п'ят двадцять_шост двадцять_сьом двадцять_восьм двадцять_дев'ят тридцят тридцять_перш",
  ],
  [
    'y|i|ego|iego',
    'pierwsz drug trzec czwart piat szost siodm osm dziewiat dziesiat jedenast dwunast trzynast czternast pietnast szesnast siedemnast osiemnast dziewietnast dwudziest',
  ],
];

const TENS: readonly (readonly [word: string, value: number])[] = [
  ['twenty', 20],
  ['thirty', 30],
];

const addForms = (days: Map<string, number>, forms: string, day: number, endings = ['']): void => {
  for (const form of forms.split('|'))
    for (const ending of endings) days.set(form.replace(/_/g, ' ') + ending, day);
};

const makeDays = (): ReadonlyMap<string, number> => {
  const days = new Map<string, number>();
  for (const list of LISTS) list.split(' ').forEach((forms, i) => addForms(days, forms, i + 1));
  for (const [endings, stems] of STEMS)
    stems.split(' ').forEach((forms, i) => addForms(days, forms, i + 1, endings.split('|')));
  const units = LISTS[0]!.split(' ').slice(0, 9);
  for (const [ten, value] of TENS)
    units.forEach((unit, i) => value + i + 1 <= 31 && days.set(`${ten} ${unit}`, value + i + 1));
  days.set('thirtieth', 30);
  const polish = STEMS[3]![1].split(' ').slice(0, 9);
  polish.forEach((unit, i) => {
    for (const [ten, one] of [
      ['y', 'y'],
      ['y', 'i'],
      ['ego', 'ego'],
      ['ego', 'iego'],
    ] as const)
      days.set(`dwudziest${ten} ${unit}${one}`, 21 + i);
  });
  days.delete('-');
  return days;
};

let made: ReadonlyMap<string, number> | undefined;

const LONGEST = 80;
const TURKISH_MONTH = /^(?:ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik)$/;
const BEFORE = /^(?:(?:on|am|den|der|dem|the|el|le|il|lo|l'|o|a|de|het|op|em|dia|dzien) )+/;
const OF = / (?:day )?(?:of|de|di|del|da|do)$/;
const YEAR =
  /^(.*?),? (?:(?:of|de|del|di|do|ano|l'an|anno|year) )?(\d{3,4})(?: ?(?:г\.?|года|год|р\.?|року|r\.?|roku))?[.]?$/u;
const CENTURY = /^(?:the )?(\p{L}+(?: \p{L}+)?) century((?: b\.?c\.?(?:e\.?)?)?)$/u;

const dayOf = (words: string): number | undefined => (made ??= makeDays()).get(words);

/** The cell with its day in figures; undefined where it has none in words, or is more than a date. */
export function withDayInFigures(folded: string, names: DateNames): string | undefined {
  if (folded.length > LONGEST || !/^\p{L}/u.test(folded)) return undefined;
  const plain = folded.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ').replace(/ +/g, ' ');
  const century = CENTURY.exec(plain);
  const nth = century && dayOf(century[1]!);
  if (nth) return `${nth}th century${century[2]}`;
  const [, text = '', year] = YEAR.exec(plain) ?? [];
  if (year === undefined || /[\d,]/.test(text.replace(/,/, ''))) return undefined;
  const month = (word: string): boolean => names.month(word.replace(/\.$/, '')) > 0;
  const words = text.replace(/,/g, '').split(' ');
  const last = words.at(-1) ?? '';
  if (words.length > 1 && month(last)) {
    const lead = words.slice(0, -1).join(' ');
    if (lead === 'on') return TURKISH_MONTH.test(last) ? `10 ${last} ${year}` : undefined;
    // In "Sept–Nov 2020" is no French seven.
    const day = month(lead) ? undefined : leadingDay(lead);
    return day === undefined ? undefined : `${day} ${last} ${year}`;
  }
  if (words.length < 2 || !month(words[0]!)) return undefined;
  const day = dayOf(words.slice(1).join(' ').replace(/^the /, ''));
  return day === undefined ? undefined : `${day} ${words[0]} ${year}`;
}

/** The day of "the third of", its articles left out; longer words first, so that "on iki" is no "iki" behind an article. */
const leadingDay = (lead: string): number | undefined => {
  const words = lead.replace(OF, '');
  return dayOf(words) ?? dayOf(words.replace(BEFORE, ''));
};
