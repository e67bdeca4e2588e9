// What both wrappers do: set on the element what has changed in content since the last rendering, and nothing else, so that a value
// that is made anew at each rendering neither indexes the items again nor takes the reader back to where the author began.
import { PROPERTIES } from './names.js';

const isPlain = (value) => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/** Equal in content: arrays and plain objects by their members, dates by their time, all else by identity. */
export function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Date) return b instanceof Date && Object.is(a.getTime(), b.getTime());
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, i) => same(one, b[i]));
  if (Array.isArray(b) || !isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

/** Sets what differs from `before`; what is given no more is its default again. Returns what is given now. */
export function assign(element, before, props) {
  const now = {};
  for (const name of PROPERTIES) {
    const value = props[name];
    if (value !== undefined) now[name] = value;
    if (!same(before[name], value)) element[name] = value;
  }
  return now;
}

/** The most items that stand in a page until its scripts run. */
const FALLBACK = 50;

/** The first items as plain data for a list: when, what and where. */
export const fallbackOf = (items) =>
  (Array.isArray(items) ? items : []).slice(0, FALLBACK).map(({ start, title, url }) => ({
    date:
      start instanceof Date
        ? start.toISOString()
        : typeof start === 'number'
          ? new Date(start).toISOString()
          : String(start),
    title: String(title ?? ''),
    href: typeof url === 'string' && /^https?:\/\//i.test(url) ? url : undefined,
  }));
