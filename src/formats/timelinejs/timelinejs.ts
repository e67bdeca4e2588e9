import { createCollector } from '../collector.js';
import { RowFault, type ReadContext, type ReadResult } from '../reader.js';
import { isObject, listOf, textOf, withJson, type JsonObject } from '../json/json-value.js';
import { splitOldDate, type DateParts, slideToHeading, slideToItem, type Slide } from './sheet.js';
import { scriptData } from '../json/script-data.js';

const object = (value: unknown): JsonObject => (isObject(value) ? value : {});

const partsOf = (value: unknown): DateParts | RowFault => (isObject(value) ? value : splitOldDate(value));

const slideOf = (source: JsonObject, era: boolean): Slide => {
  const text = object(source['text']);
  const media = object(source['media']);
  return {
    start: partsOf(source['start_date']),
    end: partsOf(source['end_date']),
    displayDate: source['display_date'] ?? object(source['start_date'])['display_date'],
    headline: text['headline'],
    text: text['text'],
    media: media['url'],
    credit: media['credit'],
    caption: media['caption'],
    alt: media['alt'],
    thumbnail: media['thumbnail'],
    group: source['group'],
    id: source['unique_id'],
    era,
  };
};

// Version 2: `startDate: "2012,1,26"`, texts beside it, the media in `asset`.
const oldSlideOf = (source: JsonObject, era: boolean): Slide => {
  const asset = object(source['asset']);
  return {
    start: splitOldDate(source['startDate']),
    end: splitOldDate(source['endDate']),
    headline: source['headline'],
    text: source['text'],
    media: asset['media'],
    credit: asset['credit'],
    caption: asset['caption'],
    thumbnail: asset['thumbnail'],
    group: source['tag'],
    era,
  };
};

/** `storyjs_jsonp_data = {…}` and `callback({…})`, as files of version 2 often are. */
const unwrap = (text: string): string => scriptData(text)?.data ?? text;

// Slides in one list, the first of them or those of type "overview" being the title: what the makers' own tools once wrote.
const splitSlides = (
  value: unknown,
  hasTitle: boolean,
): { readonly title: JsonObject; readonly slides: readonly unknown[] } => {
  const slides = listOf(value);
  const isTitle = (slide: unknown): boolean =>
    isObject(slide) &&
    (/^(?:overview|title)$/i.test(textOf(slide['type']) ?? '') ||
      (!hasTitle && slide === slides[0] && isUndated(slide)));
  return { title: object(slides.find(isTitle)), slides: slides.filter((slide) => !isTitle(slide)) };
};

const isUndated = (slide: JsonObject): boolean =>
  slide['start_date'] === undefined && slide['startDate'] === undefined && slide['date'] === undefined;

/** The title slide beside the events or slides, which may be its words alone. */
const titleOf = (value: unknown): JsonObject | undefined =>
  typeof value === 'string' ? { text: { headline: value } } : isObject(value) ? value : undefined;

/** TimelineJS JSON of version 3 and 2. Years are historical: -44 is 44 BCE. The title slide opens the timeline: `headingItem`. */
export const readTimelineJs = (text: string, context: ReadContext): ReadResult =>
  withJson('timelinejs', unwrap(text), context, (value) => {
    const collector = createCollector('timelinejs', context);
    const outer = object(value);
    const inner = isObject(outer['timeline']) ? outer['timeline'] : undefined;
    const isSlides = Array.isArray((inner ?? outer)['slides']);
    const root = inner && (isSlides || Array.isArray(inner['events'])) ? inner : outer;
    const old = root === outer ? inner : undefined;
    const own = titleOf(root['title'] ?? outer['title']);
    const { title: first, slides } = splitSlides(isSlides ? root['slides'] : [], own !== undefined);
    const make = old ? oldSlideOf : slideOf;
    const add = (list: unknown, era: boolean): void => {
      for (const source of listOf(list))
        collector.record(source, () =>
          isObject(source)
            ? slideToItem(make(source, era))
            : new RowFault('It is no slide.', 'Check the file.', undefined, source),
        );
    };
    add(old ? old['date'] : isSlides ? slides : root['events'], false);
    add(old ? old['era'] : root['eras'], true);
    if (!collector.records)
      collector.file('It is not a timeline: there are no events in it.', 'Check the file.');
    const opening = old ? (old['headline'] || old['text'] ? old : undefined) : (own ?? first);
    const heading = isObject(opening) ? slideToHeading(make(opening, false)) : undefined;
    if (heading) collector.heading(heading);
    return collector.result();
  });

export const read = readTimelineJs;
