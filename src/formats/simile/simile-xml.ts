import { createCollector } from '../collector.js';
import {
  finished,
  RowFault,
  type NodeLike,
  type ReadContext,
  type ReadResult,
  type Steps,
} from '../reader.js';
import { htmlToText } from '../feed/html-text.js';
import { END_BEFORE_START, findScale, simileEvent, type SimileField } from './event.js';
import { attribute, descendantsOf, localName, parseXmlSteps, textContent } from '../feed/xml.js';

const fieldOf =
  (node: NodeLike): SimileField =>
  (name) =>
    attribute(node, name);

/** SIMILE Timeline events in XML. Years are historical: -44 is 44 BCE. */
export const readSimileXml = (text: string, context: ReadContext): ReadResult =>
  finished(simileXmlSteps(text, context));

const EVENTS_A_STEP = 20;

/** The same, in steps. */
export function* simileXmlSteps(text: string, context: ReadContext): Steps<ReadResult> {
  const collector = createCollector('simile-xml', context);
  const root = yield* parseXmlSteps(text, context);
  if (root instanceof RowFault) {
    collector.file(root.why, root.remedy);
    return collector.result();
  }
  const events = descendantsOf(root).filter((node) => localName(node) === 'event');
  const scale = findScale(events.map(fieldOf));
  if (scale !== 'year') collector.file(...END_BEFORE_START);
  for (const [i, node] of events.entries()) {
    const field = fieldOf(node);
    collector.record(field('title'), () => simileEvent(field, htmlToText(textContent(node)), scale));
    if (i % EVENTS_A_STEP === 0) yield 0.5 + (0.5 * i) / events.length;
  }
  if (!events.length) collector.file('It is not a timeline: there are no events in it.', 'Check the file.');
  return collector.result(attribute(root, 'wiki-section'));
}

export const read = readSimileXml;
export const readSteps = simileXmlSteps;
