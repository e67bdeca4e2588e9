import type { Problem } from '../items/problem.js';
import type { FormatName } from './formats.js';

// Bytes to text, in the encoding that the mark at the start, the type or the XML declaration names; else UTF-8, and where the bytes
// are none, in what old spreadsheets write.

const markOf = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
};

const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return (/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head))?.[1];
};

const isKnown = (encoding: string): boolean => {
  try {
    return new TextDecoder(encoding).encoding !== 'utf-8';
  } catch {
    return false;
  }
};

/** The encoding that is named, where it is another than UTF-8. */
export const namedEncoding = (bytes: Uint8Array, contentType: string): string | undefined => {
  const named =
    markOf(bytes) ?? /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1] ?? declared(bytes) ?? 'utf-8';
  return isKnown(named) ? named : undefined;
};

/** Where windows-1252 has the letters of Iceland (Ð Ý Þ ð ý þ), windows-1254 has the Turkish ones (Ğ İ Ş ğ ı ş). */
const TURKISH_OR_ICELANDIC: ReadonlySet<number> = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);
/** Ç Ö Ü ç ö ü without those of Iceland too: written in Turkish, not in Icelandic. */
const TURKISH: ReadonlySet<number> = new Set([0xc7, 0xdc, 0xe7, 0xfc]);
/** Á Æ É Í Ó Ú á æ é í ó ú: written in Icelandic, not in Turkish. */
const ICELANDIC: ReadonlySet<number> = new Set([
  0xc1, 0xc6, 0xc9, 0xcd, 0xd3, 0xda, 0xe1, 0xe6, 0xe9, 0xed, 0xf3, 0xfa,
]);

/** Turkish only where there are Turkish letters, and the others that stand with them are not those of Iceland. */
const isTurkish = (bytes: Uint8Array): boolean => {
  let either = 0;
  let turkish = 0;
  let icelandic = 0;
  for (const byte of bytes) {
    if (byte < 0xc0) continue;
    if (TURKISH_OR_ICELANDIC.has(byte)) either++;
    else if (TURKISH.has(byte)) turkish++;
    else if (ICELANDIC.has(byte)) icelandic++;
  }
  return either > 0 && icelandic <= turkish;
};

/** Cyrillic words are runs of high bytes, the accents of Latin ones stand alone. */
export const legacyEncoding = (bytes: Uint8Array): string => {
  let high = 0;
  let beside = 0;
  bytes.forEach((byte, i) => {
    if (byte < 0x80) return;
    high++;
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) beside++;
  });
  if (beside > high * 0.6) return 'windows-1251';
  return isTurkish(bytes) ? 'windows-1254' : 'windows-1252';
};

export const assumed = (encoding: string): Problem => ({
  severity: 'file',
  value: encoding,
  why: `It is not in UTF-8 and does not name its encoding; it was read as ${encoding}.`,
  remedy: 'Save it as UTF-8 (in Excel: "CSV UTF-8").',
});

const isAscii = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
};

/** What the bytes say of themselves: undefined while all are ASCII. One broken character does not make a text another encoding. */
export const isUtf8 = (bytes: Uint8Array): boolean | undefined => {
  if (isAscii(bytes)) return undefined;
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return broken <= (text.match(/[^\x00-\x7F\uFFFD]/g)?.length ?? 0);
};

/** Text of bytes that are all here. */
export const decodeBytes = (
  bytes: Uint8Array,
  contentType = '',
): { readonly text: string; readonly problem?: Problem } => {
  const named = namedEncoding(bytes, contentType);
  if (named !== undefined) return { text: new TextDecoder(named).decode(bytes) };
  if (isUtf8(bytes) !== false) return { text: new TextDecoder().decode(bytes) };
  const legacy = legacyEncoding(bytes);
  return { text: new TextDecoder(legacy).decode(bytes), problem: assumed(legacy) };
};

/** Whether bytes hold what text has not, near their start: a workbook, a picture, or text of two bytes a character. */
export const isBinaryHead = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));

// What the type, the name and the first line of a file tell before more code is needed.

const TYPES: readonly (readonly [RegExp, FormatName])[] = [
  [/text\/calendar|\.ics$|\.ical$/i, 'ics'],
  [/application\/(x-)?(ndjson|jsonlines|jsonl)|\.(jsonl|ndjson)$/i, 'jsonl'],
  [/text\/(csv|tab-separated-values)|\.(csv|tsv)$/i, 'csv'],
  [/(rss|atom)\+xml|rdf\+xml|\.(rss|atom|rdf)$/i, 'feed'],
  [/feed\+json/i, 'jsonfeed'],
  [/ld\+json|\.jsonld$/i, 'jsonld'],
  [/text\/html|\.html?$/i, 'html'],
  [/\.geojson$|geo\+json/i, 'geojson'],
  [/x-bibtex|\.bib$/i, 'bibtex'],
  [/csl\+json/i, 'csl'],
  [/(?:^|\/)(?:x-)?yaml$|\.ya?ml$/i, 'yaml'],
  [/json$|\.json$/i, 'json'],
];

/** The format that a content type or a file name tells, before anything is read. */
export const byType = (contentType: string, fileName: string): FormatName | undefined => {
  const type = contentType.split(';', 1)[0] ?? '';
  const name = fileName.split(/[?#]/, 1)[0] ?? '';
  return TYPES.find(([pattern]) => pattern.test(type) || pattern.test(name))?.[1];
};

/** A first line of words: no bracket, tag, colon or control character that another format could begin with. */
const HEADER = /^\uFEFF?[\p{L}\p{N}"_][^\r\n[\]{}()<>=:@'\0-\x08\x0e-\x1f]{0,2000}[\r\n]/u;

/** Names of zones, times and due dates, and gaps of merged cells: a table that needs more code. */
const ODD_HEADER =
  /^.*(?:utc|gmt|zone|eventid|jahr|año|год|yıl|(?:local|start|end).?time|\bdue|deadline|fällig|frist|l[ií]mite|vencim|éch|prazo|scad|срок|строк|дедл|термін|termin|teslim|([,;\t|])\1)/i;

/** Whether a file that calls itself a table begins as one, and as nothing else. */
export const isNamedTable = (text: string, contentType = '', fileName = ''): boolean =>
  byType(contentType, fileName) === 'csv' && HEADER.test(text) && !ODD_HEADER.test(text);
