import { civilOf, DAY as DAY_LENGTH, wallTime } from '../../time/civil.js';
import { closeTitle, plainLine } from './dated-line.js';

// Lines that take their day from the one above: "Same day – …", "The next day: …".

const SAME =
  '(?:the )?same day|later (?:that|the same) day|that (?:evening|night)|am selben tag|le même jour|el mismo día|в тот же день|aynı gün';
const NEXT =
  '(?:the )?(?:next|following) day|am nächsten tag|tags darauf|le lendemain|al día siguiente|на следующий день|ertesi gün';
const LINE = new RegExp(String.raw`^(?:(${SAME})|(${NEXT}))\s{0,3}(?:[:：–—,\u001F]|-\s)\s{0,3}(?=\S)`, 'iu');
const DAY = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/;

/** What a line tells of the day of the entry above or of the day after, with that day; undefined for any other line. */
export const daysOn = (
  text: string,
  above: string | undefined,
): { readonly date: string; readonly title: string } | undefined => {
  const match = LINE.exec(text);
  const day = match && DAY.exec(above ?? '');
  if (!day) return undefined;
  const title = closeTitle(text.slice(match[0].length));
  if (!/\p{L}\p{M}*\p{L}|\p{Script=Han}/u.test(title)) return undefined;
  const [year, month, date] = day.slice(1).map(Number) as [number, number, number];
  const own = civilOf(wallTime(year, month, date) + (match[2] === undefined ? 0 : DAY_LENGTH));
  const pad = (n: number, length = 2): string => String(n).padStart(length, '0');
  return { date: `${pad(own.year, 4)}-${pad(own.month)}-${pad(own.day)}`, title: plainLine(title) };
};
