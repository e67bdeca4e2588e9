// Lists of citations, in one chunk.
import { readBibTex } from './bibtex.js';
import { readCsl } from './csl-json.js';

export const bibtex = { read: readBibTex };
export const csl = { read: readCsl };
