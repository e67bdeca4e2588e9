import { recordReader, type RecordList } from '../json/json-records.js';
import { firstText, isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json-value.js';
import { type RawItem, RowFault } from '../reader.js';

const nameIn = (value: unknown): string | undefined => (isObject(value) ? textOf(value['name']) : undefined);

const namesIn = (value: unknown): readonly string[] =>
  objectsOf(value).flatMap((entry) => nameIn(entry) ?? []);

const customFields = (task: JsonObject): Readonly<Record<string, string>> =>
  Object.fromEntries(
    objectsOf(task['custom_fields']).flatMap((field) => {
      const name = textOf(field['name']);
      const value = textOf(field['display_value']);
      return name === undefined || value === undefined || name in RESERVED ? [] : [[name, value]];
    }),
  );

const RESERVED: Readonly<Record<string, true>> = { start: true, end: true, title: true, id: true, url: true };

// A due date is the end of a task that has a start; alone it is when the thing happens.
const make = (task: JsonObject): RawItem | RowFault => {
  const due = firstText(task, 'due_at', 'due_on');
  const start = firstText(task, 'start_at', 'start_on') ?? due;
  if (start === undefined)
    return new RowFault(
      'The task has neither a start nor a due date.',
      'Give the task a date in Asana.',
      'due_on',
      textOf(task['name']),
    );
  return {
    ...customFields(task),
    id: firstText(task, 'gid', 'id'),
    start,
    end: due === start ? undefined : due,
    title: textOf(task['name']),
    summary: firstText(task, 'notes'),
    url: firstText(task, 'permalink_url'),
    themes: namesIn(task['tags']),
    section: objectsOf(task['memberships'])
      .map((member) => nameIn(member['section']))
      .find(Boolean),
    project:
      objectsOf(task['memberships'])
        .map((member) => nameIn(member['project']))
        .find(Boolean) ?? namesIn(task['projects'])[0],
    assignee: nameIn(task['assignee']),
    kind: 'event',
  };
};

/** Tasks with the tasks below them, each after its parent. */
const withSubtasks = (tasks: readonly unknown[]): readonly unknown[] => {
  const out: unknown[] = [];
  const stack: unknown[] = [...tasks].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    out.push(next);
    const below = isObject(next)
      ? objectsOf(next['subtasks']).filter((task) => task['name'] !== undefined)
      : [];
    for (let i = below.length - 1; i >= 0; i--) stack.push(below[i]);
  }
  return out;
};

const find = (value: unknown): RecordList => {
  const list = isObject(value) ? (value['data'] ?? value['tasks'] ?? value) : value;
  return { records: withSubtasks(listOf(list)) };
};

/** Tasks as Asana exports them to JSON, and as its API gives them. Due dates are ends. */
export const readAsana = recordReader({ format: 'asana', noun: 'task', find, make });
