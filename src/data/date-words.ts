// Words that stand in cells beside numbers and month names, over all languages we know of at once: what they mean does not
// depend on the language, and where it does (tr and az "yaz"), the word is left out.

/**
 * Kind of token to its words, accents and letter case folded. c circa, S since, R to or until, b before, a after,
 * P present, B BC, A AD, C century, K millennium, D decade, q quarter, h half, 1–4 the seasons from spring,
 * e m l early, mid, late (as x y z), ? uncertain, and F, which says nothing.
 */
export const DATE_WORDS: Readonly<Record<string, string>> = {
  c: 'c ca cca circa approx approximately about around roughly um etwa gegen vers env environ hacia alrededor aprox ок около примерно приблизно близько yaklasik takriben texminen մոտ մոտավորապես დაახლოებით დაახლ حوالي نحو',
  S: 'since from starting seit ab depuis desde с со з із вiд від от منذ',
  R: 'to until till through thru bis au a al hasta до по ila إلى حتى',
  b: 'before pre vor avant antes перед',
  a: 'after post nach apres despues после після بعد',
  P: 'present now today ongoing current heute aujourd’hui presente hoy настоящее наст сегодня сейчас bugun bu',
  B: 'bc',
  A: 'ad',
  C: 'century centuries cent jahrhundert jahrhunderts jh jhd siecle siglo век века в вв століття ст yuzyil esr əsr asr դար դարի საუკუნე საუკ ს القرن قرن',
  K: 'millennium millenium jahrtausend millenaire milenio тысячелетие тысячелетия тисячоліття',
  D: 's er ers е х ті lar ler yillar iller illər annees anos decade decada годы годов роки ական ականներ იანი',
  q: 'q t qtr quarter quartal trimestre trim кв квартал ceyrek rub եռամսյակ კვარტალი الربع',
  h: 'h half halbjahr semestre semester полугодие півріччя',
  '1': 'spring fruhling fruhjahr printemps primavera весна весны весной весною ilkbahar գարուն գարնանը გაზაფხული ربيع',
  '2': 'summer sommer ete verano лето лета летом літо влітку ամառ ամռանը ზაფხული صيف',
  '3': 'autumn fall herbst automne otono осень осени осенью осінь восени sonbahar payiz աշուն աշնանը შემოდგომა خريف',
  '4': 'winter hiver invierno зима зимы зимой kis qis ձմեռ ձմռանը ზამთარი شتاء',
  x: 'early beginning begin start anfang debut principios comienzos начало нач початок',
  y: 'mid middle mitte mi mediados середина сер',
  z: 'late end ende fin finales fines конец кон кінець кін',
  '?': 'possibly probably perhaps maybe uncertain wohl vermutlich',
  F: 'of the in on du vom ilin at year de del d des la le l les el los der den dem die das im am г гг год года году р рр рік року yil yili il ili jahr jahre an ano թ թվականի თ წ წელი წლის წლები عام سنة م жылы жыл st nd rd th eme ieme º ª o го й я ого день время uhr kl րդ ին ci cu li lu inci uncu ncu cı cü mi- dated',
};
