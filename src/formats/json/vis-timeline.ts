import { createCollector } from '../collector.js';
import { RowFault, type RawItem, type ReadContext, type ReadResult } from '../reader.js';
import { htmlToText } from '../feed/html-text.js';
import { isObject, listOf, objectsOf, textOf, withJson, type JsonObject } from './json-value.js';

const DATE_ONLY = /^\d{4}-\d\d-\d\d$/;

const dateOf = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const ms = /^\/Date\((-?\d+)\)\/$/.exec(value);
  return ms ? Number(ms[1]) : value;
};

// An end is an instant there, so a date means its midnight and leaves the day out.
const endOf = (value: unknown): unknown => {
  const end = dateOf(value);
  return typeof end === 'string' && DATE_ONLY.test(end) ? `${end}T00:00` : end;
};

const plain = (value: unknown): string => htmlToText(textOf(value) ?? '');

const toItem = (item: JsonObject, groups: ReadonlyMap<unknown, string>): RawItem => {
  const content = plain(item['content']);
  const tip = plain(item['title']);
  const group = item['group'] === undefined ? '' : (groups.get(item['group']) ?? plain(item['group']));
  return {
    id: textOf(item['id']),
    start: dateOf(item['start']),
    end: endOf(item['end']),
    title: content || tip,
    summary: tip === content ? '' : tip,
    themes: group ? [group] : [],
    kind: item['type'] === 'background' ? 'era' : undefined,
  };
};

/** Items of vis-timeline: an array, or an object with `items` and `groups`. */
export const readVis = (text: string, context: ReadContext): ReadResult =>
  withJson('vis', text, context, (value) => {
    const collector = createCollector('vis', context);
    const items = listOf(isObject(value) ? (value['items'] ?? value['data']) : value);
    const groups = new Map(
      objectsOf(isObject(value) ? value['groups'] : undefined).map((group) => [
        group['id'],
        plain(group['content']),
      ]),
    );
    if (!items.length) collector.file('It is not a timeline: there are no items in it.', 'Check the file.');
    for (const item of items)
      collector.record(item, () =>
        isObject(item)
          ? toItem(item, groups)
          : new RowFault('It is no item.', 'Check the file.', undefined, item),
      );
    return collector.result();
  });

export const read = readVis;
