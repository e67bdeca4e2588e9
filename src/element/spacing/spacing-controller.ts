import type { Filter, SyncSource } from '../../source/source.js';
import type { Spacing } from '../../context/drawing.js';
import { MOST_SPACED } from './entry-spacing.js';
import { EvenSpacing } from './even.js';
import { FoldedSpacing } from './folded.js';
import type { Language } from '../../context/language.js';
import type { TimelineContext } from '../../context/timeline-context.js';

// Spacing other than by date, equal steps or folded gaps: made when it is first asked for.

/** What is spaced. */
type EvenHost = Pick<TimelineContext, 'source' | 'activeFilter' | 'localization'> & {
  readonly element: Pick<TimelineContext['element'], 'spacing'> &
    Partial<Pick<TimelineContext['element'], 'autoHeight'>>;
  readonly plot?: Pick<TimelineContext['plot'], 'vertical'>;
  readonly counts: Pick<TimelineContext['counts'], 'matched'>;
};

export class EvenController {
  readonly #host: EvenHost;
  private made:
    | {
        readonly source: SyncSource;
        readonly revision: number | undefined;
        readonly filter: Filter;
        readonly localization: Language;
        readonly folded: boolean;
        readonly scrolled: boolean;
        readonly spacing: Spacing | undefined;
      }
    | undefined;

  constructor(host: EvenHost) {
    this.#host = host;
  }

  /** The spacing of what matches now; undefined where it stays true to time. */
  get spacing(): Spacing | undefined {
    const { source, activeFilter: filter, localization } = this.#host;
    if (!source || this.#tooMany) {
      this.forget();
      return undefined;
    }
    const { made } = this;
    const same = made?.source === source && made.revision === source.revision;
    const { folded, scrolled } = this;
    const asked = made?.folded === folded && made.scrolled === scrolled;
    if (same && asked && made.filter === filter && made.localization === localization) return made.spacing;
    const spacing = folded
      ? FoldedSpacing.of(source, filter, localization, !scrolled)
      : EvenSpacing.of(source, filter, (span) => localization.dates.short(span));
    this.made = { source, revision: source.revision, filter, localization, folded, scrolled, spacing };
    return spacing;
  }

  /** Keeps nothing of a source, where time is spaced by date. */
  forget(): void {
    this.made = undefined;
  }

  private get folded(): boolean {
    return this.#host.element.spacing === 'compressed';
  }

  /** The page scrolls along the axis: a screen of it is no look closer, and what opened would be scrolled through. */
  private get scrolled(): boolean {
    const { element, plot } = this.#host;
    return element.autoHeight === true && plot?.vertical === true;
  }

  get #tooMany(): boolean {
    return this.#host.counts.matched > MOST_SPACED;
  }

  /** How time is spaced, and why not as it was asked for. */
  get note(): string | undefined {
    const { t, number } = this.#host.localization;
    return this.#tooMany
      ? `${t('spacingTime')}: ${t('evenAtMost', { n: number(MOST_SPACED) })}`
      : this.spacing && t(this.folded ? 'compressed' : 'even');
  }
}
