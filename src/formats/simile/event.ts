import { firstSentence, htmlToText } from '../feed/html-text.js';
import { edtfHistoricalYear } from '../iso-text.js';
import { type RawItem, RowFault } from '../reader.js';

// Dates of SIMILE Timeline: years counted historically, "200 BC", and what JavaScript's Date prints.

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const YEAR = /^(-?\d{1,9})$/;
const ERA_YEAR = /^(\d{1,9})\s*(b\.?\s*c\.?(?:\s*e\.?)?|a\.?\s*d\.?|c\.?\s*e\.?)$/i;
const AD_YEAR = /^a\.?d\.?\s*(\d{1,9})$/i;
const PRINTED =
  /^(?:[a-z]{3,9},? )?([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{1,4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?(?:GMT|UTC|Z))?(?: ?([+-]\d{2}:?\d{2}))?(?: ?\([^()]*\))?)?$/i;

const pad = (text: string | number, length = 2): string => String(text).padStart(length, '0');

const printed = (match: RegExpExecArray, hasZone: boolean): string | undefined => {
  const [, name, day, year, hour, minute, second, offset] = match as unknown as string[];
  const month = MONTHS.indexOf(name!.toLowerCase()) + 1;
  if (!month) return undefined;
  const date = `${pad(year!, 4)}-${pad(month)}-${pad(day!)}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) === 0 && Number(minute) === 0 && Number(second ?? 0) === 0) return date;
  const zone = offset ? `${offset.slice(0, 3)}:${offset.slice(-2)}` : hasZone ? 'Z' : '';
  return `${date}T${pad(hour)}:${minute}:${second ?? '00'}${zone}`;
};

/** ISO or EDTF text; a time of exactly midnight means the day. What is none of the known forms comes back as it is. */
const simileDate = (text: string): string => {
  const value = text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
  const plain = YEAR.exec(value) ?? AD_YEAR.exec(value);
  if (plain) return edtfHistoricalYear(Number(plain[1])) ?? value;
  const era = ERA_YEAR.exec(value);
  if (era) return edtfHistoricalYear(Number(era[1]) * (/^b/i.test(era[2]!) ? -1 : 1)) ?? value;
  const match = PRINTED.exec(value);
  return (
    (match && printed(match, /GMT|UTC|Z/.test(value))) ??
    value.replace(/^(\d{4}-\d\d-\d\d)T00:00(:00(\.0+)?)?Z?$/, '$1')
  );
};

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The last day before a day; other texts as they are. An end at midnight leaves its day out. */
const dayBefore = (text: string): string => {
  const match = DAY.exec(text);
  if (!match) return text;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]) - 1);
  const year = date.getUTCFullYear();
  return year < 0 ? text : `${pad(year, 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
};

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
export const END_BEFORE_START: readonly [string, string] = [
  'Its years run backwards, so they were read as millions of years ago.',
  'Write years before our era with a minus sign if they are meant so.',
];
