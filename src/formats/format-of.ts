// Which format a text is in, and where in it the data stands: loaded when that is not plain from the file's name and first line.
import type { FormatName } from './formats.js';
import type { ReadResult } from './reader.js';
import { scriptData, type ScriptData, templateText } from './json/script-data.js';
import { sniff } from './sniff.js';
import { textKind, type Unreadable } from './table/file-kind.js';

export interface FoundFormat {
  readonly format: FormatName;
  /** Where the data is a value in a script. */
  readonly script: ScriptData | undefined;
}

/** The format of a text, as asked for or found; of a file that is no text, what it is and what to do. */
export const formatOf = (
  text: string,
  asked: FormatName | undefined,
  contentType?: string,
  fileName?: string,
): FoundFormat | Unreadable => {
  const kind = asked === undefined ? textKind(text) : undefined;
  if (kind !== undefined && kind !== 'excel') return kind;
  const template = asked === undefined ? templateText(text) : undefined;
  if (template === '') return PUT_TOGETHER;
  if (template !== undefined) return { format: sniff(template), script: { data: template, others: 0 } };
  const format = asked ?? kind ?? sniff(text, contentType, fileName);
  return { format, script: NO_JSON.has(format) ? undefined : scriptData(text) };
};

/** The result of a format of the page's own whose `read` failed. */
export const failedFormat = (name: string, error: unknown): ReadResult => ({
  items: [],
  problems: [
    {
      severity: 'file',
      why: `The format "${name}" that the page registered failed: ${String(error)}.`,
      remedy: 'Correct its read, which gives { items }.',
    },
  ],
  records: 0,
  origins: [],
  format: name,
});

const PUT_TOGETHER: Unreadable = {
  kind: 'script',
  name: 'a script that puts its text together when it runs',
  remedy: 'Run it, and save the text itself as a file.',
};

/** Formats that are no JSON, so that what looks like a script in them is their text. */
const NO_JSON: ReadonlySet<FormatName> = new Set([
  'csv',
  'jsonl',
  'feed',
  'html',
  'ics',
  'simile-xml',
  'text',
  'whatsapp',
  'bibtex',
  'news-sitemap',
  'newsml',
  'yaml',
  'excel',
]);
