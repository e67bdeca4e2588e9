// What leaves for a terminal or a file: without characters that control a terminal, and without the passwords of addresses.

/** Controls (C0 but tab and line end, DEL, C1), what turns the direction of text round, and what tags text invisibly. */
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const UNSAFE_ALL = new RegExp(UNSAFE.source, 'g');

const isBetween = (code: number, low: number, high: number): boolean => code >= low && code <= high;

/** The end of a control sequence (CSI) whose parameters begin at `from`. */
const endOfSequence = (text: string, from: number): number => {
  let at = from;
  while (isBetween(text.charCodeAt(at), 0x20, 0x3f)) at++;
  return isBetween(text.charCodeAt(at), 0x40, 0x7e) ? at + 1 : at;
};

/** The end of a string to the terminal (OSC and its kin): after BEL, ST or ESC \; undefined when nothing ends it. */
const endOfString = (text: string, from: number): number | undefined => {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x07 || code === 0x9c) return at + 1;
    if (code === 0x1b) return text[at + 1] === '\\' ? at + 2 : undefined;
    if (code === 0x0a) return undefined;
  }
  return undefined;
};

const STRINGS: ReadonlySet<string> = new Set([']', 'P', 'X', '^', '_']);
const STRING_CODES: ReadonlySet<number> = new Set([0x9d, 0x90, 0x98, 0x9e, 0x9f]);

/** Where the escape sequence at `at` ends; undefined when there is none. */
const endOfEscape = (text: string, at: number): number | undefined => {
  const code = text.charCodeAt(at);
  const next = text[at + 1] ?? '';
  if (code === 0x9b) return endOfSequence(text, at + 1);
  if (STRING_CODES.has(code)) return endOfString(text, at + 1) ?? at + 1;
  if (code !== 0x1b) return undefined;
  if (next === '[') return endOfSequence(text, at + 2);
  return STRINGS.has(next) ? (endOfString(text, at + 2) ?? at + 1) : at + 1;
};

const withoutControls = (text: string): string => {
  if (!UNSAFE.test(text)) return text;
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const end = endOfEscape(text, at);
    if (end === undefined) continue;
    parts.push(text.slice(from, at));
    from = end;
    at = end - 1;
  }
  parts.push(text.slice(from));
  return parts.join('').replace(UNSAFE_ALL, '');
};

const ENDS_HOST = /[\s/?#"'<>\\]/;

/** Each address without its user and password. */
const withoutPasswords = (text: string): string => {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at)) {
    at += 3;
    let sign = -1;
    let end = at;
    for (; end < text.length && !ENDS_HOST.test(text[end]!); end++) if (text[end] === '@') sign = end;
    if (sign >= 0) {
      out += text.slice(from, at);
      from = sign + 1;
    }
    at = end;
  }
  return from === 0 ? text : out + text.slice(from);
};

/** The text as it may be written to a terminal or a file. */
export const safeText = (text: string): string => withoutPasswords(withoutControls(text));

/** A name of a column: never empty where it was not, so that it stays a name of its own. */
const safeKey = (key: string, taken: ReadonlySet<string>): string => {
  const plain = safeText(key) || withoutPasswords(key.replace(UNSAFE_ALL, '')) || 'unnamed';
  let name = plain;
  for (let n = 2; taken.has(name); n++) name = `${plain} (${n})`;
  return name;
};

/** How deep a value is looked into; readers take nothing deeper. */
const DEEPEST = 250;

const safeObject = (value: Readonly<Record<string, unknown>>, depth: number): unknown => {
  const entries = Object.entries(value);
  const taken = new Set<string>();
  const safe = entries.map(([key, part]): [string, unknown] => {
    const name = key === safeText(key) && !taken.has(key) ? key : safeKey(key, taken);
    taken.add(name);
    return [name, safeValue(part, depth + 1)];
  });
  const same = safe.every(([key, part], i) => key === entries[i]![0] && part === entries[i]![1]);
  return same ? value : Object.fromEntries(safe);
};

/** A value with all its texts and names safe to write; the same value when they are already. */
export const safeValue = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return safeText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date || depth > DEEPEST) return value;
  if (!Array.isArray(value)) return safeObject(value as Readonly<Record<string, unknown>>, depth);
  const list = value as readonly unknown[];
  const safe = list.map((part) => safeValue(part, depth + 1));
  return safe.every((part, i) => part === list[i]) ? value : safe;
};
