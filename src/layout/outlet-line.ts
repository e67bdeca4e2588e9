// The line under a headline: its date and who reported it, as far as that has room. An outlet is named whole or not at all.
import { createOutletReader } from '../items/outlet.js';
import type { Entry } from '../source/source.js';
import type { LabelDetail } from './card-texts.js';
import type { Metrics, LabelText } from './style.js';

interface Line {
  readonly text: string;
  /** In px, in the font of a date along the axis. */
  readonly width: number;
}

export interface OutletLine {
  readonly line: LabelDetail['line'];
  /** Px that the line with the outlet wants along the axis; 0 where none is known. */
  readonly width: (entry: Entry) => number;
}

export function createOutletLine(
  labelText: LabelText,
  metrics: Metrics,
  number: (n: number) => string,
): OutletLine {
  const read = createOutletReader();
  const known = new WeakMap<Entry, Line>();
  const lineOf = (entry: Entry): Line => {
    const old = known.get(entry);
    if (old) return old;
    const outlet = read(entry.item);
    const more = outlet?.others ? ` \u200e+${number(outlet.others)}` : '';
    // isolated, so that a name in another direction of writing stands after the date
    const text = outlet ? `${labelText.date(entry)} · \u2068${outlet.name}${more}\u2069` : '';
    const line = { text, width: outlet ? metrics.width(text, 'date') : 0 };
    known.set(entry, line);
    return line;
  };
  return {
    line(entry, width, scale = 1) {
      const { text, width: wanted } = lineOf(entry);
      return text && wanted * scale <= width ? text : labelText.date(entry);
    },
    width: (entry) => lineOf(entry).width,
  };
}
