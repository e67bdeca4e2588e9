// A source whose questions and answers go through JSON and back, as over a network.
import type { Filter, PageQuery, Query, Source, Target } from '../../../src/source/source.js';
import * as wire from '../../../src/source/wire.js';
import { countsQueryIn, findIn, pageQueryIn, queryIn } from '../../../src/source/wire-questions.js';

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

export class OverTheWire implements Source {
  private readonly source: Source;
  private facets: readonly string[] = ['country', 'theme', 'story', 'unknown'];

  constructor(source: Source) {
    this.source = source;
  }

  async info() {
    return wire.infoIn(sent(wire.infoOut(await this.source.info())));
  }

  async frame(query: Query) {
    const { colours } = await this.source.info();
    const asked = queryIn(sent(wire.queryOut(query)), this.facets);
    return wire.frameIn(
      sent(wire.frameOut(await this.source.frame(asked))),
      query.edges.length - 1,
      colours.length,
    );
  }

  async counts(filter: Filter) {
    const asked = countsQueryIn(sent(wire.countsQueryOut(filter)), this.facets);
    return wire.countsIn(sent(wire.countsOut(await this.source.counts(asked))));
  }

  async page(query: PageQuery) {
    const asked = pageQueryIn(sent(wire.pageQueryOut(query)), this.facets);
    return wire.pageIn(sent(wire.pageOut(await this.source.page(asked))));
  }

  async find(given: Target, by: Filter) {
    const { target, filter } = findIn(sent(wire.findOut(given, by)), this.facets);
    return wire.foundInWire(sent(wire.foundOut(await this.source.find(target, filter))));
  }
}
