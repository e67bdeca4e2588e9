// What is inside a ZIP file, from the list at its end: enough to tell an Excel workbook from a Word document.

export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const SHORTEST_END = 22;
const LONGEST_COMMENT = 65_535;

const endOf = (view: DataView): number | undefined => {
  const last = view.byteLength - SHORTEST_END;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
};

/** The files of a ZIP file, or undefined where its end is missing. */
export const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  const utf8 = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true);
    const name = utf8.decode(bytes.subarray(at + 46, at + 46 + length));
    entries.push({ name, size: view.getUint32(at + 24, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

// Files that are no text, told by how they begin: one kind is read, the others are called by their names.

/** A file that cannot be read, and what to do instead. */
export interface Unreadable {
  readonly kind: string;
  /** "a PDF file" */
  readonly name: string;
  readonly remedy: string;
}

const COPY = 'Copy its text and paste it, or make a table of it and save that as CSV.';
const TABLE = 'Open it and save the sheet as CSV or .xlsx.';
const PICTURE = 'Type its dates into a table, and save that as CSV.';

type Kind = readonly [kind: string, name: string, remedy: string];

const WORD: Kind = ['word', 'a Word document', COPY];
const ODS: Kind = ['ods', 'an OpenDocument spreadsheet', TABLE];
const ZIP: Kind = ['zip', 'a ZIP file', 'Unpack it, and give the file inside that holds the items.'];

// High bytes are matched as anything that is not ASCII, so that text decoded from such a file is known as well.
const KINDS: readonly (readonly [RegExp, ...Kind])[] = [
  [/^\s{0,20}%PDF-/, 'pdf', 'a PDF file', COPY],
  [/^\{\\rtf/, 'rtf', 'a rich text document', COPY],
  [
    /^[^\x00-\x7f]{2}\x11[^\x00-\x7f]/,
    'old-office',
    'a file of an older Office (.xls, .doc), or one with a password',
    'Open it and save it as .xlsx without a password, or as CSV.',
  ],
  [/^[^\x00-\x7f]PNG\r?\n/, 'png', 'a picture (PNG)', PICTURE],
  [/^GIF8[79]a/, 'gif', 'a picture (GIF)', PICTURE],
  [/^\xff\xd8\xff|^[^\x00-\x7f]{3,4}[^]{1,4}(?:JFIF|Exif)/, 'jpeg', 'a picture (JPEG)', PICTURE],
  [/^RIFF[^]{4}WEBP/, 'webp', 'a picture (WebP)', PICTURE],
  [/^(?:II\*\x00|MM\x00\*)/, 'tiff', 'a picture (TIFF)', PICTURE],
  [/^BM[^]{4}\x00{4}/, 'bmp', 'a picture (BMP)', PICTURE],
  [/^[^]{4}ftyp(?:heic|heix|mif1|avif|avis)/, 'heic', 'a picture (HEIC or AVIF)', PICTURE],
  [/^[^]{4}ftyp/, 'video', 'a video', PICTURE],
  [/^(?:\x1aE[^\x00-\x7f]{2}|OggS|fLaC|RIFF[^]{4}(?:WAVE|AVI ))/, 'media', 'a sound or a video', PICTURE],
  [/^ID3[\x02-\x04]/, 'sound', 'a sound (MP3)', PICTURE],
  [/^\x1f[^\x00-\x7f]\x08/, 'gzip', 'a packed file (gzip)', 'Unpack it first.'],
  [/^7z[^\x00-\x7f]{2}'\x1c/, '7z', 'a packed file (7z)', 'Unpack it first.'],
  [/^Rar!\x1a\x07/, 'rar', 'a packed file (RAR)', 'Unpack it first.'],
  [/^SQLite format 3\x00/, 'sqlite', 'a database (SQLite)', 'Save the table as CSV.'],
  [
    /^\s{0,20}\[\[[\w.-]{1,60}\]\]\s{0,20}\n\s{0,20}[\w"-]{1,60} ?=/,
    'toml',
    'a TOML file',
    'Save it as YAML, JSON or CSV.',
  ],
  [
    /^(?:From [^\s@]{1,200}@[^\s@]{1,200} \w{3} \w{3} |(?:Return-Path|Delivered-To|Received|Message-ID|MIME-Version): )/i,
    'mail',
    'an e-mail or a mailbox',
    COPY,
  ],
  [/^\s{0,20}TY {2}- [A-Z]/, 'ris', 'a file of references (RIS)', 'Export it as BibTeX or CSL JSON.'],
  [/^PAR1/, 'parquet', 'a Parquet file', 'Save it as CSV or JSON Lines.'],
];

const unreadable = ([kind, name, remedy]: Kind): Unreadable => ({ kind, name, remedy });

const INSIDE: readonly (readonly [RegExp, Kind])[] = [
  [/^word\//, WORD],
  [/^ppt\//, ['powerpoint', 'a PowerPoint presentation', COPY]],
  [/^xl\/workbook\.bin$/, ['xlsb', 'a binary Excel workbook (.xlsb)', 'Save it as .xlsx or CSV.']],
  [
    /^(?:Index\/|Index\.zip$)/,
    ['iwork', 'a document of Numbers, Pages or Keynote', 'Export it as CSV or Excel.'],
  ],
  [/^doc\.kml$/i, ['kmz', 'a KMZ file', 'Save the places as GeoJSON or CSV.']],
  [/^(?:META-INF\/container\.xml|OEBPS\/)/, ['epub', 'an e-book', COPY]],
];

/** The names of files as they stand in a ZIP file that lost its end. */
const namesIn = (head: string): readonly string[] =>
  [...head.matchAll(/PK\x03\x04[^]{26}([\w./[\] -]{1,100})/g)].map(([, name]) => name!);

const zipKind = (names: readonly string[], head: string): 'excel' | Unreadable => {
  const found = INSIDE.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (found) return unreadable(found[1]);
  if (names.some((name) => /^xl\/(?:workbook\.xml|worksheets\/|_rels\/)/.test(name))) return 'excel';
  const mime = /mimetypeapplication\/vnd\.oasis\.opendocument\.(\w+)/.exec(head.slice(0, 200))?.[1];
  if (mime === 'spreadsheet') return unreadable(ODS);
  return unreadable(mime === undefined ? ZIP : ['opendocument', 'an OpenDocument file', COPY]);
};

const HEAD = 4096;

/** What a text is that was decoded from a file which is none; undefined for text. */
export const textKind = (text: string): 'excel' | Unreadable | undefined => {
  const head = text.slice(0, HEAD);
  if (head.startsWith('PK\u0003\u0004')) return zipKind(namesIn(head), head);
  const found = KINDS.find(([pattern]) => pattern.test(head));
  return found && unreadable([found[1], found[2], found[3]]);
};

/** What a file is that is no text; undefined for text. */
export const fileKind = (bytes: Uint8Array): 'excel' | Unreadable | undefined => {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (!head.startsWith('PK\u0003\u0004')) return textKind(head);
  const names = zipEntries(bytes)?.map(({ name }) => name);
  return zipKind(names?.length ? names : namesIn(head), head);
};

/** Whether bytes at the start of a file say that the whole must be at hand to read it. */
export const needsWholeFile = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && textKind(String.fromCharCode(...bytes.subarray(0, HEAD))) !== undefined;
