import { RowFault } from './row-fault.js';
import { firstSentence } from './first-sentence.js';
import { htmlToText } from './html-to-text.js';
import type { RawItem } from './reader.js';
import { dayBefore, simileDate } from './simile-date.js';

/** A field of an event, from an attribute or a JSON value. */
export type SimileField = (name: string) => string | undefined;

/** How years written as plain numbers count: as years, or as millions of years ago. */
export type YearScale = 'year' | 'million years ago';

const agoDate = (text: string): string => {
  const match = /^(\?)?(\d{1,5})(?:\.(\d{1,3}))?(\?)?$/.exec(text.trim());
  if (!match) return simileDate(text);
  const [, before, whole = '', part = '', after] = match;
  const digits = `${whole}${part}`.replace(/^0+(?=\d)/, '');
  return digits === '0'
    ? '0000'
    : `Y-${digits}E${6 - part.length}S${digits.length}${before || after ? '?' : ''}`;
};

const isTrue = (text: string | undefined): boolean => text?.toLowerCase() === 'true';

const durationOf = (field: SimileField): boolean => {
  const told = field('isDuration') ?? field('durationEvent');
  return told === undefined ? field('end') !== undefined || field('earliestEnd') !== undefined : isTrue(told);
};

const HAS_TIME = /\d:\d\d/;

const endOf = (text: string | undefined, date: (text: string) => string): string | undefined => {
  if (text === undefined) return undefined;
  const end = date(text);
  return HAS_TIME.test(text) ? dayBefore(end) : end;
};

const approximate = (text: string, fuzzy: boolean): string =>
  fuzzy && !/[~T:]/.test(text) ? `${text}~` : text;

/** An event with its fuzzy ends: `latestStart` and `earliestEnd` make a side approximate. */
export const simileEvent = (field: SimileField, body: string, scale: YearScale): RawItem | RowFault => {
  const date = scale === 'year' ? simileDate : agoDate;
  const start = field('start') ?? field('latestStart');
  if (start === undefined) return new RowFault('It has no date.', 'Give it a start.', 'start', undefined);
  // Without duration an end says that the moment lies somewhere between.
  const vague = !durationOf(field) && field('end') !== undefined;
  const from = date(start);
  const to = endOf(field('end') ?? field('earliestEnd'), date);
  const summary = body || htmlToText(field('description') ?? '');
  const image = field('image');
  return {
    id: field('id') ?? field('eventID'),
    start: approximate(from, vague || field('latestStart') !== undefined),
    end:
      to === undefined || to === from || isBefore(to, from)
        ? undefined
        : approximate(to, vague || field('earliestEnd') !== undefined),
    title: htmlToText(field('title') ?? '') || firstSentence(summary),
    summary,
    url: field('link'),
    image: image === undefined ? undefined : { src: image },
    latestStart: field('latestStart'),
    earliestEnd: field('earliestEnd'),
  };
};

// A day that was moved back before its own start was one moment.
const isBefore = (end: string, start: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(end) && end < start.slice(0, 10) && /^\d{4}-/.test(start);

const NUMBER = /^\d{1,5}(\.\d{1,3})?$/;

/** Millions of years ago when nearly all spans are plain numbers that run backwards. */
export const findScale = (events: readonly SimileField[]): YearScale => {
  let backwards = 0;
  let spans = 0;
  for (const field of events) {
    const start = field('start');
    const end = field('end');
    if (start === undefined || end === undefined) continue;
    spans++;
    if (NUMBER.test(start) && NUMBER.test(end) && Number(start) > Number(end)) backwards++;
  }
  return spans >= 3 && backwards / spans > 0.8 ? 'million years ago' : 'year';
};

/** Why and remedy of the problem that tells so. */
export const BACKWARDS: readonly [string, string] = [
  'Its years run backwards, so they were read as millions of years ago.',
  'Write years before our era with a minus sign if they are meant so.',
];
