// The line under a headline: its date and who reported it, as far as that has room. An outlet is named whole or not at all.
import { createOutletReader } from '../data/outlet.js';
import type { Entry } from '../query/entry.js';
import type { Detail } from './detail.js';
import type { Metrics, Wording } from './style.js';

interface Line {
  readonly text: string;
  /** In px, in the font of a date along the axis. */
  readonly width: number;
}

export function createOutletLine(
  wording: Wording,
  metrics: Metrics,
  number: (n: number) => string,
): Detail['line'] {
  const read = createOutletReader();
  const known = new WeakMap<Entry, Line>();
  const lineOf = (entry: Entry): Line => {
    const old = known.get(entry);
    if (old) return old;
    const outlet = read(entry.item);
    const more = outlet?.others ? ` +${number(outlet.others)}` : '';
    // isolated, so that a name in another direction of writing stands after the date
    const text = outlet ? `${wording.date(entry)} · \u2068${outlet.name}\u2069${more}` : '';
    const line = { text, width: outlet ? metrics.width(text, 'date') : Infinity };
    known.set(entry, line);
    return line;
  };
  return (entry, width, scale = 1) => {
    const line = lineOf(entry);
    return line.width * scale <= width ? line.text : wording.date(entry);
  };
}
