// How much headlines tell, as the author has it: the title alone, its date, who reported it.
import type { Detail } from '../scene/detail.js';
import { createOutletLine } from '../scene/outlet-line.js';
import type { Metrics } from '../scene/style.js';
import type { FeatureHost } from './feature-host.js';

export class DetailController {
  private readonly host: FeatureHost;
  private made: Detail | undefined;
  private madeFor: readonly unknown[] = [];

  constructor(host: FeatureHost) {
    this.host = host;
  }

  /** The same one until something changes that it is made of. */
  at(metrics: Metrics): Detail {
    const { wording, element } = this.host;
    const now = [metrics, wording, element.detail];
    if (!this.made || now.some((value, i) => value !== this.madeFor[i])) this.made = this.make(metrics);
    this.madeFor = now;
    return this.made;
  }

  private make(metrics: Metrics): Detail {
    const { wording, number, element } = this.host;
    return element.detail === 'title'
      ? { wording: { ...wording, date: () => '' }, line: () => '' }
      : { wording, line: createOutletLine(wording, metrics, number) };
  }
}
