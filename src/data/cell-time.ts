import { HOUR, MINUTE, SECOND } from './civil.js';
import type { Precision } from './date-span.js';

/** A time of day taken out of a cell. */
export interface CellTime {
  /** The text without the time and its zone. */
  readonly rest: string;
  /** Since midnight. */
  readonly ms: number;
  readonly precision: Precision;
  /** Undefined for a wall time without a zone. */
  readonly offset?: number;
}

const ZONE = String.raw`(?:\s*\(?(z|gmt|utc|ut|[ecmp][sd]t)(?![\p{L}])\)?)?(?:\s*([+-]\d\d):?(\d\d)(?!\d)(?:\s*\([\p{L} .]+\))?)?`;
const AT = String.raw`(?:(?<=\d)t|(?<!\p{L})(?:um|at|kl\.?|в|о|à|a las)\s+)?(?<![\d:.])`;
const CLOCK = new RegExp(
  String.raw`${AT}(\d{1,2})(?::|h(?=\d)|\.(?=\d\d ?uhr))(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?![\d:])(?:\s*([ap])\.?\s?m(?!\p{L})\.?)?${ZONE}`,
  'u',
);
const HOUR_ONLY = new RegExp(String.raw`${AT}(\d{1,2})()()()\s*([ap])\.?\s?m(?!\p{L})\.?${ZONE}`, 'u');
const MILITARY = new RegExp(
  String.raw`(?<![\d.-])(\d\d)(\d\d)()()()(?=\s(?:z|gmt|utc|ut|[ecmp][sd]t|[+-]\d{4})(?!\p{L}))${ZONE}`,
  'u',
);

const AMERICAN: Readonly<Record<string, number>> = { e: -5, c: -6, m: -7, p: -8 };

/** The first time of day in a folded text; undefined when there is none, or none that a clock shows. */
export function takeTime(text: string): CellTime | undefined {
  const match = CLOCK.exec(text) ?? HOUR_ONLY.exec(text) ?? MILITARY.exec(text);
  if (!match) return undefined;
  const [found, hour, minute, second, fraction, half, zone, offsetHours, offsetMinutes] = match;
  const h = hourOf(Number(hour), half);
  const [m, s] = [Number(minute ?? 0), Number(second ?? 0)];
  if (h === undefined || m > 59 || s > 60 || (h === 24 && m + s > 0)) return undefined;
  const ms =
    h * HOUR +
    m * MINUTE +
    Math.min(s, 59) * SECOND +
    Math.floor(Number(`0.${fraction === undefined || fraction === '' ? '0' : fraction}`) * SECOND);
  const offset = offsetOf(zone, offsetHours, offsetMinutes);
  const precision = fraction ? 'millisecond' : second ? 'second' : minute ? 'minute' : 'hour';
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + found.length)}`;
  return offset === undefined ? { rest, ms, precision } : { rest, ms, precision, offset };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (!half) return hour <= 24 ? hour : undefined;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : undefined;
}

/** RFC 822: three letters are the zones of North America. */
function offsetOf(
  zone: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): number | undefined {
  if (hours !== undefined)
    return Number(hours) * HOUR + (hours.startsWith('-') ? -1 : 1) * Number(minutes) * MINUTE;
  if (zone === undefined) return undefined;
  const standard = zone.length === 3 ? AMERICAN[zone[0]!] : undefined;
  return standard === undefined || !zone.endsWith('t') ? 0 : (standard + (zone[1] === 'd' ? 1 : 0)) * HOUR;
}
