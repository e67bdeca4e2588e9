import { civilOf, monthStart, wallTime } from './civil.js';
import { isFault, type DateContext } from './date-context.js';
import { boundsOf, readParts } from './date-parts.js';
import { Approximate, Single, Uncertain, type DateFault, type Precision } from './span.js';
import type { Token } from './date-tokens.js';
import { subYear } from './edtf.js';

const BOTH_APPROXIMATE = Approximate.start | Approximate.end;
const BOTH_UNCERTAIN = Uncertain.start | Uncertain.end;

/** A date in wall times, before it has a zone. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly startPrecision: Precision;
  readonly endPrecision: Precision;
  readonly flags: number;
  /** The year had two digits. */
  readonly short?: boolean;
}

/** One date with what qualifies it: circa, early, mid, late, a question mark. */
export function readDateTokens(tokens: readonly Token[], ctx: DateContext): Reading | DateFault | undefined {
  const [first, second] = tokens;
  const last = tokens[tokens.length - 1];
  if (!first || !last) return undefined;
  if (tokens.length > 1) {
    if (first.kind === 'c' || first.kind === '~') return flagged(tokens.slice(1), ctx, BOTH_APPROXIMATE);
    if (first.kind === '?') return flagged(tokens.slice(1), ctx, BOTH_UNCERTAIN);
    if (last.kind === '?') return flagged(tokens.slice(0, -1), ctx, BOTH_UNCERTAIN);
    if (last.kind === '~' || (last.kind === 'c' && last.text !== 'c'))
      return flagged(tokens.slice(0, -1), ctx, BOTH_APPROXIMATE);
    if (last.kind === '%' && tokens.length === 2 && first.text.length < 4) return undefined;
    if (last.kind === '%') return flagged(tokens.slice(0, -1), ctx, BOTH_APPROXIMATE | BOTH_UNCERTAIN);
  }
  const third = 'xyz'.indexOf(first.kind);
  if (third >= 0) {
    const date = readDateTokens(tokens.slice(second?.kind === '-' ? 2 : 1), ctx);
    return date === undefined || isFault(date) ? date : thirdOf(date, third);
  }
  const parts = readParts(tokens, ctx);
  if (parts === undefined || isFault(parts)) return parts;
  const bounds = boundsOf(parts);
  if (bounds === undefined || isFault(bounds)) return bounds;
  const [start, end, precision] = bounds;
  return {
    start,
    end,
    startPrecision: precision,
    endPrecision: precision,
    flags: Single,
    ...(parts.short ? { short: true } : {}),
  };
}

function flagged(tokens: readonly Token[], ctx: DateContext, flags: number): Reading | DateFault | undefined {
  const date = readDateTokens(tokens, ctx);
  return date === undefined || isFault(date) ? date : { ...date, flags: date.flags | flags };
}

/** Early, mid and late are thirds, roughly: of a year its 37th to 39th part of ISO 8601-2, of a month ten days. */
function thirdOf(date: Reading, third: number): Reading | undefined {
  const { year, month } = civilOf(date.start);
  const bounds = (): readonly [number, number, Precision] | undefined => {
    if (date.startPrecision === 'year') return subYear(year, 37 + third);
    if (date.startPrecision === 'month') {
      const end = third === 2 ? monthStart(year, month, 1) : wallTime(year, month, 11 + 10 * third);
      return [wallTime(year, month, 1 + 10 * third), end, 'day'];
    }
    const years = date.startPrecision === 'decade' ? [0, 4, 7, 10] : [0, 34, 67, 100];
    if (date.startPrecision !== 'decade' && date.startPrecision !== 'century') return undefined;
    return [wallTime(year + years[third]!), wallTime(year + years[third + 1]!), 'year'];
  };
  const found = bounds();
  if (!found) return undefined;
  const [start, end, precision] = found;
  const flags = date.flags | BOTH_APPROXIMATE;
  return { start, end, startPrecision: precision, endPrecision: precision, flags };
}
