/** The one way to write a value. */
export type Tidy = (value: string) => string;

const SEPARATORS = /[;,|]/;

/** Adds the values of a cell: an array, or text separated by `;`, `,` or `|`. Tidied, each once, blanks left out. */
export function addListValues(value: unknown, into: string[], tidy: Tidy): void {
  if (typeof value === 'string') {
    if (!SEPARATORS.test(value)) addValue(value, into, tidy);
    else for (const part of value.split(SEPARATORS)) addValue(part, into, tidy);
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) addValue(value[i], into, tidy);
  } else addValue(value, into, tidy);
}

/** Adds one value as it is, separators and all. */
export function addValue(value: unknown, into: string[], tidy: Tidy): void {
  if (typeof value !== 'string') {
    if (typeof value === 'number' || typeof value === 'boolean') addValue(String(value), into, tidy);
    return;
  }
  const text = tidy(value);
  if (text !== '' && !into.includes(text)) into.push(text);
}
