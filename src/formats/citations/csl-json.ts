import { edtfHistoricalYear } from '../iso-text.js';
import { htmlToText } from '../feed/html-text.js';
import { recordReader, type RecordList } from '../json/json-records.js';
import { firstText, isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json-value.js';
import { type RawItem, RowFault, type NoteField } from '../reader.js';

const SEASONS: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};

const pad = (part: string): string => part.padStart(2, '0');

/** Year, month and day as EDTF; the seasons are months 13 to 16, 17 to 20 or 21 to 24. */
const joinParts = (parts: unknown): string | undefined => {
  const [year = '', month = '', day = ''] = listOf(parts).map((part) => (textOf(part) ?? '').trim());
  if (!/^-?\d{1,5}$/.test(year)) return undefined;
  const start = edtfHistoricalYear(Number(year));
  if (start === undefined || !/^\d{1,2}$/.test(month) || Number(month) === 0) return start;
  const m = Number(month);
  if (m > 12) return m > 24 ? start : `${start}-${String(21 + ((m - 13) % 4))}`;
  return /^\d{1,2}$/.test(day) && Number(day) > 0
    ? `${start}-${pad(month)}-${pad(day)}`
    : `${start}-${pad(month)}`;
};

interface Dates {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

const seasonOf = (value: unknown): string | undefined => {
  const season = textOf(value)?.toLowerCase();
  return season === undefined
    ? undefined
    : (SEASONS[season] ?? (/^[1-4]$/.test(season) ? String(20 + Number(season)) : undefined));
};

const datesIn = (value: unknown): Dates => {
  if (!isObject(value)) return { start: textOf(value) };
  const [first, last] = listOf(value['date-parts']);
  let start = joinParts(first);
  const season = seasonOf(value['season']);
  if (start !== undefined && season !== undefined && /^\d{4}$/.test(start)) start += `-${season}`;
  const circa = value['circa'] === true || /^(?:1|true)$/.test(textOf(value['circa']) ?? '');
  if (start !== undefined) return { start: circa ? `${start}~` : start, end: joinParts(last) };
  return { start: firstText(value, 'raw', 'literal', 'date-time') };
};

// What a source is about is dated by its publication; a hearing or a conference by the event itself.
const DATES: readonly string[] = ['issued', 'event-date', 'original-date', 'submitted', 'available-date'];

const nameOf = (person: JsonObject): string =>
  textOf(person['literal']) ??
  [textOf(person['given']), textOf(person['non-dropping-particle']), textOf(person['family'])]
    .filter(Boolean)
    .join(' ');

const make = (entry: JsonObject, note: NoteField): RawItem | RowFault => {
  const field = DATES.find((name) => entry[name] !== undefined && datesIn(entry[name]).start !== undefined);
  if (field === undefined)
    return new RowFault(
      'The entry has no date.',
      'Fill in its date of publication.',
      'issued',
      entry['issued'] ?? textOf(entry['title']),
    );
  if (field !== 'issued')
    note(
      field,
      datesIn(entry[field]).start,
      `It has no date of publication, so its "${field}" was taken.`,
      'Fill in its date of publication.',
    );
  const doi = textOf(entry['DOI']);
  return {
    id: firstText(entry, 'id', 'citation-key'),
    ...datesIn(entry[field]),
    title: htmlToText(firstText(entry, 'title', 'title-short') ?? ''),
    summary: htmlToText(firstText(entry, 'abstract', 'note') ?? ''),
    url:
      textOf(entry['URL']) ??
      (doi === undefined
        ? undefined
        : `https://doi.org/${doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')}`),
    source: firstText(entry, 'container-title', 'publisher', 'collection-title'),
    author: objectsOf(entry['author'] ?? entry['editor'])
      .map(nameOf)
      .filter(Boolean)
      .join('; '),
    lang: textOf(entry['language']),
    place: firstText(entry, 'event-place', 'publisher-place'),
    type: textOf(entry['type']),
    kind: /^article-(?:newspaper|magazine)$|^post/.test(textOf(entry['type']) ?? '') ? 'news' : 'event',
  };
};

// Crossref answers with a message; Zotero's own web API puts the CSL of each entry under `csljson`.
const find = (value: unknown): RecordList => {
  if (!isObject(value))
    return {
      records: listOf(value).map((entry) =>
        isObject(entry) && isObject(entry['csljson']) ? entry['csljson'] : entry,
      ),
    };
  const inner = isObject(value['message']) ? value['message'] : value;
  const list = inner['items'] ?? inner['references'];
  return { records: Array.isArray(list) ? list : [inner] };
};

/** Citations in CSL-JSON, as Zotero, Mendeley and Crossref give them. */
export const readCsl = recordReader({ format: 'csl', noun: 'citation', find, make });
