// Spacing by equal steps: made when it is first asked for.
import type { Filter } from '../query/filter.js';
import type { Source } from '../query/source.js';
import { EvenSpacing, MOST_EVEN } from './even-spacing.js';
import type { FeatureHost } from './feature-host.js';
import type { Language } from './language.js';
import type { Spacing } from './spacing.js';

export class EvenController {
  private readonly host: FeatureHost;
  private made:
    | {
        readonly source: Source;
        readonly filter: Filter;
        readonly speech: Language;
        readonly spacing: Spacing | undefined;
      }
    | undefined;

  constructor(host: FeatureHost) {
    this.host = host;
  }

  /** The spacing of what matches now; undefined where it stays true to time. */
  get spacing(): Spacing | undefined {
    const { source, activeFilter: filter, speech } = this.host;
    if (!source || this.tooMany) return undefined;
    const { made } = this;
    if (made?.source === source && made.filter === filter && made.speech === speech) return made.spacing;
    const spacing = EvenSpacing.of(source, filter, (span) => speech.dates.short(span));
    this.made = { source, filter, speech, spacing };
    return spacing;
  }

  private get tooMany(): boolean {
    return this.host.counts.matched > MOST_EVEN;
  }

  /** How time is spaced, and why not as it was asked for. */
  get note(): string | undefined {
    const { t, number } = this.host.speech;
    return this.tooMany
      ? `${t('spacingTime')}: ${t('evenAtMost', { n: number(MOST_EVEN) })}`
      : this.spacing && t('even');
  }
}
