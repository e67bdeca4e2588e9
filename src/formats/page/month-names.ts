// Names of months as people write them: a table for the languages the product speaks, Intl for others that are asked for.

/** January to December; forms of one month are separated by a bar. Names of other languages that look the same are left out. */
const TABLE: readonly string[] = [
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  'janvier|janv février|févr|fevrier mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|déc|decembre',
  'januar|jänner februar|feber märz|maerz - - juni juli - - oktober|okt - dezember|dez',
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic',
  'janeiro fevereiro|fev março|marco - maio junho julho - setembro|set outubro|out novembro dezembro',
  'gennaio|gen febbraio - aprile maggio|mag giugno|giu luglio|lug - settembre ottobre|ott - dicembre',
  'январь|января|янв февраль|февраля|февр|фев март|марта|мар апрель|апреля|апр май|мая|мае июнь|июня|июн июль|июля|июл август|августа|авг сентябрь|сентября|сент|сен октябрь|октября|окт ноябрь|ноября|нояб|ноя декабрь|декабря|дек',
  'січень|січня|січ лютий|лютого|лют березень|березня|бер квітень|квітня|квіт травень|травня|трав червень|червня|черв липень|липня|лип серпень|серпня|серп вересень|вересня|вер жовтень|жовтня|жовт листопад|листопада|лист грудень|грудня|груд',
  'ocak|oca şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  'yanvar fevral - aprel - iyun iyul avqust sentyabr oktyabr noyabr dekabr',
  'հունվար|հունվարի|հնվ փետրվար|փետրվարի|փտվ մարտ|մարտի|մրտ ապրիլ|ապրիլի|ապր մայիս|մայիսի|մյս հունիս|հունիսի|հնս հուլիս|հուլիսի|հլս օգոստոս|օգոստոսի|օգս սեպտեմբեր|սեպտեմբերի|սեպ հոկտեմբեր|հոկտեմբերի|հոկ նոյեմբեր|նոյեմբերի|նոյ դեկտեմբեր|դեկտեմբերի|դեկ',
  'იანვარი|იანვარს|იან თებერვალი|თებერვალს|თებ მარტი|მარტს|მარ აპრილი|აპრილს|აპრ მაისი|მაისს|მაი ივნისი|ივნისს|ივნ ივლისი|ივლისს|ივლ აგვისტო|აგვისტოს|აგვ სექტემბერი|სექტემბერს|სექ ოქტომბერი|ოქტომბერს|ოქტ ნოემბერი|ნოემბერს|ნოე დეკემბერი|დეკემბერს|დეკ',
  'يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر',
  'styczeń|stycznia|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpień|sierpnia wrzesień|września październik|października listopad|listopada grudzień|grudnia',
];

const SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

/** Lower case in Unicode's way, without a final dot. */
export const foldMonth = (name: string): string => name.toLowerCase().replace(/\.$/, '').replace(/i̇/g, 'i');

const addTable = (names: Map<string, number>): void => {
  for (const row of TABLE)
    row.split(' ').forEach((forms, i) => {
      for (const form of forms.split('|')) if (form !== '-' && !names.has(form)) names.set(form, i + 1);
    });
};

const addLanguage = (language: string, names: Map<string, number>): void => {
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
      if (/^[\p{L}\p{M}]{3,}$/u.test(name) && !names.has(name)) names.set(name, month + 1);
    }
  }
};

const IN_TABLE: ReadonlySet<string> = new Set('en fr de es pt it ru uk tr az hy ka ar pl'.split(' '));

const isKnown = (language: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
};

/** Folded name -> number of the month, in the languages of the table and those given. */
export const monthNames = (languages: readonly string[] = []): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const language of languages)
    if (!IN_TABLE.has(language.split('-', 1)[0] ?? '') && isKnown(language)) addLanguage(language, names);
  addTable(names);
  return names;
};
