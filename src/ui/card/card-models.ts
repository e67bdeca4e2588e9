import type { FeatureHost } from '../../element/feature-host.js';
import { parting, setFilter, stepTo } from '../../element/reader.js';
import { durationOf, machineDate } from '../../i18n/date-text.js';
import { describe, type Detail } from '../../items/describe.js';
import type { Entry } from '../../source/source.js';
import { facetLabel, partsOf, withValue } from '../../state/filter.js';
import type { CardImageModel, CardSource } from './card.js';
import type { CardTag, CardTagNote, ClusterCardModel, DetailCardModel } from './detail-card.js';

/** What a card needs of the element. */
interface CardHost extends FeatureHost {
  /** Pictures the reader asked for, by address. */
  readonly asked: Set<string>;
  colourOf(facet: string, value: string): string | undefined;
}

// What the cards show of an entry or a crowd, in the reader's language.

/** Rows a crowd's list shows before "n more". */
const ROWS = 50;

export function detailModel(core: CardHost, entry: Entry): DetailCardModel {
  const { t, zone } = core.speech;
  const detail = describe(entry.item, { ...core.dataSettings, readCell: core.data.cells.readCell });
  const neighbours = around(core, entry);
  return {
    t,
    id: entry.id,
    title: entry.title,
    dateText: core.speech.dateOf(entry, 'long'),
    dateTime: machineDate(entry.span, zone),
    durationText: durationOf(entry.span, t),
    lang: detail.lang,
    status: detail.status,
    summary: detail.summary,
    image: imageOf(core, detail),
    tags: tagsOf(core, detail),
    tagNotes: notesOf(core, detail),
    sources: sourcesOf(core, detail),
    item: entry.item,
    onFilter: (facet, value) =>
      setFilter(core, withValue(core.element.filter, facet, value, toggled(core, facet, value))),
    onPrevious: neighbours[0] && (() => stepTo(core, neighbours[0]!)),
    onNext: neighbours[1] && (() => stepTo(core, neighbours[1]!)),
    onClose: () => core.reader.close(),
    target: { host: core, entry },
  };
}

const toggled = (core: CardHost, facet: string, value: string): 'any' | undefined =>
  partsOf(core.element.filter.facets?.[facet]).any.includes(value) ? undefined : 'any';

/** The matching entries before and after. */
function around(core: CardHost, entry: Entry): [Entry | undefined, Entry | undefined] {
  const rank = core.source?.locate(entry.id, core.activeFilter)?.rank ?? -1;
  if (!core.source || rank < 0) return [undefined, undefined];
  const at = (offset: number): Entry | undefined =>
    offset < 0 ? undefined : core.source!.entries({ filter: core.activeFilter, offset, limit: 1 }).entries[0];
  return [at(rank - 1), at(rank + 1)];
}

function tagsOf(core: CardHost, detail: Detail): CardTag[] {
  const { t, label } = core.speech;
  const of = (facet: string, values: readonly string[]): CardTag[] =>
    values.map((value) => ({
      facet,
      value,
      facetLabel: facetLabel(facet, t, core.element.facets),
      label: label(facet, value),
      colour: core.colourOf(facet, value),
      pressed: partsOf(core.element.filter.facets?.[facet]).any.includes(value),
    }));
  return [...of('country', detail.countries), ...of('theme', detail.themes)];
}

/** Loaded without asking where the author allows it, or the reader asked for it before. */
function imageOf(core: CardHost, { image }: Detail): CardImageModel | undefined {
  const { images } = core.element;
  if (!image || images === 'none') return undefined;
  const { src } = image;
  const onLoad = (): void => {
    core.asked.add(src);
    core.plot.relaxPlacement = true; // a card on the axis may have it now
    core.requestUpdate();
  };
  return { ...image, allowed: images === 'load' || core.asked.has(src), host: hostOf(src) ?? src, onLoad };
}

/** Tags that were read from the text, with the words that stand for them. */
const notesOf = (core: CardHost, { tags }: Detail): CardTagNote[] =>
  tags
    .filter(({ auto }) => auto)
    .map(({ facet, value, words }) => ({ label: core.speech.label(facet, value), words }));

function sourcesOf(core: CardHost, detail: Detail): CardSource[] {
  const listed = detail.sources.map((s) => ({
    name: s.name ?? hostOf(s.url) ?? core.t('openSource'),
    url: s.url,
    dateText: s.date && core.speech.dates.short(s.date),
  }));
  if (listed.length) return listed;
  if (!detail.url && !detail.source) return [];
  return [{ name: detail.source ?? hostOf(detail.url) ?? core.t('openSource'), url: detail.url }];
}

const hostOf = (url: string | undefined): string | undefined => {
  if (url === undefined) return undefined;
  try {
    return new URL(url).hostname.replace(/^www\./, '') || undefined;
  } catch {
    return undefined;
  }
};

export function clusterModel(core: CardHost, span: readonly [number, number]): ClusterCardModel {
  const { t, dates } = core.speech;
  const filter = core.activeFilter;
  const { entries, total } = core.source!.entries({ filter, span, offset: 0, limit: ROWS });
  return {
    t,
    title: t('cluster', { n: total }),
    dateText: dates.window(Math.max(span[0], entries[0]?.span.start ?? span[0]), span[1]).join(' – '),
    rows: entries.map((e) => ({
      id: e.id,
      title: e.title,
      dateText: core.speech.dateOf(e, 'short'),
      colour: core.plot.colour(e.colour),
    })),
    more: Math.max(0, total - entries.length),
    onZoom: parting(core, span),
    onOpen: (id) => core.reader.choose(entries.find((e) => e.id === id)),
    onClose: () => core.reader.close(),
  };
}
