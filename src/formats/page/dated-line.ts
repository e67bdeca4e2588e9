import type { LeadDate, LeadReader } from './lead-date.js';

// A line of a page, pasted or made of HTML, with what stands round it.

/** A line of a page. */
export interface Line {
  /** Without bullet and marks. A boundary of bold print or of a cell is `BOUNDARY`. */
  readonly text: string;
  /** The date the line consists of: as the date parser reads it, or relative ("2 hours ago"). */
  readonly date: string | undefined;
  readonly afterBlank: boolean;
  readonly mark: LineMark;
  /** How deep a heading or a bullet is, 1 the outermost; 0 for other lines. */
  readonly level: number;
  /** What of the line is a link to another page, where any is, with its character references. */
  readonly linked?: string;
}
export type LineMark = 'heading' | 'bullet' | 'term' | 'plain';

/** A line before it is known whether it is a date. */
export type RawLine = Omit<Line, 'date'>;

/** Where bold print or a cell ends: a date before it is parted from what follows. */
export const BOUNDARY = '\u001F';

const BOUNDARIES = /(?<![ \t])[ \t]*\u001F[\u001F \t]*/g;

/** A line as a reader sees it. */
export const plainLine = (text: string): string =>
  (text.includes(BOUNDARY) ? text.replace(BOUNDARIES, ' ') : text).trim();

// Where in a line its date stands, and what the line says beside it.

/** `strong`: parted by a colon, a dash, a cell; `medium`: by a comma or a point; `weak`: by a space; `sentence`: "On 3 May, …". */
export type Parting = 'strong' | 'medium' | 'weak' | 'sentence';

export interface DatedLine {
  readonly line: number;
  readonly place: 'alone' | 'first' | 'last';
  readonly parting: Parting;
  readonly date: LeadDate;
  /** Without the date; empty where the line is only a date. */
  readonly title: string;
}

const STRONG =
  /^(?:[.,;]?\s*\u001F[\u001F\s]*[:：–—|•·→−-]?|\.?\s*[:：–—|•·→−]|\.?\s+-{1,2}(?=\s)|-{1,2}\s|\s*[-=]{1,2}>|\s+=(?=\s)|\s*[⇒➔➜►»])\s*/u;
const MEDIUM = /^(?:[.,;]|\s*\/)\s+/;
const WEAK = /^\s+/;
const BEFORE =
  /^(?:on|in|by|around|from|between|am|im|zwischen|le|en|el|em|nel|il|entre|tra|i|w|we|v|ve|в|у|во|между|між)\s+(?=\p{L}|\d)/iu;
const FIRST = 'first|originally|newly';
const LAST =
  'last|latest|zuletzt|letzte|dernière|última|ultimo|последнее|останнє|senast|sist|sidst|laatst|ostatnia';
const STAMPS =
  '(?:updated?|modified|published|posted|edited)|publication date|date|(?:дата\\s)?(?:опубликовано|обновлено|публикации|обновления)|дата|опубліковано|оновлено|publié(?:e)?|mis(?:e)? à jour|modifié(?:e)?|veröffentlicht|aktualisiert|erschienen|stand|geändert|aktualisierung|mise à jour|actualización|atualização|aggiornamento|обновление|оновлення|yayınlanma(?: tarihi)?|yayınlandı|(?:son\\s)?güncelle(?:me|ndi)(?: tarihi)?|tarih|publicad[oa]|actualizad[oa]|atualizad[oa]|pubblicat[oa]|aggiornat[oa]|publisert|oppdatert|publicera[dt]|uppdatera[dt]|udgivet|opdateret|gepubliceerd|bijgewerkt|opublikowano|zaktualizowano|aktualizacja|julkaistu|päivitetty|dərc olunub|yenilənib|հրապարակվել է|გამოქვეყნდა|نشر(?: في)?';
/** What stands before the date of a page itself. */
export const STAMP_LABEL = new RegExp(
  String.raw`^(?:(?:${FIRST}|${LAST})\s)?(?:${STAMPS})(?:\s+(?:on|at|le|am|el|il|em|op|den|dne|в))?\s*:?\s+`,
  'iu',
);
const EDITED = new RegExp(
  `^(?:(?:${LAST})\\s|updated?|modified|edited|geändert|обновл|оновл|дата обновл|mise? à jour|modifié|aktuali|stand|(?:son\\s)?güncel|actuali|atuali|aggiorn|oppdat|uppdat|opdat|bijgewerkt|zaktual|päivit|yenilən)`,
  'iu',
);
/** What parts two such dates of one line. */
const NEXT_STAMP = new RegExp(
  String.raw`[\s.,;|·•()[\]–—-]{1,5}(?=(?:(?:${FIRST}|${LAST})\s)?(?:${STAMPS})[\s:])`,
  'iu',
);
const WEEKDAY_REST = /^[\s.,;]*$/;
const LONGEST_TAIL = 48;
const LONGEST_LINE = 3000;

/** A line that says when the page was made or changed. */
export interface PageDate {
  readonly date: LeadDate;
  readonly isEdit: boolean;
}

/** "Published April 23, 2022", "Last Update: Thursday, May 25, 2006. 7:19pm". */
export const readPageDate = (text: string, readLead: LeadReader): PageDate | undefined => {
  const label = STAMP_LABEL.exec(text)?.[0];
  const rest = label === undefined ? '' : text.slice(label.length);
  const date = rest ? readLead(rest) : undefined;
  if (date?.from.day === undefined || date.from.year === undefined) return undefined;
  return rest.length - date.length <= 30 ? { date, isEdit: EDITED.test(text) } : undefined;
};

const LONGEST_STAMP = 160;

/** Of a line that tells when a page was published and when it was changed, what tells the first; else the line as it is. */
export const publishedStamp = (text: string, readLead: LeadReader): string => {
  if (text.length > LONGEST_STAMP || !STAMP_LABEL.test(text)) return text;
  const parts = text.split(new RegExp(NEXT_STAMP, 'giu')).map((part) => part.replace(/[)\]]$/, '').trimEnd());
  const dates = parts.map((part) => readPageDate(part, readLead));
  const first = dates.findIndex((date) => date && !date.isEdit);
  return parts.length > 1 && first >= 0 && dates.every(Boolean) ? parts[first]! : text;
};

export const closeTitle = (text: string): string =>
  plainLine(text)
    .replace(/^[-–—:|•·\s]{1,6}|[-–—:|•·\s]{1,6}$/gu, '')
    .trim();

const isTitle = (text: string): boolean => /\p{L}\p{M}*\p{L}|\p{Script=Han}/u.test(text);

const readFirst = (line: Line, at: number, readLead: LeadReader): DatedLine | undefined => {
  const { text } = line;
  const before = BEFORE.exec(text)?.[0] ?? '';
  const whole = readLead(text);
  const date = whole ?? (before ? readLead(text.slice(before.length)) : undefined);
  if (!date) return undefined;
  const isSentence = whole === undefined;
  const end = date.length + (isSentence ? before.length : 0);
  const { aside, rest } = withoutAside(text.slice(end));
  const finer =
    aside === '' || isSentence ? undefined : innerDate(date, `${aside.slice(2, -1)}${rest}`, readLead);
  if (finer) return { line: at, place: 'first', parting: 'strong', ...finer };
  if (!isSentence && WEEKDAY_REST.test(rest.replace(/\u001F/g, '').replace(/[:：–—-]\s*$/u, '')))
    return { line: at, place: 'alone', parting: 'strong', date, title: '' };
  const strong = STRONG.exec(rest)?.[0];
  const parted = strong ?? MEDIUM.exec(rest)?.[0] ?? WEAK.exec(rest)?.[0];
  if (parted === undefined) return undefined;
  const title = closeTitle(rest.slice(parted.length)) + aside;
  if (!isTitle(title)) return undefined;
  const parting =
    strong !== undefined ? 'strong' : isSentence ? 'sentence' : MEDIUM.test(rest) ? 'medium' : 'weak';
  const inner = parting === 'strong' ? innerDate(date, rest.slice(parted.length), readLead) : undefined;
  if (inner) return { line: at, place: 'first', parting, ...inner };
  return { line: at, place: 'first', parting, date, title: parting === 'sentence' ? capital(title) : title };
};

/** What stands in brackets between a date and its colon or dash: "1931 (aged 20): …" says it behind. */
const ASIDE = /^\s?(\([^()\u001F]{1,40}\))(?=\s?[:：–—]|\s-\s)/u;

const withoutAside = (rest: string): { readonly aside: string; readonly rest: string } => {
  const bracket = ASIDE.exec(rest);
  return bracket ? { aside: ` ${bracket[1]!}`, rest: rest.slice(bracket[0].length) } : { aside: '', rest };
};

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** "2020 | 27 September | Text", "2020 | March | 3 | Text", "March | 3 | Text": what is finer stands behind. */
const innerDate = (
  outer: LeadDate,
  rest: string,
  readLead: LeadReader,
): { readonly date: LeadDate; readonly title: string } | undefined => {
  const { year, month } = outer.from;
  if ((year ?? month) === undefined || outer.to || outer.from.day !== undefined) return undefined;
  const date = readLead(rest);
  if (!date || date.from.year !== undefined || date.from.period !== undefined || date.words !== undefined)
    return undefined;
  if (month !== undefined ? date.from.month !== undefined : date.from.month === undefined) return undefined;
  const parted = STRONG.exec(rest.slice(date.length))?.[0];
  // A number before words that no cell parts from them counts them: "January: 3 mills burn".
  if (year === undefined && !parted?.includes(BOUNDARY)) return undefined;
  const title = parted === undefined ? '' : closeTitle(rest.slice(date.length + parted.length));
  if (!isTitle(title)) return undefined;
  const within = { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) };
  const inner: LeadDate = {
    ...date,
    from: { ...within, ...date.from },
    ...(date.to ? { to: { ...within, ...date.to } } : {}),
  };
  return innerDate(inner, rest.slice(date.length + parted!.length), readLead) ?? { date: inner, title };
};

/** A version as a heading of a list of changes has it: "[2.0.0] - 2021-05-07". */
const VERSION = /^\[?(v?\d{1,5}(?:\.\d{1,5}){1,3}[\w.+-]{0,20})\]?$/;

/** A date at the end: in brackets, behind a dash or a bar, or the last words of a line that is no sentence. */
const readLast = (line: Line, at: number, readLead: LeadReader): DatedLine | undefined => {
  const { text } = line;
  const end = text.replace(/(?<![\s.\u001F])[\s.\u001F]+$/u, '').length;
  const bracket = /[)\]]/.test(text[end - 1] ?? '');
  const stop = bracket ? end - 1 : end;
  const from = Math.max(1, stop - LONGEST_TAIL);
  for (let i = from; i < stop; i++) {
    if (!/[\s([\u001F]/.test(text[i - 1]!) || !/[\p{L}\d~]/u.test(text[i]!)) continue;
    const date = readLead(text.slice(i, stop));
    if (!date || date.length < stop - i) continue;
    const head = text.slice(0, i);
    const open = /(?<!\s)\s*[([]\s*$/.exec(head.slice(-4))?.[0];
    if (bracket !== (open !== undefined)) continue;
    const cut =
      open ??
      /(?<!\s)(?:\s+[-–—]\s|\s*[|•·\u001F]\s*)$/u.exec(head.slice(-5))?.[0] ??
      /,\s(?:le|on|am|el|il|den)\s$/u.exec(head.slice(-6))?.[0];
    const title = closeTitle(
      cut === undefined ? head.replace(/(?<![\s,])[\s,]+$/u, '') : head.slice(0, head.length - cut.length),
    );
    const version = line.mark === 'heading' && cut !== undefined ? VERSION.exec(title)?.[1] : undefined;
    if (version !== undefined) return { line: at, place: 'last', parting: 'strong', date, title: version };
    if (!isTitle(title)) return undefined;
    if (cut !== undefined) return { line: at, place: 'last', parting: 'strong', date, title };
    const isWord =
      /(?:^|\s)(?:on|of|in|by|since|until|from|to|and|the|for|after|before|during|am|vom|le|du|el|de|в|до|с|от)\s*$/iu.test(
        head,
      );
    return isWord || date.from.day === undefined || /[.!?]$/.test(text)
      ? undefined
      : { line: at, place: 'last', parting: 'weak', date, title };
  }
  return undefined;
};

/** What was found in a line already: the page's own date is looked for before its list is. */
const found = new WeakMap<Line, { readonly line: DatedLine | undefined; readonly by: LeadReader }>();

/** The date of a line, where it stands first, last or alone. */
export const readDatedLine = (line: Line, at: number, readLead: LeadReader): DatedLine | undefined => {
  const known = found.get(line);
  if (known?.by === readLead) return known.line;
  const dated = findDate(line, at, readLead);
  found.set(line, { line: dated, by: readLead });
  return dated;
};

/** A figure, or a word in brackets at the end, which may be a month. */
const MAYBE_LAST = /\d|[([]\p{L}{3,12}\.?[)\]]\.?$/u;

const findDate = (line: Line, at: number, readLead: LeadReader): DatedLine | undefined =>
  line.text.length > LONGEST_LINE
    ? undefined
    : (readFirst(line, at, readLead) ??
      (MAYBE_LAST.test(line.text.slice(-LONGEST_TAIL)) ? readLast(line, at, readLead) : undefined));
