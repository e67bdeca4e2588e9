// Text of strangers on its way into files: each place has its own rule, and all of them are here.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no file of text may hold, and half pairs. */
const FORBIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** As text, or the value of an attribute in double quotes, of HTML and XML. */
export const escapeMarkup = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** JSON in a `<script>`: nothing in it can end the element, or begin a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/** A program in a `<script>`: in strings and patterns a `<` may be written by its code, and only there do these stand. */
export const scriptCode = (code: string): string =>
  code.replace(/\r\n?/g, '\n').replace(/<(?=!--|\/?script)/gi, '\\x3c');

/** A text of iCalendar. */
export const calendarText = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/[\\;,]/g, (c) => `\\${c}`)
    .replace(/\r\n?|\n/g, '\\n');

/** Part of the name of a file. */
export const fileStem = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'timeline';

/** The address where http or https leads to, without a password; undefined for any other text. */
export const webAddress = (text: string): string | undefined => {
  if (!URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
};

/** A few letters and digits that stand for a text: another text has others. */
export function shortHash(text: string): string {
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(i)) >>> 0;
  return hash.toString(36);
}
