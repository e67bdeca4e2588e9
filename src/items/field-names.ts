// What people call their columns, in several languages: the one table for items, JSON and tables of every kind.
import { dayAndTime } from '../time/read-date.js';

/**
 * Names of each field, the most believed first, folded by `foldName`. Names before the bar may stand side by side in one row: the
 * first that is filled counts, and lists are joined. Those after it stand in where none of the first is there.
 */
const FIELD_NAMES = {
  start:
    'start date startdate begin | datestart begindate begindatum beginning from when day datetime eventdate eventtime dateofevent ' +
    'startyear yearstart published publishedat publisheddate publishedon datepublished publicationdate webpublicationdate pubdate ' +
    'publishdate isodate seendate year years fecha fechainicio fechadeinicio fechainicial inicio desde ano anos data datainicio ' +
    'datadeinicio dataevento datum startdatum datumvon beginn von anfang jahr dates datedebut datededebut debut annee anneedebut ' +
    'dateevenement datedelevenement datedepublication дата датаначала датасобытия датапубликации начало год датапочатку ' +
    'датапублікації датаподії початок рік tarih baslangic baslangictarihi yayintarihi yil tarix baslamatarixi baslangictarixi ' +
    'тарих datarozpoczecia rok datainizio datadiinizio inizio anno ամսաթիվ տարեթիվ սկիզբ սկզբիամսաթիվ ' +
    'თარიღი დაწყება დაწყებისთარიღი წელი التاريخ تاريخ تاريخالبدء تاريخالبداية 日期 开始日期 日付 開始日 날짜 timestamp createdat',
  end:
    'end enddate until | dateend finish finishdate till to stop stopdate ending died endyear yearend fechafin fechadefin fechafinal fin ' +
    'hasta datafim datadefim datadetermino fim enddatum endedatum datumbis ende bis datefin datedefin finale anneefin jusqua ' +
    'датаокончания датаконца датазавершения конец окончание до датакінця датазакінчення датазавершення кінець bitis ' +
    'bitistarihi son sontarih bitmetarixi sontarix datafine datadifine fine datazakonczenia koniec վերջ ավարտ ավարտիամսաթիվ ' +
    'დასასრული დასრულებისთარიღი النهاية تاريخالانتهاء تاريخالنهاية 结束日期 終了日',
  title:
    'title headline name | heading eventname eventtitle webtitle what label subject caption titulo titular nombre evento ' +
    'titel uberschrift schlagzeile ereignis titre intitule evenement nom заголовок название событие назва подія ' +
    'заголовокновости baslik olay ad basliq hadise titolo tytul nazwa վերնագիր անվանում სათაური სახელი ' +
    'العنوان عنوان 标题 事件 タイトル 見出し 제목 event',
  summary:
    'summary description | text abstract body content details detail notes note excerpt desc resumen descripcion texto ' +
    'resumo descricao zusammenfassung beschreibung inhalt resume texte описание текст кратко содержание опис ' +
    'ozet aciklama metin tesvir xulase riassunto descrizione testo opis նկարագրություն აღწერა ' +
    'الوصف وصف 描述 摘要 説明 설명',
  url: 'url link href | web website webpage page permalink weblink weburl sourceurl articleurl enlace vinculo lien adresse ссылка адрес посилання baglanti adres odkaz հղում ბმული الرابط رابط 链接 リンク',
  source:
    'source publisher outlet | site medium domain provider fuente medio quelle fonte источник издание сми джерело ' +
    'kaynak menbe zrodlo աղբյուր წყარო المصدر مصدر 来源 出典',
  countries:
    'countries country countrycode countrycodes | iso2 pais paises land lander laender pays paese страна страны країна ' +
    'країни ulke ulkeler olke kraj երկիր երկրներ ქვეყანა ქვეყნები البلد 国家 国',
  themes:
    'themes theme topic topics category categories | subjects section sections tema temas categoria categorias thema ' +
    'themen kategorie kategorien rubrik rubrique rubriques categorie sujet тема темы категория категории рубрика ' +
    'теми категорія konu konular kategori movzu թեմա თემა კატეგორია الموضوع الفئة 主题 类别 カテゴリ',
  importance: 'importance | importancia wichtigkeit важность onem weight priority',
  kind: 'kind',
  image: 'image images | imageurl picture photo thumbnail thumb imagen bild foto картинка изображение resim',
  media: 'media | video audio embed',
  lang: 'lang language',
  edtf: 'edtf',
  id: 'id guid uid',
  startTime:
    'starttime | time timeofday hora horainicio uhrzeit startzeit beginnzeit heure heuredebut время времяначала час saat vakt ժամ დრო الوقت 时间 時刻',
  endTime: 'endtime | finishtime horafin endzeit heurefin времяокончания bitissaati',
  status: 'status',
  story: 'story',
  chapter: 'chapter',
  callout: 'callout annotation',
  sources: 'sources',
  precision: 'precision dateprecision',
  tags: 'tags',
  event: 'event eventid',
  color: 'color colour',
} as const;

export type Field = keyof typeof FIELD_NAMES;
export const FIELDS = Object.keys(FIELD_NAMES) as readonly Field[];

/** Lower case, without accents, spaces and punctuation: "Start Date", "start_date" and "startDate" are one name. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ə/g, 'e')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');

interface Known {
  readonly field: Field;
  /** The earlier a name stands in the table, the more it is believed. */
  readonly rank: number;
  /** It may stand beside other names of the field. */
  readonly usual: boolean;
}

const createNames = (): ReadonlyMap<string, readonly Known[]> => {
  const names = new Map<string, Known[]>();
  for (const field of FIELDS) {
    let usual = true;
    for (const name of FIELD_NAMES[field].split(' ')) {
      if (name === '|') usual = false;
      else {
        const folded = foldName(name);
        const known = { field, rank: names.size, usual };
        const others = names.get(folded);
        if (!others) names.set(folded, [known]);
        else if (usual && others[0]!.field !== field) others.push(known);
      }
    }
  }
  return names;
};

let table: ReadonlyMap<string, readonly Known[]> | undefined;
const knownOf = (folded: string): readonly Known[] => (table ??= createNames()).get(folded) ?? [];

/** The field that a name always means, as a facet's name does; `usual` names only, or all. */
export const fieldNamed = (folded: string, usual: boolean): Field | undefined =>
  knownOf(folded).find((known) => known.usual || !usual)?.field;

/** A column that may hold a field. */
export interface Candidate {
  readonly column: number;
  readonly usual: boolean;
}

/**
 * For each field the columns that are called by one of its names, the most believed first. A column belongs to one field: "event" is
 * the title where nothing else is, else it says which reports belong together.
 */
export const columnsByField = (header: readonly string[]): ReadonlyMap<Field, readonly Candidate[]> => {
  const found = new Map<Field, (Candidate & { readonly rank: number })[]>();
  header.forEach((name, column) => {
    for (const { field, rank, usual } of knownOf(foldName(name))) {
      const candidate = { column, rank: name === field ? -1 : rank, usual };
      const list = found.get(field);
      if (list) list.push(candidate);
      else found.set(field, [candidate]);
    }
  });
  for (const list of found.values()) list.sort((a, b) => a.rank - b.rank);
  const [title, event] = [found.get('title'), found.get('event')];
  if (title && event) {
    const shared = event.find(({ column }) => title.some((other) => other.column === column))?.column;
    const other = shared !== undefined && title[0]!.column === shared ? event : title;
    const rest = other.filter(({ column }) => column !== shared);
    found.set(other === event ? 'event' : 'title', rest);
  }
  return found;
};

/** Year, month and day by the numbers of their columns, -1 where there is none. */
export type PartColumns = readonly [year: number, month: number, day: number];

/** Names of the year, the month and the day, folded. */
export const PART_NAMES: readonly (readonly string[])[] = [
  ['year', 'iyear', 'annee', 'jahr', 'ano', 'год', 'yil', 'anno', 'rok', 'рік'].map(foldName),
  ['month', 'imonth', 'mois', 'monat', 'mes', 'месяц', 'ay', 'mese', 'miesiac', 'місяць'].map(foldName),
  ['day', 'iday', 'jour', 'tag', 'dia', 'день', 'gun', 'giorno', 'dzien', 'dayofmonth'].map(foldName),
];
const START_AFFIX = /^(?:start|begin|from|event)|(?:start|begin)$/;
const END_AFFIX = /^(?:end|to|until)|end$/;

/** The name of a column whose numbers are years. */
export const isYearName = (folded: string): boolean =>
  folded.startsWith('year') || folded.endsWith('year') || PART_NAMES[0]!.includes(folded);

const findParts = (folded: readonly string[], affix: RegExp): PartColumns | undefined => {
  const [year = -1, month = -1, day = -1] = PART_NAMES.map((names) =>
    folded.findIndex((name) => affix.test(name) && names.includes(name.replace(affix, ''))),
  );
  return month < 0 ? undefined : [year, month, day];
};

/**
 * Where year, month and day stand in columns of their own: of the start, then of the end. Empty where one of the `whole` columns,
 * which hold the start, is none of them.
 */
export const partColumns = (header: readonly string[], whole: readonly number[]): readonly PartColumns[] => {
  const folded = header.map(foldName);
  const start = [/^/, START_AFFIX]
    .map((affix) => findParts(folded, affix))
    .find((parts) => parts && parts[0] >= 0);
  if (!start || !whole.every((column) => start.includes(column))) return [];
  const end = findParts(folded, END_AFFIX);
  return end ? [start, end] : [start];
};

const pad = (part: string): string => part.padStart(2, '0');

/** A part as text; spreadsheets write 1964 as 1964.0, and an unknown part is often a 0. */
const partText = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string'
    ? String(value).trim().replace(/\.0+$/, '').replace(/^0+$/, '')
    : '';

/**
 * Year, month and day as one text, each a number, digits or a month's name; 0 stands for "not known". Undefined without a year,
 * for which `usualYear` stands in where there is a month.
 */
export const joinYearMonthDay = (
  parts: readonly [year: unknown, month: unknown, day: unknown],
  usualYear?: unknown,
): string | undefined => {
  const [ownYear = '', month = '', day = ''] = parts.map(partText);
  const year = ownYear || (month ? partText(usualYear) : '');
  // A whole date in the column of years is believed.
  if (year === '' || /\d\D+\d/.test(year)) return year || undefined;
  if (!/^\d{1,4}$/.test(year)) return month ? `${day ? `${day} ` : ''}${month} ${year}` : year;
  const text = year.padStart(4, '0');
  if (!month) return text;
  if (!/^\d{1,2}$/.test(month)) return `${day ? `${day} ` : ''}${month} ${year}`;
  return day ? `${text}-${pad(month)}-${pad(day)}` : `${text}-${pad(month)}`;
};

/** A number in a column of years, as a date. */
export const yearText = (year: number): string => {
  const text = String(year);
  return /^\d{3}$/.test(text) ? `0${text}` : text;
};

/**
 * A day with the time of day from a column of its own; undefined where one of them is missing ("All day" is no time) or the day has a
 * time already.
 */
export const joinTime = (day: unknown, time: unknown): string | undefined =>
  typeof time === 'string' && typeof day === 'string' && /\p{Nd}|noon|mid/iu.test(time) && /^[^:]+$/.test(day)
    ? dayAndTime(day, time)
    : undefined;
