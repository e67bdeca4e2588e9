import { createCollector } from '../collector.js';
import { RowFault, type ReadContext, type ReadResult } from '../reader.js';
import { isObject, listOf, textOf, withJson, type JsonObject } from '../json/json-value.js';
import { END_BEFORE_START, findScale, simileEvent, type SimileField } from './event.js';

const fieldOf =
  (event: JsonObject): SimileField =>
  (name) => {
    const value = event[name];
    return typeof value === 'boolean' ? String(value) : textOf(value)?.trim();
  };

/** SIMILE Timeline events in JSON. */
export const readSimileJson = (text: string, context: ReadContext): ReadResult =>
  withJson('simile-json', text, context, (value) => {
    const collector = createCollector('simile-json', context);
    const events = listOf(isObject(value) ? value['events'] : value);
    const scale = findScale(events.filter(isObject).map(fieldOf));
    if (scale !== 'year') collector.file(...END_BEFORE_START);
    for (const event of events)
      collector.record(event, () =>
        isObject(event)
          ? simileEvent(fieldOf(event), '', scale)
          : new RowFault('It is no event.', 'Check the file.', undefined, event),
      );
    if (!events.length) collector.file('It is not a timeline: there are no events in it.', 'Check the file.');
    return collector.result();
  });

export const read = readSimileJson;
