// A text that stands in a script between backticks: "const csv = `date,title …`". Nothing is run.

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
