// The formats that are read; each reader is a chunk of its own, loaded when it is needed.
import type { Reader } from './reader.js';

export interface Format {
  readonly label: string;
  readonly load: () => Promise<{ readonly read: Reader }>;
}

export const FORMATS = {
  csv: { label: 'CSV, TSV and other separated values, TimelineJS sheets', load: () => import('./csv.js') },
  json: { label: 'JSON: an array of items, or an object that holds one', load: () => import('./json.js') },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);
