/** The zone that times are shown in: the author's, until the reader chooses another. */
export class ZoneChoice {
  /** As the author gave it; undefined is the reader's own. */
  author: string | undefined;
  chosen: string | undefined;

  /** The element has this zone now: the reader's choice, or else the author's. */
  take(timezone: string | undefined): void {
    if (timezone !== this.chosen) this.author = timezone;
  }
}
