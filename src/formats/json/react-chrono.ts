import { htmlToText } from '../feed/html-text.js';
import { recordReader, type RecordList } from './json-records.js';
import { firstText, isObject, listOf, textOf, type JsonObject } from './json-value.js';
import type { RawItem } from '../reader.js';

const plain = (value: unknown): string =>
  listOf(value)
    .map((part) => htmlToText(textOf(part) ?? ''))
    .filter(Boolean)
    .join('\n');

const pictureOf = (media: unknown): { src: string; alt?: string | undefined } | undefined => {
  if (!isObject(media) || !/^image$/i.test(textOf(media['type']) ?? 'image')) return undefined;
  const src = isObject(media['source']) ? textOf(media['source']['url']) : undefined;
  return src === undefined ? undefined : { src, alt: textOf(media['name']) };
};

// `title` is the label on the line, which is the date unless `date` says it.
const make = (item: JsonObject): RawItem => {
  const date = firstText(item, 'date');
  const label = plain(item['title']);
  const [heading, subtitle] = [plain(item['cardTitle']), plain(item['cardSubtitle'])];
  const details = plain(item['cardDetailedText'] ?? item['timelineContent']);
  return {
    id: textOf(item['id']),
    start: date ?? label,
    title: heading || (date === undefined ? '' : label) || subtitle || details,
    summary: [heading ? subtitle : '', details].filter(Boolean).join('\n'),
    url: firstText(item, 'url'),
    image: pictureOf(item['media']),
    displayDate: date === undefined ? undefined : label,
  };
};

/** Nested timelines stand after the card that holds them. */
const flat = (items: readonly unknown[]): readonly unknown[] => {
  const out: unknown[] = [];
  const stack = [...items].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    out.push(next);
    const inner = isObject(next) ? listOf(next['items']) : [];
    for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i]);
  }
  return out;
};

const find = (value: unknown): RecordList => ({
  records: flat(listOf(isObject(value) && Array.isArray(value['items']) ? value['items'] : value)),
  title: isObject(value) ? textOf(value['title']) : undefined,
});

/** Items of react-chrono. */
export const readReactChrono = recordReader({ format: 'react-chrono', noun: 'card', find, make });

export const read = readReactChrono;
