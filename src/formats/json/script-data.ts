// Data that stands in a script: `export const items = […]`, `window.YTD.tweets.part0 = […]`, `callback({…})`. Nothing is run.

/** A declaration at the start of a line; its type in TypeScript is on the same line. */
const DECLARATION =
  /^[ \t]*(?:export[ \t]+default|module\.exports[ \t]*=|(?:export[ \t]+)?(?:const|let|var)[ \t]+[\w$]+[ \t]*(?::[^=\r\n\u2028\u2029]*)?=)\s*(?=[[{])/gm;
/** The same with a call round the value: "new DataSet([". */
const CALLED =
  /^ {0,8}(?:export default|module\.exports =|(?:export )?(?:const|let|var) [\w$]{1,60} ?=) ?(?:new )?[\w$.]{1,80}\(\s?(?=[[{])/gm;
/** An assignment or a call with which the text begins. */
const ASSIGNMENT =
  /(?:window\.|globalThis\.|self\.|exports\.)?[A-Za-z_$][\w.$]*(?:\[["'][\w$-]*["']\])?\s{0,20}(?:\(|=\s{0,20}(?:(?:new[ \t]{1,4})?[\w$.]{1,80}\()?)\s{0,20}(?=[[{])/y;
const BLANK = /\s+|\)\]\}',?\n|\/\/[^\n]*|\/\*[^]*?\*\/|["']use strict["'];?|\(?(?=\{|\[)/y;

/** Where a script's first data begins; undefined where the text is no script. */
export const scriptStart = (text: string): number | undefined => {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    BLANK.lastIndex = at;
    const blank = BLANK.exec(text);
    if (!blank || blank[0] === '') break;
    at += blank[0].length;
  }
  if (at >= text.length || text[at] === '<') return undefined;
  if (/[[{]/.test(text[at]!)) return /[)/('"]/.test(text.trimStart()[0]!) ? at : undefined;
  ASSIGNMENT.lastIndex = at;
  const assignment = ASSIGNMENT.exec(text);
  if (assignment) return at + assignment[0].length;
  if (
    !/^(?:export|import|const|let|var|module|interface|type|declare|async|function)\b/.test(
      text.slice(at, at + 20),
    )
  )
    return undefined;
  return declarations(text)(at);
};

/** Makes what tells where the first value that is declared from a place on begins; for places that only go on. */
const declarations = (text: string): ((from: number) => number | undefined) => {
  // Each expression is asked again only once its last match is passed, so that a text is read once.
  const next = [DECLARATION, CALLED].map((expression) => ({ expression, at: -1 }));
  return (from) => {
    for (const one of next) {
      if (one.at >= from) continue;
      one.expression.lastIndex = from;
      const found = one.expression.exec(text);
      one.at = found ? found.index + found[0].length : Infinity;
    }
    const first = Math.min(...next.map(({ at }) => at));
    return first === Infinity ? undefined : first;
  };
};

const PIECE = /["'`[\]{}]|\/[/*]/g;
const ENDS: Readonly<Record<string, RegExp>> = {
  '"': /\\[^]|"/g,
  "'": /\\[^]|'/g,
  '`': /\\[^]|`/g,
  '//': /\n/g,
  '/*': /\*\//g,
};

/** Past the closing bracket of the value that begins at `from`; the length of the text where it is never closed. */
const valueEnd = (text: string, from: number): number => {
  let depth = 0;
  PIECE.lastIndex = from;
  for (let found = PIECE.exec(text); found; found = PIECE.exec(text)) {
    const [piece] = found;
    const end = ENDS[piece];
    if (end) {
      end.lastIndex = PIECE.lastIndex;
      let close = end.exec(text);
      while (close?.[0].startsWith('\\')) close = end.exec(text);
      if (!close) return text.length;
      PIECE.lastIndex = end.lastIndex;
    } else if (piece === '[' || piece === '{') depth++;
    else if (--depth === 0) return PIECE.lastIndex;
  }
  return text.length;
};

export interface ScriptData {
  /** The largest value of the script. */
  readonly data: string;
  /** How many other lists or objects it declares, which are not read. */
  readonly others: number;
}

/** The data of a script; undefined where the text is none. */
export const scriptData = (text: string): ScriptData | undefined => {
  const start = scriptStart(text);
  if (start === undefined) return undefined;
  let [from, to] = [start, valueEnd(text, start)];
  let others = 0;
  const next = declarations(text);
  let end = to;
  for (let begin = next(end); begin !== undefined; begin = next(end)) {
    end = valueEnd(text, begin);
    others++;
    if (end - begin > to - from) [from, to] = [begin, end];
  }
  return { data: text.slice(from, to), others };
};

// A text that stands in a script between backticks: "const csv = `date,title …`".

/** Comments, imports, and a declaration, an assignment or a call before the backtick. */
const BEFORE =
  /(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/|import [^\n]{1,200}\n|["']use strict["'];?)*(?:(?:export[ \t]+)?(?:const|let|var)[ \t]+[\w$]{1,60}[ \t]*(?::[ \t]*string[ \t]*)?=|export[ \t]+default|module\.exports[ \t]*=)\s*(?:(?:[\w$]{1,40}\.){0,3}[\w$]{1,40}\s*\(\s*)?(?:String\.raw)?`/y;
const LEAST = 10;

/** The text between the backticks; undefined where a script does not begin so, empty where it puts the text together when it runs. */
export const templateText = (text: string): string | undefined => {
  BEFORE.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const before = BEFORE.exec(text);
  if (!before) return undefined;
  const from = BEFORE.lastIndex;
  let end = text.indexOf('`', from);
  while (end > from && text[end - 1] === '\\') end = text.indexOf('`', end + 1);
  const inner = end < 0 ? '' : text.slice(from, end);
  if (inner.length < LEAST) return undefined;
  return inner.includes('${') ? '' : inner.trimStart().replace(/\\`/g, '`');
};
