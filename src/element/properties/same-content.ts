// Comparing what is set with what was set before, since frameworks give equal values anew at each rendering. Values may hold each
// other: each is looked at once, and what is deep in others is compared by identity.

const LEVELS = 8;

/** Whether two values are equal in content: arrays and plain objects by their members, dates by their time, all else by identity. */
export function sameContent(
  a: unknown,
  b: unknown,
  levels = LEVELS,
  seen = new Map<object, unknown>(),
): boolean {
  if (Object.is(a, b)) return true;
  if (!levels || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Date) return b instanceof Date && Object.is(a.getTime(), b.getTime());
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (seen.get(b) === a) return true;
  seen.set(b, a);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameContent(a[key], b[key], levels - 1, seen))
  );
}

/** A copy that later changes of the value do not reach; what is no plain data is kept as it is. */
export function contentCopy<T>(value: T, levels = LEVELS, copies = new Map<unknown, object>()): T {
  if (!levels || typeof value !== 'object' || value === null) return value;
  const known = copies.get(value);
  if (known) return known as T;
  if (value instanceof Date) return new Date(value) as T;
  if (!isPlain(value)) return value;
  const copy = (Array.isArray(value) ? [] : Object.create(null)) as Record<string, unknown>;
  copies.set(value, copy);
  for (const key of Object.keys(value)) copy[key] = contentCopy(value[key], levels - 1, copies);
  return copy as T;
}

/** A list, or an object without a class. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
}
