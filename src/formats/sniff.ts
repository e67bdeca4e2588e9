import type { FormatName } from './formats.js';

/** Which format a text is in, from the text itself first, then from its type and name. */
export const sniff = (text: string, contentType = '', fileName = ''): FormatName => {
  const head = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^[[{]/.test(head) || /json/.test(contentType) || /\.json$/i.test(fileName)) return 'json';
  return 'csv';
};
