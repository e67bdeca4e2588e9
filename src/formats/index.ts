import type { FileLike } from './read-file.js';
import type { ReadOptions } from './read.js';
import type { ReadResult } from './reader.js';

export { decodeBytes } from './decode.js';
export { exportCsv } from './export/export.js';
export { exportJson } from './export/export.js';
export { FORMAT_LABELS } from './format-labels.js';
export {
  FORMAT_NAMES,
  FORMATS,
  type FormatName,
  type OwnFormat,
  type OwnItems,
  registerFormat,
} from './formats.js';
export { groupReports, type Grouped, type GroupOptions } from './report-groups.js';
export type { FileLike } from './read-file.js';
export { readText, type ReadOptions } from './read.js';
export { DEFAULT_LIMITS, type Limits, type RawItem, type ReadContext, type ReadResult } from './reader.js';
export type { NoteField, Reader, RowFault, Steps } from './reader.js';
export { sniff } from './sniff.js';
export type { ColumnMapping } from './field-names.js';
export type { FacetSuggestion, Suggestions } from './suggestions.js';

/**
 * Reads a file in any of the formats from its bytes: Excel workbooks, and text in whichever encoding it is. A file that cannot be
 * read (PDF, Word, a picture) gives one problem that says what it is and what to do. Bad content gives problems; it rejects only
 * when a reader cannot be loaded, or when the file itself cannot be read. The reader of workbooks comes with the first call.
 *
 * @param file Bytes, or a `Blob` or `File`, whose name and type are used unless the options say otherwise.
 * @param options As for `readText`; `sheet` chooses the sheet of a workbook by its name or its number from 1 (default: the first that
 * is a timeline).
 */
const loadAndRead = async (file: FileLike, options?: ReadOptions): Promise<ReadResult> =>
  (await import('./read-file.js')).readFile(file, options);

export { loadAndRead as readFile };
