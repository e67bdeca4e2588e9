import type { RawItem } from './reader.js';

/** The items as a JSON array that reads back the same; Dates as ISO text. */
export const exportJson = (items: readonly RawItem[]): string => `${JSON.stringify(items, undefined, 2)}\n`;
