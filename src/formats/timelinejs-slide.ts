// What a slide of TimelineJS says, whichever way it was written: JSON of version 2 or 3, or a row of a sheet.
import { RowFault } from './row-fault.js';
import { firstSentence } from './first-sentence.js';
import { htmlToText } from './html-to-text.js';
import type { RawItem } from './reader.js';
import { joinDateParts } from './timelinejs-date.js';
import type { DateParts } from './timelinejs-date.js';

export interface Slide {
  readonly start: DateParts | RowFault;
  readonly end: DateParts | RowFault;
  readonly displayDate?: unknown;
  readonly headline?: unknown;
  readonly text?: unknown;
  readonly media?: unknown;
  readonly credit?: unknown;
  readonly caption?: unknown;
  readonly alt?: unknown;
  readonly thumbnail?: unknown;
  readonly group?: unknown;
  readonly era: boolean;
  readonly id?: unknown;
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? htmlToText(value) : typeof value === 'number' ? String(value) : '';

const isLink = (media: string): boolean => /^(https?:)?\/\//i.test(media);
const isPicture = (media: string): boolean => /\.(jpe?g|png|gif|webp|avif|svg)([?#]|$)/i.test(media);
const isMarkup = (media: string): boolean => media.startsWith('<');

const pictureOf = (slide: Slide, media: string): object | undefined => {
  const thumbnail = typeof slide.thumbnail === 'string' ? slide.thumbnail.trim() : '';
  const src = isPicture(media) ? media : thumbnail;
  if (!src) return undefined;
  const credit = plain(slide.credit);
  const alt = plain(slide.alt) || plain(slide.caption);
  return { src, ...(alt ? { alt } : {}), ...(credit ? { credit } : {}) };
};

const joinSpan = (slide: Slide): { start: string; end: string } | RowFault => {
  if (slide.start instanceof RowFault) return slide.start;
  if (slide.end instanceof RowFault) return slide.end;
  const start = joinDateParts(slide.start);
  if (start instanceof RowFault) return start;
  const end = joinDateParts(slide.end);
  return end instanceof RowFault ? end : { start, end };
};

/** The slide as an item. */
export const slideToItem = (slide: Slide): RawItem | RowFault => {
  const span = joinSpan(slide);
  if (span instanceof RowFault) return span;
  if (!span.start) return new RowFault('It has no date.', 'Fill in the year.', 'year', undefined);
  const media = typeof slide.media === 'string' ? slide.media.trim() : '';
  const quote = isMarkup(media) ? htmlToText(media) : '';
  const summary = [plain(slide.text), quote].filter(Boolean).join('\n');
  const headline = plain(slide.headline);
  const group = plain(slide.group);
  return {
    ...(typeof slide.id === 'string' ? { id: slide.id } : {}),
    start: span.start,
    end: span.end === span.start ? '' : span.end,
    title: headline || firstSentence(summary) || firstSentence(plain(slide.caption)),
    summary: headline || summary.includes('\n') ? summary : summary === firstSentence(summary) ? '' : summary,
    ...(isLink(media) && !isPicture(media) ? { url: media } : {}),
    image: pictureOf(slide, media),
    themes: group ? [group] : [],
    ...(slide.era ? { kind: 'era' } : {}),
    displayDate: plain(slide.displayDate),
  };
};
