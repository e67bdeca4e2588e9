// Names of months and weekdays in languages that a runtime may lack (Chromium has 80 of some 200), or has fewer spellings of.
// January first, months apart by commas, the spellings of one by spaces; a low line stands for a space within one. Only what no
// other language has for the same month; names of two or three Latin letters and words of other languages ("here") are left out.

/** By the base of the language's tag. */
export const MONTHS: Readonly<Record<string, string>> = {
  ru: ',,,,мае',
  de: 'janner jän,feber,mrz',
  es: ',,,,,,,,setiembre',
  sl: 'januarja,februarja,marca,aprila,maja,junija,julija,avgusta,septembra,oktobra,novembra,decembra',
  sr: 'januara јануара,februara фебруара,marta марта,aprila априла,maja маја,juna јуна,jula јула,avgusta августа,septembra септембра,oktobra октобра,novembra новембра,decembra децембра',
  lv: 'janvari,februari,marta,aprili,maija,junija,julija,augusta,septembri,oktobri,novembri,decembri',
  el: 'ιανουαριος,φεβρουαριος,μαρτιος,απριλιος,μαιος,ιουνιος,ιουλιος,αυγουστος,σεπτεμβριος,οκτωβριος,νοεμβριος,δεκεμβριος',
  ar: 'جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر',
  he: 'בינואר,בפברואר,במרץ במרס,באפריל,במאי,ביוני,ביולי,באוגוסט,בספטמבר,באוקטובר,בנובמבר,בדצמבר',
  az: 'yanvar yan,fevral fev,mart mar,aprel apr,may,iyun iyn,iyul iyl,avqust avq,sentyabr sen,oktyabr okt,noyabr noy,dekabr dek',
  hy: 'հունվար հնվ,փետրվար փտվ,մարտ մրտ,ապրիլ,մայիս մյս,հունիս հնս,հուլիս հլս,օգոստոս օգս,սեպտեմբեր,հոկտեմբեր,նոյեմբեր,դեկտեմբեր',
  ka: 'იანვარი,თებერვალი,მარტი,აპრილი,მაისი,ივნისი,ივლისი,აგვისტო,სექტემბერი სექტემბრ,ოქტომბერი ოქტომბრ,ნოემბერი ნოემბრ,დეკემბერი დეკემბრ',
  be: 'студзень студзеня,люты лютага,сакавік сакавіка,красавік красавіка,травень траўня мая,чэрвень чэрвеня,ліпень ліпеня,жнівень жніўня,верасень верасня,кастрычнік кастрычніка,лістапад лістапада,снежань снежня',
  is: 'janúar,febrúar,mars,apríl,maí,júní,júlí,ágúst,september,október,nóvember,desember',
  mk: 'јануари,февруари,март,април,мај,јуни,јули,август,септември,октомври,ноември,декември',
  gl: 'xaneiro,febreiro,,,,xuño,xullo,agosto,setembro,outubro,novembro,decembro',
  cy: 'Ionawr,Chwefror,Mawrth,Ebrill,Mai,Mehefin,Gorffennaf,Awst,Medi,Hydref,Tachwedd,Rhagfyr',
  lb: ',,Mäerz,Abrëll,Mee,,,,,,,',
  mt: 'Jannar,Frar,Marzu,April,Mejju,Ġunju,Lulju,Awwissu,Settembru,Ottubru,Novembru,Diċembru',
  ne: 'जनवरी,फेब्रुअरी फेब्रुवरी,मार्च,अप्रिल,मे,जुन,जुलाई,अगस्ट अगस्त,सेप्टेम्बर,अक्टोबर,नोभेम्बर,डिसेम्बर',
  km: 'មករា,កុម្ភៈ,មីនា,មេសា,ឧសភា,មិថុនា,កក្កដា,សីហា,កញ្ញា,តុលា,វិច្ឆិកា,ធ្នូ',
  lo: 'ມັງກອນ,ກຸມພາ,ມີນາ,ເມສາ,ພຶດສະພາ,ມິຖຸນາ,ກໍລະກົດ,ສິງຫາ,ກັນຍາ,ຕຸລາ,ພະຈິກ,ທັນວາ',
  my: 'ဇန်နဝါရီ,ဖေဖော်ဝါရီ,မတ်,ဧပြီ,မေ,ဇွန်,ဇူလိုင်,ဩဂုတ်,စက်တင်ဘာ,အောက်တိုဘာ,နိုဝင်ဘာ,ဒီဇင်ဘာ',
  or: 'ଜାନୁଆରୀ,ଫେବୃଆରୀ ଫେବ୍ରୁଆରୀ,ମାର୍ଚ୍ଚ,ଅପ୍ରେଲ,ମଇ,ଜୁନ,ଜୁଲାଇ,ଅଗଷ୍ଟ,ସେପ୍ଟେମ୍ବର,ଅକ୍ଟୋବର,ନଭେମ୍ବର,ଡିସେମ୍ବର',
  as: 'জানুৱাৰী,ফেব্ৰুৱাৰী,মাৰ্চ,এপ্ৰিল,,,,আগষ্ট,ছেপ্টেম্বৰ ছেপ্তেম্বৰ,অক্টোবৰ,নৱেম্বৰ,ডিচেম্বৰ',
  si: 'ජනවාරි,පෙබරවාරි,මාර්තු,අප්‍රේල්,මැයි,ජූනි,ජූලි,අගෝස්තු,සැප්තැම්බර්,ඔක්තෝබර්,නොවැම්බර්,දෙසැම්බර්',
  eo: 'januaro,februaro,marto,aprilo,majo,junio,julio,aŭgusto,septembro,oktobro,novembro,decembro',
  ga: 'Eanáir,Feabhra,Márta,Aibreán,Bealtaine,Meitheamh,Iúil,Lúnasa,Meán_Fómhair,Deireadh_Fómhair,Samhain,Nollaig',
  gd: 'Faoilleach Fhaoilleach Faoillich Fhaoillich,Gearran Ghearran Gearrain Ghearrain,Màrt Mhàrt Màirt Mhàirt,Giblean Ghiblean Giblein Ghiblein,Cèitean Chèitean Cèitein Chèitein,Ògmhios,Iuchar Iuchair,Lùnastal Lùnastail,Sultain,Dàmhair,Samhain,Dùbhlachd',
  br: 'Genver,Chwevrer,Meurzh,Ebrel,Mae,Mezheven,Gouere,Eost,Gwengolo,,,Kerzu',
  eu: 'urtarrilaren urtarrilak,otsailaren otsailak,martxoaren martxoak,apirilaren apirilak,maiatzaren maiatzak,ekainaren ekainak,uztailaren uztailak,abuztuaren abuztuak,irailaren irailak,urriaren urriak,azaroaren azaroak,abenduaren abenduak',
  ast: 'xineru,febreru,marzu,,mayu,xunu,xunetu,agostu,setiembre,ochobre,payares,avientu',
  fy: 'jannewaris,febrewaris,maart,april,maaie,juny,july,augustus,septimber,oktober,novimber,desimber',
  rm: 'schaner,favrer,,avrigl,matg,zercladur,fanadur,avust,settember,,,',
  hsb: ',,měrca,apryla,meje,junija,julija,awgusta,,,nowembra,',
  se: 'ođđajagemánnu ođđajagimánu,guovvamánnu guovvamánu,njukčamánnu njukčamánu,cuoŋománnu cuoŋománu,miessemánnu miessemánu,geassemánnu geassemánu,suoidnemánnu suoidnemánu,borgemánnu borgemánu,čakčamánnu čakčamánu,golggotmánnu golggotmánu,skábmamánnu skábmamánu,juovlamánnu juovlamánu',
  tt: 'гыйнвар ғинуар,февраль,,,,,,,,,,',
  mn: 'нэгдүгээр_сар,хоёрдугаар_сар,гуравдугаар_сар,дөрөвдүгээр_сар,тавдугаар_сар,зургаадугаар_сар,долоодугаар_сар,наймдугаар_сар,есдүгээр_сар,аравдугаар_сар,арваннэгдүгээр_сар,арванхоёрдугаар_сар',
  ku: 'rêbendan,sibat,,nîsan,gulan,hezîran,tîrmeh,tebax,îlon,cotmeh,mijdar,berfanbar',
  ckb: 'کانوونی_دووەم,شوبات,ئازار,نیسان,ئایار,حوزەیران,تەمووز,ئاب,ئەیلوول,تشرینی_یەکەم,تشرینی_دووەم,کانونی_یەکەم کانوونی_یەکەم',
  ps: 'جنوري,فبروري فېبروري,مارچ,اپریل,مۍ,جون,جولای,اګست,سپتمبر سېپتمبر,اکتوبر,نومبر,دسمبر',
  sd: 'جنوري,فيبروري فيبروري,مارچ,اپريل,مئي,جون,جولاءِ,آگسٽ,سيپٽمبر,آڪٽوبر,نومبر,ڊسمبر',
  tg: 'январ,феврал,,апрел,,,,,сентябр,октябр,ноябр,декабр',
  tk: 'ýanwar,fewral,mart,aprel,maý,iýun,iýul,awgust,sentýabr,oktýabr,noýabr,dekabr',
  ug: 'يانۋار,فېۋرال,مارت,ئاپرېل,ماي,ئىيۇن,ئىيۇل,ئاۋغۇست,سېنتەبىر,ئۆكتەبىر,نويابىر,دېكابىر',
  yi: 'יאנואר,פעברואר,מערץ,אפריל,מיי,יוני,יולי,אויגוסט,סעפטעמבער,אקטאבער,נאוועמבער,דעצעמבער',
  ha: 'janairu,faburairu,maris,afirilu,mayu,yuni,yuli,agusta,satumba,oktoba,nuwamba,disamba',
  ig: 'jenụwarị,febrụwarị,maachị,epreel,,,,ọgọọst,septemba,ọktoba,novemba,disemba',
  xh: 'janyuwari,februwari,matshi,epreli,,juni,julayi,agasti,septemba,okthobha,novemba,disemba',
  mi: 'kohitātea hānuere,huitanguru pēpuere,poutūterangi māehe,paengawhāwhā āperira,haratua,pipiri hune,hōngongoi hūrae,hereturikōkā ākuhata,mahuru hepetema,whiringa-ā-nuku oketopa,whiringa-ā-rangi noema,hakihea tīhema',
  so: 'jannaayo,febraayo,maarso,abriil,maayo,juun,luulyo,ogosto,sebtembar,oktoobar,noofembar,diseembar',
};

/** From Sunday; a point where other languages have the word. */
export const WEEKDAYS: Readonly<Record<string, string>> = {
  en: '. . tues weds thurs . .',
  cy: 'sul llun mawrth mercher iau gwener sadwrn',
  ga: 'domhnaigh luain máirt céadaoin déardaoin haoine sathairn',
  gd: 'didòmhnaich diluain dimàirt diciadain diardaoin dihaoine disathairne',
  eu: 'igandea astelehena asteartea asteazkena osteguna ostirala larunbata',
  is: 'sunnudagur mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur',
  mk: 'недела понеделник вторник среда четврток петок сабота',
  be: 'нядзеля панядзелак аўторак серада чацвер пятніца субота',
  nn: 'sundag . tysdag . . . laurdag',
};

// Words that stand in cells beside numbers and month names, over all languages we know of at once: what they mean does not
// depend on the language, and where it does (tr and az "yaz"), the word is left out.

/**
 * Kind of token to its words, accents and letter case folded. c circa, S since, R to or until, b before, a after,
 * P present, B BC, A AD, C century, K millennium, D decade, q quarter, h half, W week, T the 1800s of the north, 1–4 the seasons from spring,
 * e m l early, mid, late (as x y z), ? uncertain, and F, which says nothing.
 */
const DATE_WORDS: Readonly<Record<string, string>> = {
  c: 'c ca cca circa cerca cirka okolo ok kolem περ περιπου approx approximately about around roughly um etwa gegen vers env environ hacia alrededor aprox ок около примерно приблизно близько yaklasik takriben texminen մոտ մոտավորապես დაახლოებით დაახლ حوالي نحو',
  S: 'dal dall’ dalla od van von vanaf sinds sedan siden alates kopš nuo من από since from starting seit ab depuis desde с со з із вiд від от منذ',
  R: 'tot do til ate iki lidz līdz kuni sampai hingga to until till through thru bis au a al hasta до по ila إلى حتى',
  b: 'before prior pre vor avant antes перед',
  a: 'after post nach apres despues после після بعد',
  P: 'obecnie dzis heden nu idag oggi hoje atualidade actualidad dnes nyni present now today ongoing current heute aujourd’hui presente hoy настоящее наст сегодня сейчас bugun bu',
  B: 'bc',
  A: 'ad',
  C: 'wiek wieku stoleti storocie stoletje stoljece stulecie szazad secolul secolo seculo segle eeuw vek veka století century centuries cent jahrhundert jahrhunderts jh jhd siecle siglo век века в вв століття ст yuzyil esr əsr asr դար դարի საუკუნე საუკ ს القرن قرن',
  K: 'millennium millenium jahrtausend millenaire milenio тысячелетие тысячелетия тисячоліття',
  D: 's er ers е х ті lar ler yillar iller illər annees anos decade decada годы годов роки ական ականներ იანი',
  q: 'q t qtr quarter quartal trimestre trim кв квартал ceyrek rub եռամսյակ კვარტალი الربع',
  W: 'w kw cw wk week weeks woche kalenderwoche semaine semana settimana vecka uge uke viikko tydzien tyden týden hafta неделя неделi',
  T: 'talet tallet luku luvulla luvun',
  h: 'h half halbjahr semestre semester полугодие півріччя',
  '1': 'lente wiosna tavasz jaro foraar kevat spring fruhling fruhjahr printemps primavera весна весны весной весною ilkbahar գարուն գարնանը გაზაფხული ربيع',
  '2': 'estate zomer verao vara kesa kesalla leto lato sommeren sommar nyar summer sommer ete verano лето лета летом літо влітку ամառ ամռանը ზაფხული صيف',
  '3': 'herfst outono jesien podzim hosten syksy osz toamna autumn fall herbst automne otono осень осени осенью осінь восени sonbahar payiz աշուն աշնանը შემოდგომა خريف',
  '4': 'inverno talvi vinter zima iarna winter hiver invierno зима зимы зимой kis qis ձմեռ ձմռանը ზამთარი شتاء',
  x: 'inicio poczatek zacatek inizio start starten early beginning begin start anfang debut principios comienzos начало нач початок',
  y: 'medio meta metà mitten halverwege meados polowa midt midten środek mid middle mitte mi mediados середина сер',
  z: 'eind einde fim koniec konec slutten slutet late end ende fin finales fines конец кон кінець кін',
  '?': 'possibly probably perhaps maybe uncertain wohl vermutlich',
  F: 'ta mh טן סטן ی د ko eko йил жылдын жылдың ел соли оны р сарын ildə tarixində dhen ng dydd av r godz godine godina godini година години године гады года gada gads m d metai metu metais ж жылгы жылғы יום den jaar roku rok saat uur klo kell nam e of the in on du vom ilin at year de del d des la le l les el los der den dem die das im am г гг год года году р рр рік року yil yili il ili jahr jahre an ano թ թվականի თ წ წელი წლის წლები عام سنة م жылы жыл st nd rd th eme ieme º o го й я ого день время uhr kl րդ ին ci cu li lu inci uncu ncu cı cü mi- dated',
};

/** Accents; from India to Cambodia marks are vowels, by which June and January differ, but for the dot of a borrowed letter. */
const MARKS = /[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc\u200b-\u200f]|(?![\u0900-\u109f\u1780-\u17ff])\p{M}/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\u2192]/g;
const QUOTES = /[\u2018\u2019\u02bc\u055a\u05f3`´]/g;
/** Digits of other scripts; those of India begin at 6 in their row of Unicode, the others at 0. */
const NUMERALS = /(?!\d)\p{Nd}/gu;

const plainDigit = (digit: string): string =>
  digit.length > 1
    ? digit
    : String((digit.charCodeAt(0) + (digit > '\u0900' && digit < '\u0e00' ? 10 : 0)) & 15);

/** Digits of any script as ours, one for one. */
export const withPlainDigits = (text: string): string => text.replace(NUMERALS, plainDigit);

/** Lower case without accents, with plain digits, dashes and quotes: what two spellings of a word have in common. */
export const foldDateText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/ı/g, 'i')
    .replace(DASHES, '-')
    .replace(QUOTES, "'")
    .replace(/॰/g, '.')
    .replace(NUMERALS, plainDigit);

// Names of months and weekdays: what Intl writes in the languages asked for, and where that does not do, in many others.

/** Names of the twelve months per language, for languages the runtime's Intl may lack: several forms each. */
export type MonthTable = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Looks up folded words. Names are generated on the first question. */
export interface DateNames {
  /** Bit m set: the word may be month m (0 to 11). Several bits: it depends on the language. */
  month(word: string): number;
  /** Bit d set: the word may be weekday d (0 is Sunday). */
  weekday(word: string): number;
  /** The kind of any other word, as DATE_WORDS has it. */
  kind(word: string): string | undefined;
}

/** Asked after the reader's and the data's own; a word that means different months in two of them is ambiguous. */
const WIDE =
  'fr de es it pt nl pl cs sk sl hr sv da nb fi et lv lt hu ro el bg sr uk be ru kk tr az uz hy ka ar ar-SY fa he id'.split(
    ' ',
  );

/** Asked last: a word of theirs that a language above has too is read as there. */
const RARE =
  'ca eu gl is sq mk hi bn sw af ms cy lb bs mt ur pa gu mr ne ta te kn ml km lo my am fil so zu eo'.split(
    ' ',
  );

/** Asked at the very last, by our own table and whole names alone: what Intl has in addition are words of others ("du", "here"). */
const BY_TABLE = 'nn or as si ga gd br ast fy rm hsb se tt mn ku ckb ps sd tg tk ug yi ha ig xh mi'.split(
  ' ',
);

/** Words whose months are remembered. */
const MOST_WORDS = 1000;

interface Names {
  readonly months: Map<string, number>;
  readonly weekdays: Map<string, number>;
}

export function createDateNames(languages: readonly string[] = [], table: MonthTable = {}): DateNames {
  let own: Names | undefined;
  let wide: Names | undefined;
  let rare: Names | undefined;
  let tabled: Names | undefined;
  let kinds: ReadonlyMap<string, string> | undefined;
  const ownNames = (): Names => (own ??= namesOf(['en', ...languages], table));
  const wideNames = (): Names => (wide ??= namesOf(WIDE, table));
  const rareNames = (): Names => (rare ??= namesOf(RARE, table));
  const tabledNames = (): Names => (tabled ??= namesOf([], table, BY_TABLE));
  // The beginning of a rare name is too often another word: "Hun", "Aga".
  const rareMonth = (word: string): number =>
    (rareNames().months.get(word) ?? 0) | monthIn(tabledNames(), word, true) ||
    (word.length > 3 ? monthIn(rareNames(), word) : 0);
  // A word that is no whole name is held against all names: the words of a text come again.
  const asked = new Map<string, number>();
  const month = (word: string): number => {
    const known = asked.get(word);
    if (known !== undefined) return known;
    const found = monthIn(ownNames(), word) || monthIn(wideNames(), word) || rareMonth(word);
    if (asked.size >= MOST_WORDS) asked.clear();
    asked.set(word, found);
    return found;
  };
  return {
    month,
    weekday: (word) =>
      weekdayIn(ownNames(), word) | weekdayIn(wideNames(), word) ||
      weekdayIn(rareNames(), word) ||
      weekdayIn(tabledNames(), word),
    kind: (word) => (kinds ??= kindsOfWords()).get(word),
  };
}

function kindsOfWords(): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const [kind, words] of Object.entries(DATE_WORDS))
    for (const word of words.split(' ')) kinds.set(foldDateText(word), kind);
  return kinds;
}

/** An exact name, else a beginning of names (at least three letters), else an inflected form outside the Latin script. */
function monthIn({ months }: Names, word: string, whole = false): number {
  const exact = months.get(word);
  const inflected = word > '\u024f';
  if (exact !== undefined || word.length < 3 || word.includes(' ') || (whole && !inflected))
    return exact ?? 0;
  let found = 0;
  for (const [name, mask] of months)
    // "dhen" is how a name of two words begins in Gaelic, and no name.
    if (name.includes(' ')) continue;
    else if ((!whole && name.startsWith(word)) || (inflected && isInflected(word, name))) found |= mask;
  return found;
}

function isInflected(word: string, name: string): boolean {
  const stem = name.replace(/[аеияьйი]$/u, '');
  return stem.length >= 3 && word.startsWith(stem) && word.length - stem.length <= 3;
}

function namesOf(languages: readonly string[], table: MonthTable, bases: readonly string[] = []): Names {
  const names: Names = { months: new Map(), weekdays: new Map() };
  for (const language of languages) addLanguage(names, language, table);
  for (const base of bases) addTable(names, base);
  return names;
}

function addTable(names: Names, base: string): void {
  MONTHS[base]
    ?.split(',')
    .forEach((forms, m) => forms.split(' ').forEach((form) => addMonth(names, form.replace('_', ' '), m)));
  WEEKDAYS[base]?.split(' ').forEach((word, day) => word.length > 1 && addWeekday(names, word, day));
}

function addLanguage(names: Names, language: string, table: MonthTable): void {
  const base = language.split('-')[0]!;
  const given = table[language] ?? table[base];
  given?.forEach((forms, month) => forms.forEach((form) => addMonth(names, form, month)));
  addTable(names, base);
  if (isSupported(language)) addIntlNames(names, language);
}

/** A runtime without a language answers in another, silently. */
function isSupported(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** Months by themselves and, in languages that inflect them, within a date. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric', weekday: 'long' },
  { month: 'short', day: 'numeric', weekday: 'short', year: 'numeric' },
];

function addIntlNames(names: Names, language: string): void {
  for (const form of FORMS) {
    const format = new Intl.DateTimeFormat(language, { ...form, calendar: 'gregory', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++)
      for (const { type, value } of format.formatToParts(sampleDay(month))) {
        if (type === 'month') addMonth(names, value, month);
        if (type === 'weekday') addWeekday(names, value, month % 7);
      }
  }
}

/** A day of each month, and all weekdays among them. */
function sampleDay(month: number): number {
  const weekday = new Date(Date.UTC(2021, month, 14)).getUTCDay();
  return Date.UTC(2021, month, 14 + ((month - weekday + 14) % 7));
}

/** The whole name and, of one in several words or with a hyphen, each of them: "sexta-feira", "bazar ertəsi". */
function addWeekday({ weekdays }: Names, name: string, day: number): void {
  const word = bare(name);
  for (const part of new Set([word, ...word.split(/[ -]/)]))
    if (part.length > 1 && !/\d/.test(part)) weekdays.set(part, (weekdays.get(part) ?? 0) | (1 << day));
}

/** A name, or one with an ending of at most two letters: Swedish "måndagen". */
function weekdayIn({ weekdays }: Names, word: string): number {
  const exact = weekdays.get(word);
  if (exact !== undefined || word.length < 6) return exact ?? 0;
  return weekdays.get(word.slice(0, -2)) ?? weekdays.get(word.slice(0, -1)) ?? 0;
}

const bare = (name: string): string => foldDateText(name).replace(/\./g, '').trim();

function addMonth({ months }: Names, name: string, month: number): void {
  const word = bare(name);
  if (word !== '' && !/\d/.test(word)) months.set(word, (months.get(word) ?? 0) | (1 << month));
}

// The words that stand around dates, asked for by name: each language has them.

export type DatePhraseKey =
  | 'before'
  | 'after'
  | 'since'
  | 'until'
  | 'circa'
  | 'uncertain'
  | 'unknown'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'quarter'
  | 'half1'
  | 'half2'
  | 'decade'
  | 'century'
  | 'centuryBC'
  | 'millennium'
  | 'millenniumBC';

/**
 * A phrase with its placeholders filled: `date` in before to uncertain, `year` in the seasons, quarter, halves and
 * decade (its first), `n` in quarter, century and millennium.
 */
export type DatePhrase = (key: DatePhraseKey, values?: Readonly<Record<string, string | number>>) => string;

// Days in words before a year in figures: "the third of May 1945", "el tres de mayo de 1945", "zweiter Mai 1945", "двадцать второго
// июня 1941". Only a cell that is nothing else is read so; years in words stay problems.

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

let starts: ReadonlySet<string> | undefined;
const ARTICLES = 'the der den dem lo o a de het op dia dzien'.split(' ');
const MOST_DAY_WORDS = 5;

/** The day in words with which a text begins, before a month, and how many characters stand before that: "the third of May". */
export function dayInWords(
  text: string,
  isMonth: (word: string) => boolean,
): { readonly day: number; readonly length: number } | undefined {
  const first = /^\p{L}[\p{L}'’]*/u.exec(text)?.[0];
  if (first === undefined) return undefined;
  starts ??= new Set(
    [...(made ??= makeDays()).keys()].map((words) => words.split(' ', 1)[0]!).concat(ARTICLES),
  );
  const folded = foldDateText(first);
  // "On" is Turkish for ten, and what English sentences begin with.
  if (folded === 'on' || !starts.has(folded)) return undefined;
  const head = text.slice(0, LONGEST);
  const word = /[\s-]{1,3}(\p{L}[\p{L}'’]*)/uy;
  word.lastIndex = first.length;
  for (let count = 0; count < MOST_DAY_WORDS; count++) {
    const before = word.lastIndex;
    const next = word.exec(head);
    if (!next) return undefined;
    if (next[1]!.length < 3 || !isMonth(next[1]!)) continue;
    const length = before + next[0].length - next[1]!.length;
    const lead = head.slice(0, before);
    const day = isMonth(lead) ? undefined : ordinalDay(lead);
    const rest = /^,?\s+(?:\p{L}{2,3}\s+)?\d{3,4}(?!\d)|^\s*[:,–—-]|^$/u.test(
      text.slice(word.lastIndex, word.lastIndex + 14),
    );
    if (day !== undefined && rest) return { day, length };
  }
  return undefined;
}

/** The day in words with which a text ends, and how many characters it takes: "third of ", before a month. */
export function dayBefore(text: string): { readonly day: number; readonly length: number } | undefined {
  const tail = text.slice(-LONGEST);
  if (!/[\p{L}][\s-]$/u.test(tail)) return undefined;
  const begins: number[] = [];
  for (let at = tail.length - 1; at >= 0 && begins.length <= MOST_DAY_WORDS; at--)
    if (/\p{L}/u.test(tail[at]!) && !/[\p{L}'’]/u.test(tail[at - 1] ?? ' ')) begins.push(at);
  for (const from of begins.reverse()) {
    const day = ordinalDay(tail.slice(from));
    if (day !== undefined) return { day, length: tail.length - from };
  }
  return undefined;
}

/** The day of "third of" in a sentence, where "two" before a month counts something else. */
const ordinalDay = (text: string): number | undefined => {
  const lead = foldDateText(text).replace(/-/g, ' ').replace(/ +/g, ' ').trim();
  const words = lead.replace(OF, '');
  return words === lead && LISTS[1]!.split(' ').includes(lead.split(' ')[0]!) ? undefined : leadingDay(lead);
};

/** The day of "the third of", its articles left out; longer words first, so that "on iki" is no "iki" behind an article. */
const leadingDay = (lead: string): number | undefined => {
  const words = lead.replace(OF, '');
  return dayOf(words) ?? dayOf(words.replace(BEFORE, ''));
};
