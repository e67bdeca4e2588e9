import { createCollector } from './collector.js';
import { FORMATS, type FormatName } from './formats.js';
import { DEFAULT_LIMITS, type Limits, type ReadContext, type ReadResult } from './reader.js';
import { sniff } from './sniff.js';

export interface ReadOptions extends Omit<ReadContext, 'limits'> {
  /** Default: found from the text, its content type and its file name. */
  readonly format?: FormatName;
  /** Default: `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>;
}

/** Reads a text in any of the formats. Bad content gives problems; it rejects only when a reader cannot be loaded. */
export const readText = async (text: string, options: ReadOptions = {}): Promise<ReadResult> => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const context: ReadContext = { ...options, limits };
  const format = options.format ?? sniff(text, options.contentType, options.fileName);
  if (text.length > limits.characters) return tooLong(format, text, context);
  const { read } = await FORMATS[format].load();
  return read(text, context);
};

const tooLong = (format: FormatName, text: string, context: ReadContext): ReadResult => {
  const collector = createCollector(format, context);
  collector.file(
    `It is longer than ${context.limits.characters} characters and was not read.`,
    'Split the file, or raise the limit on characters.',
    text.length,
  );
  return collector.result();
};
