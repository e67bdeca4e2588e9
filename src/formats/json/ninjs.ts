// ninjs of the IPTC: version 1 has text fields in lower case, 2 and 3 have lists of texts with roles, 3 camel case.
import { createCollector, sourceCategories, type SourceCategory } from '../collector.js';
import { RowFault, type RawItem, type ReadContext, type ReadResult } from '../reader.js';
import { firstSentence, htmlToText } from '../feed/html-text.js';
import { firstText, isObject, objectsOf, textOf, withJson, type JsonObject } from './json-value.js';

/** Fields in lower case, so that `versionCreated` and `versioncreated` are one. */
const folded = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]));

// The text of a list of texts with roles: the roles in the order wanted, else the first.
const fromRoles = (list: unknown, roles: readonly string[]): string | undefined => {
  const texts = objectsOf(list);
  const found = roles.map((role) => texts.find((text) => text['role'] === role)).find(Boolean) ?? texts[0];
  return found ? textOf(found['value']) : undefined;
};

const plain = (text: string | undefined): string => (text === undefined ? '' : htmlToText(text));

/** Version 1 lets providers add a word to a name: `headline_main`, `body_html`. */
const variants = (item: JsonObject, prefix: string): readonly string[] =>
  Object.keys(item).filter((key) => key.startsWith(prefix));

const headlineOf = (item: JsonObject): string =>
  plain(
    fromRoles(item['headlines'], ['main', 'headline']) ??
      firstText(
        item,
        'headline',
        'headline_main',
        ...variants(item, 'headline_'),
        'title',
        'slugline',
        'name',
      ),
  );

const bodyOf = (item: JsonObject): string =>
  plain(
    fromRoles(item['descriptions'], ['summary', 'main', 'caption']) ??
      firstText(
        item,
        'description_text',
        'description_xhtml',
        'description',
        ...variants(item, 'description_'),
      ) ??
      fromRoles(item['bodies'], ['main', 'plain', 'xhtml']) ??
      firstText(item, 'body_text', 'body_xhtml', 'body_richhtml', ...variants(item, 'body_')),
  );

/** What is known stands before what is only estimated. */
const STARTS: readonly string[] = [
  'startdate',
  'start',
  'confirmedstartdate',
  'expectedstartdate',
  'estimatedstartdate',
  'approximatestartdate',
];
const ENDS: readonly string[] = STARTS.map((name) => name.replace('start', 'end'));

const eventDates = (item: JsonObject): { start?: string; end?: string } => {
  const details = item['eventdetails'] ?? item['event_details'];
  const inner = isObject(details) ? folded(details) : {};
  const dates = isObject(inner['dates']) ? folded(inner['dates']) : inner;
  const start = firstText(dates, ...STARTS);
  const end = firstText(dates, ...ENDS);
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
};

const COUNTRY = /iso3166-1a2[/:]?([a-z]{2})?$/i;

const countryOf = (place: JsonObject): string | undefined => {
  const address = `${textOf(place['scheme']) ?? ''}${textOf(place['code']) ?? ''}`;
  const match = COUNTRY.exec(textOf(place['uri']) ?? '') ?? COUNTRY.exec(address);
  return match?.[1]?.toUpperCase();
};

const statusOf = (item: JsonObject): string | undefined =>
  /^(cancell?ed|withdrawn)$/i.test(textOf(item['pubstatus']) ?? '') ? 'withdrawn' : undefined;

const importanceOf = (item: JsonObject): number | undefined => {
  const urgency = Number(item['urgency']);
  return urgency >= 1 && urgency <= 9 ? 11 - urgency : undefined;
};

const toItem = (source: JsonObject): RawItem => {
  const item = folded(source);
  const dates = eventDates(item);
  const body = bodyOf(item);
  const places = [...objectsOf(item['places']), ...objectsOf(item['place'])];
  const subjects = [...objectsOf(item['subjects']), ...objectsOf(item['subject'])];
  const uri = textOf(item['uri']);
  return {
    id: uri,
    start: dates.start ?? firstText(item, 'firstcreated', 'versioncreated', 'contentcreated', 'embargoed'),
    end: dates.end,
    title: headlineOf(item) || firstSentence(body),
    summary: body,
    url: uri && /^https?:/i.test(uri) ? uri : undefined,
    source:
      objectsOf(item['infosources']).map((source) => textOf(source['name']))[0] ??
      textOf(item['copyrightholder']),
    author: firstText(item, 'by', 'byline'),
    location: textOf(item['located']) ?? textOf(places[0]?.['name']),
    countries: [...new Set(places.map(countryOf).filter((code) => code !== undefined))],
    ...sourceCategories(subjects.flatMap(categoryOf)),
    importance: importanceOf(item),
    status: statusOf(item),
    lang: textOf(item['language']),
    kind: dates.start ? 'event' : 'news',
  };
};

const categoryOf = (subject: JsonObject): SourceCategory | [] => {
  const code = textOf(subject['code']) ?? textOf(subject['uri']);
  const name = textOf(subject['name']) ?? code;
  return name === undefined ? [] : { name, code };
};

const LISTS: readonly string[] = ['items', '_items', 'newsitems', 'newsItems', 'results', 'data'];

const recordsOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  const list = LISTS.map((name) => value[name]).find(Array.isArray);
  return (list as readonly unknown[] | undefined) ?? [value];
};

/** News items of ninjs 1 to 3: one object, an array, or an object that holds a list. */
export const readNinjs = (text: string, context: ReadContext): ReadResult =>
  withJson('ninjs', text, context, (value) => {
    const collector = createCollector('ninjs', context);
    const records = recordsOf(value);
    if (!records.length)
      collector.file('It is not a timeline: there is no news item in it.', 'Check the file.');
    for (const record of records)
      collector.record(record, () =>
        isObject(record)
          ? toItem(record)
          : new RowFault('It is no news item.', 'Check the file.', undefined, record),
      );
    return collector.result();
  });

export const read = readNinjs;
