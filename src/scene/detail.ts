// What a headline tells beyond its title and date. The code for it comes when the first picture is there.
import type { Entry } from '../query/entry.js';
import type { Wording } from './style.js';

export interface Detail {
  readonly wording: Wording;
  /** The line under a headline that was given so many px, in a font so many times as large: date and outlet, or where that has no room, the date. */
  line(entry: Entry, width: number, scale?: number): string;
}
