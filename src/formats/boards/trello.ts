import type { Collector } from '../collector.js';
import { recordReader, type RecordList } from '../json/json-records.js';
import { firstText, isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json-value.js';
import { RowFault, type RawItem, type ReadContext, type ReadResult } from '../reader.js';

interface Names {
  readonly lists: ReadonlyMap<unknown, string>;
  readonly members: ReadonlyMap<unknown, string>;
}

const namesBy = (value: unknown, ...fields: readonly string[]): ReadonlyMap<unknown, string> =>
  new Map(objectsOf(value).map((entry) => [entry['id'], firstText(entry, ...fields) ?? '']));

const namesOf = (ids: unknown, names: ReadonlyMap<unknown, string>): readonly string[] =>
  listOf(ids).flatMap((id) => names.get(id) ?? []);

const pictureOf = (card: JsonObject): { src: string; alt?: string | undefined } | undefined => {
  const picture = objectsOf(card['attachments']).find((file) =>
    (textOf(file['mimeType']) ?? '').startsWith('image/'),
  );
  const src = picture && textOf(picture['url']);
  return src === undefined ? undefined : { src, alt: textOf(picture?.['name']) };
};

// A card's due date is its end where it has a start; alone it is when the thing happens.
const make =
  (names: Names) =>
  (card: JsonObject): RawItem | RowFault => {
    const due = textOf(card['due']);
    const start = textOf(card['start']) ?? due;
    if (start === undefined)
      return new RowFault(
        'The card has neither a start nor a due date.',
        'Give the card a date in Trello.',
        'due',
        textOf(card['name']),
      );
    return {
      id: textOf(card['id']),
      start,
      end: due === start ? undefined : due,
      title: textOf(card['name']),
      summary: textOf(card['desc']),
      url: firstText(card, 'url', 'shortUrl'),
      themes: objectsOf(card['labels']).flatMap((label) => firstText(label, 'name', 'color') ?? []),
      list: names.lists.get(card['idList']),
      members: namesOf(card['idMembers'], names.members),
      image: pictureOf(card),
      archived: card['closed'] === true ? true : undefined,
      kind: 'event',
    };
  };

const find = (value: unknown, collector: Collector): RecordList => {
  if (!isObject(value)) return { records: listOf(value) };
  const cards = value['cards'];
  if (!Array.isArray(cards)) {
    collector.file('The board has no cards in it.', 'Export the board with "Export as JSON".');
    return { records: [] };
  }
  return { records: cards, title: textOf(value['name']) };
};

/** A board as Trello exports it to JSON: its cards with a start or a due date. */
export const readTrello = (text: string, context: ReadContext): ReadResult => {
  let names: Names = { lists: new Map(), members: new Map() };
  return recordReader({
    format: 'trello',
    noun: 'card',
    find: (value, collector) => {
      const board = isObject(value) ? value : {};
      names = {
        lists: namesBy(board['lists'], 'name'),
        members: namesBy(board['members'], 'fullName', 'username'),
      };
      return find(value, collector);
    },
    make: (card) => make(names)(card),
  })(text, context);
};
