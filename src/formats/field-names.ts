// What people call their columns, in several languages. Keys are folded: lower case, no accents, no punctuation.

const NAMES: Readonly<Record<string, string>> = {
  start:
    'start date startdate datestart begin begindate begindatum beginning from when day datetime eventdate eventtime dateofevent ' +
    'startyear yearstart published publishedat publisheddate publishedon datepublished publicationdate webpublicationdate pubdate ' +
    'publishdate isodate seendate year years fecha fechainicio fechadeinicio fechainicial inicio desde ano anos data datainicio ' +
    'datadeinicio dataevento datum startdatum datumvon beginn von anfang jahr dates datedebut datededebut debut annee anneedebut ' +
    'dateevenement datedelevenement datedepublication дата датаначала датасобытия датапубликации начало год датапочатку ' +
    'датапублікації датаподії початок рік tarih baslangic baslangictarihi yayintarihi yil tarix baslamatarixi baslangictarixi ' +
    'тарих datarozpoczecia rok datainizio datadiinizio inizio anno ամսաթիվ տարեթիվ սկիզբ սկզբիամսաթիվ ' +
    'თარიღი დაწყება დაწყებისთარიღი წელი التاريخ تاريخ تاريخالبدء تاريخالبداية 日期 开始日期 日付 開始日 날짜 timestamp createdat',
  end:
    'end enddate dateend finish finishdate until till to stop stopdate ending endyear yearend fechafin fechadefin fechafinal fin ' +
    'hasta datafim datadefim datadetermino fim enddatum endedatum datumbis ende bis datefin datedefin finale anneefin jusqua ' +
    'датаокончания датаконца датазавершения конец окончание до датакінця датазакінчення датазавершення кінець bitis ' +
    'bitistarihi son sontarih bitmetarixi sontarix datafine datadifine fine datazakonczenia koniec վերջ ավարտ ավարտիամսաթիվ ' +
    'დასასრული დასრულებისთარიღი النهاية تاريخالانتهاء تاريخالنهاية 结束日期 終了日',
  title:
    'title headline name heading eventname eventtitle webtitle what label subject caption titulo titular nombre evento ' +
    'titel uberschrift schlagzeile ereignis titre intitule evenement nom заголовок название событие назва подія ' +
    'заголовокновости baslik olay ad basliq hadise titolo tytul nazwa վերնագիր անվանում სათაური სახელი ' +
    'العنوان عنوان 标题 事件 タイトル 見出し 제목 event',
  summary:
    'summary description text abstract body content details detail notes note excerpt desc resumen descripcion texto ' +
    'resumo descricao zusammenfassung beschreibung inhalt resume texte описание текст кратко содержание опис ' +
    'ozet aciklama metin tesvir xulase riassunto descrizione testo opis նկարագրություն აღწერა ' +
    'الوصف وصف 描述 摘要 説明 설명',
  url: 'url link href web website webpage page permalink weblink weburl sourceurl articleurl enlace vinculo lien adresse ссылка адрес посилання baglanti adres odkaz հղում ბმული الرابط رابط 链接 リンク',
  source:
    'source publisher outlet site medium domain provider fuente medio quelle fonte источник издание сми джерело ' +
    'kaynak menbe zrodlo աղբյուր წყარო المصدر مصدر 来源 出典',
  countries:
    'countries country countrycode countrycodes iso2 pais paises land lander laender pays paese страна страны країна ' +
    'країни ulke ulkeler olke kraj երկիր երկրներ ქვეყანა ქვეყნები البلد 国家 国',
  themes:
    'themes theme topic topics category categories subjects section sections tema temas categoria categorias thema ' +
    'themen kategorie kategorien rubrik rubrique rubriques categorie sujet тема темы категория категории рубрика ' +
    'теми категорія konu konular kategori movzu թեմա თემა კატეგორია الموضوع الفئة 主题 类别 カテゴリ',
  importance: 'importance weight priority rank importancia wichtigkeit важность onem',
  kind: 'kind',
  image: 'image imageurl picture photo thumbnail thumb imagen bild foto картинка изображение resim',
  lang: 'lang language',
  edtf: 'edtf',
  id: 'id uid guid',
  startTime:
    'time starttime timeofday hora horainicio uhrzeit startzeit beginnzeit heure heuredebut время времяначала час saat vakt ժամ დრო الوقت 时间 時刻',
  endTime: 'endtime finishtime horafin endzeit heurefin времяокончания bitissaati',
  status: 'status',
  story: 'story',
  sources: 'sources',
  precision: 'precision',
  tags: 'tags',
};

/** Lower case, without accents, spaces and punctuation. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ə/g, 'e')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Which of our fields each column is; undefined for columns that keep their own name. */
export type AssignFields = (header: readonly string[]) => readonly (string | undefined)[];

interface Name {
  readonly field: string;
  /** The earlier a synonym stands in the table, the more it is believed; the field's own name most. */
  readonly rank: number;
}

const createNames = (): ReadonlyMap<string, Name> => {
  const names = new Map<string, Name>();
  for (const [field, synonyms] of Object.entries(NAMES))
    for (const synonym of synonyms.split(' ')) {
      const folded = foldName(synonym);
      if (folded && !names.has(folded)) names.set(folded, { field, rank: names.size });
    }
  return names;
};

/** A date of something, but not of its end. */
const isDateLike = (folded: string): boolean =>
  /(date|datum|fecha|дата|tarih)/.test(folded) &&
  !/(end|fin|bis|until|оконч|конец|заверш|закінч|bit)/.test(folded);

/** Makes the function that names columns. Each field is given once, to the column whose name is believed most. */
export const createFieldAssigner = (): AssignFields => {
  const names = createNames();
  return (header) => {
    const folded = header.map(foldName);
    const fields: (string | undefined)[] = header.map(() => undefined);
    const best = new Map<string, { readonly column: number; readonly rank: number }>();
    folded.forEach((name, column) => {
      const known = names.get(name);
      if (!known) return;
      const rank = name === known.field.toLowerCase() ? -1 : known.rank;
      const holder = best.get(known.field);
      if (!holder || rank < holder.rank) best.set(known.field, { column, rank });
    });
    for (const [field, { column }] of best) fields[column] = field;
    if (best.has('start') || best.has('edtf')) return fields;
    const dated = folded.findIndex((name, i) => fields[i] === undefined && isDateLike(name));
    const instead = dated >= 0 ? dated : best.get('startTime')?.column;
    if (instead !== undefined) fields[instead] = 'start';
    return fields;
  };
};
