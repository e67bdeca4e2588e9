// One line of a calendar taken apart by hand: its name, its parameters and its value. One pass over the line, whatever is in it.

export interface CalendarProperty {
  /** In capitals. */
  readonly name: string;
  /** Parameters by their names in capitals; of several of one name, the first. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

const NAME = /^[A-Z][A-Z0-9-]*(?=[:;])/i;
const DATED: ReadonlySet<string> = new Set([
  ...(['DTSTART', 'DTEND', 'DUE', 'RECURRENCE-ID', 'EXDATE', 'RDATE'] as const),
]);
/** A date, or the first of several. */
const LOOKS_DATED = /^\s*\d{8}(?:T\d{4,6}Z?)?\s*(?:$|[,/])/i;

/** Whether a property holds dates. */
export const isDated = (name: string): boolean => DATED.has(name);

/** Where the value begins: after the first colon outside quotation marks; undefined when there is none. */
const colonOf = (line: string, from: number): number | undefined => {
  let quoted = false;
  for (let i = from; i < line.length; i++) {
    const c = line[i];
    if (c === '"') quoted = !quoted;
    else if (c === ':' && !quoted) return i;
  }
  return undefined;
};

/** Parameters by hand: `;NAME=value`, the value in quotation marks or not. */
const parametersOf = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  let quoted = false;
  let from = 1;
  const add = (to: number): void => {
    const part = text.slice(from, to);
    const equals = part.indexOf('=');
    const name = part.slice(0, equals).trim().toUpperCase();
    if (equals > 0 && !found.has(name))
      found.set(
        name,
        part
          .slice(equals + 1)
          .replaceAll('"', '')
          .trim(),
      );
    from = to + 1;
  };
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === ';' && !quoted) add(i);
  }
  if (text.length) add(text.length);
  return found;
};

/**
 * The property of a line; undefined when it is none. Where the name of a time zone holds a colon without quotation marks round
 * it, or the mark that closes it stands after the date, the date of a dated property is what follows the last colon.
 */
export const readProperty = (line: string): CalendarProperty | undefined => {
  const name = NAME.exec(line)?.[0];
  if (name === undefined) return undefined;
  const upper = name.toUpperCase();
  let colon = colonOf(line, name.length);
  if (isDated(upper) && (colon === undefined || !LOOKS_DATED.test(line.slice(colon + 1)))) {
    const last = line.lastIndexOf(':');
    if (last > name.length && LOOKS_DATED.test(line.slice(last + 1).replace(/"$/, '')))
      return {
        name: upper,
        parameters: parametersOf(line.slice(name.length, last).replaceAll('"', '')),
        value: line.slice(last + 1).replace(/"$/, ''),
      };
    colon ??= last > name.length ? last : undefined;
  }
  if (colon === undefined) return undefined;
  return {
    name: upper,
    parameters: parametersOf(line.slice(name.length, colon)),
    value: line.slice(colon + 1),
  };
};
