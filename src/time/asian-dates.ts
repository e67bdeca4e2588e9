// Dates with the signs for year, month and day (Chinese, Japanese, Korean), and those of Thailand and Vietnam: written again as ISO,
// or as English where ISO has no form.
import type { DateFault } from './span.js';

/** A date in another spelling, with the weekday it names (0 is Sunday). */
export interface Respelt {
  /** One date, or the two of a range. */
  readonly dates: readonly string[];
  readonly weekday?: number;
}

const two = (text: string): string => text.padStart(2, '0');
const DAYS: readonly string[] = ['日天일', '月一월', '火二화', '水三수', '木四목', '金五금', '土六토'];
const WEEKDAY =
  /[（(]\s*(?:星期|周|週|礼拜|禮拜)?([日天月火水木金土一二三四五六일월화수목금토])(?:曜日?|요일)?(?:[・･][祝休])?\s*[）)]|(?:星期|周|週|礼拜|禮拜)([日天一二三四五六])|([日月火水木金土])曜日?|([일월화수목금토])요일/u;
const RANGE = /(?<!\s)\s*(?:[～〜~\-–—至到]|から|부터)\s*/u;
const SIGNS = /\d\s*[年년月월日일世세]|元年/u;
/** "2011年(平成23年)3月11日" says its year twice. */
const ERA_IN_BRACKETS = /(?<=\d年)[（(](?:令和|平成|昭和|大正|明治)(?:\d{1,2}|元)年[）)]/u;
const END = /(?<!\s)\s*(?:まで|까지|止)$/u;
/** The first year of an era is the first, so one less is added. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  民國: 1911,
  民国: 1911,
};
const DATE =
  /^(約|约|大约|약)?(?:\s*(公元前|西元前|紀元前|前|기원전|公元|西元|西暦|서기|令和|平成|昭和|大正|明治|民國|民国))?(?:\s*(\d{1,4}|元)\s*[年년])?(?:\s*(\d{1,2})\s*[月월])?(?:\s*(\d{1,2})\s*[日일号號])?$/u;
const CENTURY = /^(公元前|西元前|紀元前|前|기원전)?\s*(\d{1,2})\s*(?:世紀|世纪|세기)$/u;
const TIME =
  /(?<!\s)(?:\s*(午前|上午|오전|새벽|아침|凌晨|早上|清晨|午後|下午|오후|저녁|晚上|夜|밤|中午))?\s*(\d{1,2})\s*(?::|[時时點点시])(?:\s*(\d{1,2})(?:\s*[分분])?|\s*(半|반))?(?:\s*:?(\d{1,2})(?:\s*[秒초])?)?$/u;
const AFTERNOON = /^(?:午後|下午|오후|저녁|晚上|夜|밤|中午)$/u;

/** Writes a date with the signs of East Asia again; undefined for a text that is none. */
export function respellEastAsian(original: string): Respelt | undefined {
  let text = original.normalize('NFKC').trim();
  text = text.replace(ERA_IN_BRACKETS, '');
  const named = WEEKDAY.exec(text);
  if (!named && !SIGNS.test(text)) return undefined;
  if (named) text = `${text.slice(0, named.index)} ${text.slice(named.index + named[0].length)}`;
  text = text
    .replace(/[,，、]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(END, '')
    .trim();
  const letters: readonly (string | undefined)[] = named?.slice(1) ?? [];
  const letter = letters.find((part) => part !== undefined);
  const weekday = letter === undefined ? -1 : DAYS.findIndex((day) => day.includes(letter));
  if (!SIGNS.test(text)) return weekday < 0 ? undefined : { dates: [text], weekday };
  const sides = text.split(RANGE);
  if (sides.length > 2) return undefined;
  const first = respellSide(sides[0]!, undefined);
  const second = sides.length > 1 && first !== undefined ? respellSide(sides[1]!, first) : undefined;
  if (first === undefined || (sides.length > 1 && second === undefined)) return undefined;
  const dates = second === undefined ? [first] : [first, second];
  return weekday < 0 || dates.length > 1 ? { dates } : { dates, weekday };
}

/** One date; what a second one leaves out it has of the first, which is in ISO. */
function respellSide(side: string, before: string | undefined): string | undefined {
  const century = CENTURY.exec(side);
  if (century) return `${Number(century[2])}th century${century[1] ? ' BC' : ''}`;
  const clock = /[:時时點点시]/u.test(side) ? TIME.exec(side) : null;
  const date = DATE.exec(clock ? side.slice(0, clock.index).trim() : side);
  if (!date) return undefined;
  const [usualYear, usualMonth] = /^(\d{4})-?(\d\d)?/.exec(before ?? '')?.slice(1) ?? [];
  const [, about, era, years, months, day] = date;
  const month = months ?? (day === undefined ? undefined : usualMonth);
  const year = yearOf(era, years ?? usualYear);
  if (year === undefined || (years === undefined && month === undefined) || Number(month) > 12)
    return undefined;
  const text = [year, month, day]
    .flatMap((part, i) => (part === undefined ? [] : [i ? two(part) : part]))
    .join('-');
  if (day !== undefined && month === undefined) return undefined;
  const time = clock ? timeText(clock) : '';
  if (time === undefined || (time && day === undefined)) return undefined;
  return `${text}${time}${about ? '~' : ''}`;
}

function yearOf(era: string | undefined, year: string | undefined): string | undefined {
  if (year === undefined || (year === '元' && !ERAS[era ?? ''])) return undefined;
  const number = year === '元' ? 1 : Number(year);
  const base = ERAS[era ?? ''] ?? 0;
  const isBefore = /前|전/u.test(era ?? '');
  const counted = isBefore ? number - 1 : number + base;
  return `${isBefore && counted > 0 ? '-' : ''}${String(counted).padStart(4, '0')}`;
}

function timeText([, half, hour, minute, halfHour, second]: RegExpExecArray): string | undefined {
  const given = Number(hour);
  const h = half !== undefined && AFTERNOON.test(half) && given < 12 ? given + 12 : given;
  if (h > 24) return undefined;
  const parts = [String(h), halfHour === undefined ? minute : '30', second];
  return `T${parts.flatMap((part) => (part === undefined ? [] : [two(part)])).join(':')}`;
}

const THAI_MONTHS =
  'มกราคม ม.ค.|กุมภาพันธ์ ก.พ.|มีนาคม มี.ค.|เมษายน เม.ย.|พฤษภาคม พ.ค.|มิถุนายน มิ.ย.|กรกฎาคม ก.ค.|สิงหาคม ส.ค.|กันยายน ก.ย.|ตุลาคม ต.ค.|พฤศจิกายน พ.ย.|ธันวาคม ธ.ค.'
    .split('|')
    .map((forms) => forms.split(' '));
const THAI =
  /^(?:วัน[\u0e00-\u0e7f]+(?: |(?=\d)))?(?:ที่ ?)?(\d{1,2})? ?([\u0e00-\u0e7f.]+?)(?: ?(พ\.ศ\.|ค\.ศ\.))? ?(\d{4})$/u;

/** Years of the Buddhist era run from April before 1941, so that a year then is no whole year of ours. */
const FIRST_WHOLE_BUDDHIST = 2484;
const BUDDHIST = 543;

const OLD_BUDDHIST: DateFault = {
  why: 'Before 2484 a year of the Buddhist era began in April, so it is not one year of ours.',
  remedy: 'Write the year as it is counted from the birth of Christ.',
};

/** Our year of a year of the Buddhist era. */
export const fromBuddhist = (year: number): number | DateFault =>
  year >= FIRST_WHOLE_BUDDHIST && year < 2700 ? year - BUDDHIST : OLD_BUDDHIST;

/** Thai dates count years of the Buddhist era (พ.ศ.), also where they do not say so. */
export function respellThai(original: string): string | DateFault | undefined {
  if (!/[\u0e00-\u0e7f]/.test(original)) return undefined;
  const plain = original.normalize('NFC').replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50));
  const match = THAI.exec(plain.replace(/[,\s]+/g, ' ').trim());
  if (!match) return undefined;
  const [, day, name, era, text] = match;
  const month = THAI_MONTHS.findIndex((forms) =>
    forms.some((form) => form === name || form.replace(/\./g, '') === name),
  );
  if (month < 0) return undefined;
  const given = Number(text);
  const year = era === 'ค.ศ.' || (era === undefined && given < 2400) ? given : fromBuddhist(given);
  if (typeof year !== 'number') return year;
  return [String(year).padStart(4, '0'), two(String(month + 1)), ...(day ? [two(day)] : [])].join('-');
}

const VIETNAMESE =
  /^(?:(?:chu nhat|thu (?:hai|ba|tu|nam|sau|bay|\d)),? )?(?:[\p{L} ,]*?ngay )?(?:(\d{1,2}) )?(?:thang|thg) (\d{1,2})[ ,/]+(?:nam )?(\d{4})$/u;

/** "ngày 9 tháng 10 năm 2023", folded. */
export function respellVietnamese(folded: string): string | undefined {
  const match = VIETNAMESE.exec(folded);
  if (!match) return undefined;
  const [, day, month, year] = match;
  return [year, two(month!), ...(day ? [two(day)] : [])].join('-');
}

const MONGOLIAN =
  /^(\d{4}) ?(?:оны? )?(?:(\d{1,2})(?: ?-?р| ?дугаар| ?дүгээр)?|([\p{L} ]{5,24}?)) ?сар(?:ын|д)?(?: (\d{1,2})(?:[ -]?н[ыи]и?)?(?: өдөр)?)?$/u;
/** Folded; "арван нэгдүгээр" is also one word. */
const MONGOLIAN_NUMBERS =
  'нэгдүгээр хоердугаар гуравдугаар дөрөвдүгээр тавдугаар зургаадугаар долоодугаар наимдугаар есдүгээр аравдугаар арваннэгдүгээр арванхоердугаар'.split(
    ' ',
  );

/** "2021 оны 1 дүгээр сарын 17", "2021 оны нэгдүгээр сарын 17", folded: months are numbered. */
export function respellMongolian(folded: string): string | undefined {
  const match = folded.includes('сар') ? MONGOLIAN.exec(folded) : null;
  if (!match) return undefined;
  const [, year, number, name, day] = match;
  const month = number ?? String(MONGOLIAN_NUMBERS.indexOf(name!.replaceAll(' ', '')) + 1);
  if (month === '0') return undefined;
  return [year, two(month), ...(day ? [two(day)] : [])].join('-');
}
