// Calls of an author's functions: where one throws or gives a promise, that is told once and the default stands in.

/** So many different faults are told. */
const MOST = 20;
const told = new Set<string>();

/** What the function gives; undefined where it throws. `name` says which it is, and its first argument what it was asked for. */
export function attempt<Args extends readonly unknown[], Result>(
  name: string,
  own: (...args: Args) => Result,
  ...args: Args
): Result | undefined {
  let fault: unknown;
  try {
    const result = own(...args);
    if (!(result as { then?: unknown } | undefined)?.then) return result;
  } catch (error) {
    fault = error;
  }
  const key = name + String(fault);
  if (told.has(key) || told.size > MOST) return undefined;
  told.add(key);
  void import('./author-fault.js').then(({ tellFault }) => tellFault(name, fault, args));
  return undefined;
}
