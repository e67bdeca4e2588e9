// JSON as people write it by hand, or as it stands in scripts, turned into JSON: comments, single quotes, bare names, commas at the
// end. Nothing is run.

const LEXEME =
  /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|[A-Za-z_$][\w$]*|-?\d[\d.eE+-]*|[[\]{}:,]|\s+|[^]/g;
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

const quoted = (lexeme: string): string =>
  `"${lexeme
    .slice(1, -1)
    .replace(/\\'/g, "'")
    .replace(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`;

/** The text as JSON; undefined where it is something else. */
export const relaxJson = (text: string): string | undefined => {
  const out: string[] = [];
  let bare = false;
  for (const [lexeme] of text.matchAll(LEXEME)) {
    if (/^(?:\s|\/[/*]|;$)/.test(lexeme)) continue;
    // A name without quotes may stand before a colon only.
    if (bare && lexeme !== ':') return undefined;
    bare = /^[A-Za-z_$]/.test(lexeme) && !LITERALS.has(lexeme);
    if (bare) out.push(`"${lexeme}"`);
    else if (lexeme.startsWith("'")) out.push(quoted(lexeme));
    else if (/^["\d-]|^[[\]{}:,]$/.test(lexeme) || LITERALS.has(lexeme)) {
      if (/^[\]}]$/.test(lexeme) && out.at(-1) === ',') out.pop();
      out.push(lexeme);
    } else return undefined;
  }
  return out.join('');
};
