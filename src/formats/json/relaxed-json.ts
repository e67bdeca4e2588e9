// JSON as people write it by hand, or as it stands in scripts, turned into JSON: comments, single quotes, templates without
// expressions, bare names, `new Date(…)`, commas at the end. Nothing is run.

const LEXEME =
  /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|`(?:\\[^]|[^`\\$]|\$(?!\{))*`|new\s+Date\([^()\n]{0,80}\)|[A-Za-z_$][\w$]*|-?\d[\d.eE+-]*|[[\]{}:,]|\s+|[^]/g;
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

const quoted = (lexeme: string): string =>
  `"${lexeme
    .slice(1, -1)
    .replace(/\\(?:\r?\n|(['`$]))/g, '$1')
    .replace(/\r?\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`;

const pad = (part: string | undefined, length = 2): string => (part ?? '0').padStart(length, '0');

/** `new Date("2021-05-27")` is that text; `new Date(2021, 4, 27)` counts its months from 0. */
const dateOf = (lexeme: string): string | undefined => {
  const inside = lexeme.slice(lexeme.indexOf('(') + 1, -1).trim();
  if (/^(["'`])[^"'`\\]*\1$/.test(inside)) return `"${inside.slice(1, -1)}"`;
  if (/^-?\d{5,}$/.test(inside)) return inside;
  const parts = inside.split(',').map((part) => part.trim());
  if (parts.length < 2 || parts.length > 7 || !parts.every((part) => /^\d{1,4}$/.test(part)))
    return undefined;
  const [year, month, day, hour, minute, second] = parts;
  const date = `${pad(year, 4)}-${pad(String(Number(month) + 1))}`;
  if (day === undefined) return `"${date}"`;
  const clock = hour === undefined ? '' : `T${pad(hour)}:${pad(minute)}${second ? `:${pad(second)}` : ''}`;
  return `"${date}-${pad(day)}${clock}"`;
};

/** The text as JSON; undefined where it is something else. */
export const relaxJson = (text: string): string | undefined => {
  const out: string[] = [];
  let bare = false;
  for (const [lexeme] of text.matchAll(LEXEME)) {
    if (/^(?:\s|\/[/*]|;$)/.test(lexeme)) continue;
    // A name without quotes may stand before a colon only.
    if (bare && lexeme !== ':') return undefined;
    if (/^new\s/.test(lexeme)) {
      const date = dateOf(lexeme);
      if (date === undefined) return undefined;
      out.push(date);
      continue;
    }
    if (lexeme === 'undefined' && out.at(-1) === ':') {
      out.push('null');
      continue;
    }
    bare = /^[A-Za-z_$]/.test(lexeme) && !LITERALS.has(lexeme);
    if (bare) out.push(`"${lexeme}"`);
    else if (/^['`]/.test(lexeme)) out.push(quoted(lexeme));
    else if (/^["\d-]|^[[\]{}:,]$/.test(lexeme) || LITERALS.has(lexeme)) {
      if (/^[\]}]$/.test(lexeme) && out.at(-1) === ',') out.pop();
      out.push(lexeme);
    } else return undefined;
  }
  return out.join('');
};
