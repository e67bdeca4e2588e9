export { decodeBytes } from './decode.js';
export { exportCsv } from './export/export.js';
export { exportJson } from './export/export.js';
export { FORMAT_NAMES, FORMATS, type FormatName } from './formats.js';
export { groupReports, type Grouped, type GroupOptions } from './report-groups.js';
export { readFile, type FileLike } from './read-file.js';
export { readText, type ReadOptions } from './read.js';
export { DEFAULT_LIMITS, type Limits, type RawItem, type ReadContext, type ReadResult } from './reader.js';
export { sniff } from './sniff.js';
