// Cuts a long CSV into pieces that end at the end of a record, so that each can be parsed by itself.

export interface RecordSplitter {
  /** Takes the next piece of text; gives back the complete records so far, '' when there is none yet. */
  push(chunk: string): string;
  /** What is left: the last record when the text does not end in a line break. */
  end(): string;
  /** Whether the text so far ends inside a quoted cell. */
  readonly quoted: boolean;
  /** Characters held back. */
  readonly held: number;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** A quotation mark opens a quoted cell only at the start of a cell, as `parseRows` has it. */
export const createRecordSplitter = (delimiter: string): RecordSplitter => {
  const separator = delimiter.charCodeAt(0);
  const held: string[] = [];
  let heldLength = 0;
  let quoted = false;
  let cellStart = true;
  // A quotation mark within a quoted cell: the end of it, or the first of a doubled one.
  let maybeEnd = false;

  const step = (c: number): boolean => {
    if (quoted) {
      if (c === QUOTE) maybeEnd = !maybeEnd;
      else if (maybeEnd) {
        quoted = maybeEnd = false;
        cellStart = true;
        return c === LF || c === CR;
      }
      return false;
    }
    if (c === QUOTE && cellStart) {
      quoted = true;
      cellStart = false;
      return false;
    }
    const lineEnd = c === LF || c === CR;
    cellStart = lineEnd || c === separator;
    return lineEnd;
  };

  const push = (chunk: string): string => {
    let cut = 0;
    for (let i = 0; i < chunk.length; i++) if (step(chunk.charCodeAt(i))) cut = i + 1;
    // A record never ends between CR and LF.
    if (cut === chunk.length && chunk.charCodeAt(cut - 1) === CR) cut--;
    if (cut <= 0) {
      held.push(chunk);
      heldLength += chunk.length;
      return '';
    }
    const out = held.join('') + chunk.slice(0, cut);
    held.length = 0;
    held.push(chunk.slice(cut));
    heldLength = chunk.length - cut;
    return out;
  };

  return {
    push,
    end: () => {
      const rest = held.join('');
      held.length = 0;
      heldLength = 0;
      return rest;
    },
    get quoted() {
      return quoted && !maybeEnd;
    },
    get held() {
      return heldLength;
    },
  };
};
