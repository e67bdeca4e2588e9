// ISO dates are read at once; the reader of EDTF and of what people type into cells is a chunk of its own, loaded when a text needs it.
import type { CellReader, DateContext } from '../data/date-context.js';

export class DateCells {
  /** A text was met that only the missing code could read. */
  missed = false;
  private read: CellReader | undefined;
  private failed = false;
  private loading: Promise<void> | undefined;

  /** What a reading of dates gets from here; it is complete as soon as the code is there. */
  readonly readCell: CellReader = (text, ctx, again) => {
    if (this.read) return this.read(text, ctx, again);
    this.missed = !this.failed;
    return undefined;
  };

  /** Resolves when the code is there, or cannot be had: then such texts are told as problems. */
  load(): Promise<void> {
    this.missed = false;
    return (this.loading ??= this.fetch());
  }

  private async fetch(): Promise<void> {
    try {
      const { withCells } = await import('../data/parse-date.js');
      let of: DateContext | undefined;
      let full: DateContext | undefined;
      this.read = (text, ctx, again) => {
        if (of !== ctx || !full) full = withCells({ ...ctx, ...NO_READER });
        of = ctx;
        return full.readCell?.(text, full, again);
      };
    } catch {
      this.failed = true;
    }
  }
}

/** Takes our stand-in out of a context, so that the real reader is put in. */
const NO_READER = { readCell: undefined } as unknown as Pick<DateContext, 'readCell'>;
