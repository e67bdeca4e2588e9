import { decodeBytes } from './decode.js';
import { fileKind, zipEntries } from './table/file-kind.js';
import { readText, unreadableFile, withSuggestions, type ReadOptions } from './read.js';
import { DEFAULT_LIMITS, type ReadContext, type ReadResult } from './reader.js';

export { readText } from './read.js';

/** A file as a page gets it (`Blob`, `File`), or its bytes. */
export type FileLike =
  | Uint8Array
  | ArrayBuffer
  | { readonly name?: string; readonly type?: string; arrayBuffer(): Promise<ArrayBuffer> };

const bytesOf = async (file: FileLike): Promise<Uint8Array> => {
  if (file instanceof Uint8Array) return file;
  return new Uint8Array(file instanceof ArrayBuffer ? file : await file.arrayBuffer());
};

const named = (file: FileLike): Pick<ReadOptions, 'fileName' | 'contentType'> => ({
  ...('name' in file && typeof file.name === 'string' ? { fileName: file.name } : {}),
  ...('type' in file && typeof file.type === 'string' && file.type !== '' ? { contentType: file.type } : {}),
});

const unpackedSize = (bytes: Uint8Array): number =>
  (zipEntries(bytes) ?? []).reduce((sum, { size }) => sum + size, 0);

/**
 * Reads a file in any of the formats from its bytes: Excel workbooks, and text in whichever encoding it is. A file that cannot be
 * read (PDF, Word, a picture) gives one problem that says what it is and what to do. Bad content gives problems; it rejects only
 * when a reader cannot be loaded, or when the file itself cannot be read.
 *
 * @param file Bytes, or a `Blob` or `File`, whose name and type are used unless the options say otherwise.
 * @param options As for `readText`; `sheet` chooses the sheet of a workbook by its name or its number from 1 (default: the first that
 * is a timeline).
 */
export const readFile = async (file: FileLike, options: ReadOptions = {}): Promise<ReadResult> => {
  const bytes = await bytesOf(file);
  const settings: ReadOptions = { ...named(file), ...options };
  const kind =
    settings.format === undefined ? fileKind(bytes) : settings.format === 'excel' ? 'excel' : undefined;
  const context: ReadContext = { ...settings, limits: { ...DEFAULT_LIMITS, ...settings.limits } };
  if (kind === 'excel') {
    const size = unpackedSize(bytes);
    if (size > context.limits.characters)
      return unreadableFile(
        {
          kind: 'excel',
          name: `a workbook of ${size} bytes when unpacked`,
          remedy: 'Split it, or raise the limit on characters.',
        },
        context,
      );
    const { readWorkbook } = await import('./excel/workbook.js');
    return withSuggestions(await readWorkbook(bytes, context));
  }
  if (kind) return unreadableFile(kind, context);
  const { text, problem } = decodeBytes(bytes, settings.contentType);
  const result = await readText(text, settings);
  return problem ? { ...result, problems: [problem, ...result.problems] } : result;
};
