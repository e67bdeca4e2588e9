import type { TemplateResult } from 'lit';
import type { TimelineContext } from '../../context/timeline-context.js';
import { durationOf, machineDate } from '../../i18n/date-text.js';
import { describe, type Detail } from '../../items/describe.js';
import type { Entry } from '../../source/source.js';
import { facetLabel } from '../facets/facet-model.js';
import { partsOf, withValue } from '../../state/filter.js';
import { partingWindow } from '../../state/selectors.js';
import { MIN_SPAN } from '../../time/viewport.js';
import { headingLevel } from '../kit/heading-level.js';
import { sourceLink } from '../kit/source-link.js';
import type { CardImageModel, CardSource } from './card.js';
import { closeCard } from './close-card.js';
import type { CardTag, CardTagNote, ClusterCardModel, DetailCardModel } from './detail-card.js';

// What the cards show of an entry or a crowd, in the reader's language.

/** Rows a crowd's list shows before "n more". */
const ROWS = 50;

export function detailModel(core: TimelineContext, entry: Entry): DetailCardModel {
  const { t, zone } = core.localization;
  const detail = describe(entry.item, { ...core.dataSettings, readCell: core.data.cells.readCell });
  const neighbours = around(core, entry);
  return {
    t,
    id: entry.id,
    title: entry.title,
    level: headingLevel(core.element),
    dateText: core.localization.dateOf(entry, 'long'),
    dateTime: machineDate(entry.span, zone),
    durationText: durationOf(entry.span, t),
    lang: detail.lang,
    status: detail.status,
    // what stands beside the mark is read in the card too, where it found no room there
    summary: [detail.callout, detail.summary].filter(Boolean).join('\n') || undefined,
    image: imageOf(core, detail),
    figure: figureOf(core, entry.title, detail),
    tags: tagsOf(core, detail),
    tagNotes: notesOf(core, detail),
    sources: sourcesOf(core, detail),
    item: entry.item,
    onFilter: (facet, value) => {
      const filter = withValue(core.state.filter, facet, value, toggled(core, facet, value));
      core.dispatch({ type: 'filter', by: 'reader', filter });
    },
    onPrevious: neighbours[0] && (() => stepTo(core, neighbours[0]!)),
    onNext: neighbours[1] && (() => stepTo(core, neighbours[1]!)),
    onClose: () => closeCard(core),
    target: { host: core, entry },
  };
}

/** The reader goes to a neighbour of what is open. */
function stepTo({ dispatch }: TimelineContext, entry: Entry): void {
  dispatch({ type: 'reveal', by: 'reader', entry });
  dispatch({ type: 'select', by: 'reader', id: entry.id });
}

const toggled = (core: TimelineContext, facet: string, value: string): 'any' | undefined =>
  partsOf(core.state.filter.facets?.[facet]).any.includes(value) ? undefined : 'any';

/** The matching entries before and after. */
function around(core: TimelineContext, entry: Entry): [Entry | undefined, Entry | undefined] {
  const rank = core.source?.locate(entry.id, core.activeFilter)?.rank ?? -1;
  if (!core.source || rank < 0) return [undefined, undefined];
  const at = (offset: number): Entry | undefined =>
    offset < 0 ? undefined : core.source!.entries({ filter: core.activeFilter, offset, limit: 1 }).entries[0];
  return [at(rank - 1), at(rank + 1)];
}

function tagsOf(core: TimelineContext, detail: Detail): CardTag[] {
  const { t, label } = core.localization;
  const of = (facet: string, values: readonly string[]): CardTag[] =>
    values.map((value) => ({
      facet,
      value,
      facetLabel: facetLabel(facet, t, core.element.facets),
      label: label(facet, value),
      colour: core.colourOf(facet, value),
      shape: core.shapeOf(facet, value),
      pressed: partsOf(core.state.filter.facets?.[facet]).any.includes(value),
    }));
  return [...of('country', detail.countries), ...of('theme', detail.themes)];
}

/** A video, sound, map, document, post or quotation stands in the place of the picture, which is behind its button. */
function figureOf(core: TimelineContext, title: string, detail: Detail): TemplateResult | undefined {
  const { media } = detail;
  const loaded = media && core.chunks.media.want();
  if (!loaded || loaded.mediaImage(media)) return undefined;
  const image = imageOf(core, detail);
  const poster = image && { src: image.src, alt: image.alt ?? '', allowed: image.allowed };
  return loaded.mediaFigure({ core, title, media, poster, link: sourceLink });
}

/** Loaded without asking where the author allows it, or the reader asked for it before. */
function imageOf(core: TimelineContext, { image: given, media }: Detail): CardImageModel | undefined {
  const { images } = core.element;
  const image = given ?? (media && core.chunks.media.want()?.mediaImage(media));
  if (!image || images === 'none') return undefined;
  const { src } = image;
  const { allowedMedia } = core.state;
  const onLoad = (): void => core.dispatch({ type: 'allowMedia', by: 'reader', src });
  return { ...image, allowed: images === 'load' || allowedMedia.has(src), host: hostOf(src) ?? src, onLoad };
}

/** Tags that were read from the text, with the words that stand for them. */
const notesOf = (core: TimelineContext, { tags }: Detail): CardTagNote[] =>
  tags
    .filter(({ auto }) => auto)
    .map(({ facet, value, words }) => ({ label: core.localization.label(facet, value), words }));

function sourcesOf(core: TimelineContext, detail: Detail): CardSource[] {
  const listed = detail.sources.map((s) => ({
    name: s.name ?? hostOf(s.url) ?? core.t('openSource'),
    url: s.url,
    dateText: s.date && core.localization.dates.short(s.date),
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

export function clusterModel(core: TimelineContext, span: readonly [number, number]): ClusterCardModel {
  const { t } = core.localization;
  const filter = core.activeFilter;
  const { entries, total } = core.source!.entries({ filter, span, offset: 0, limit: ROWS });
  const last = core.source!.seek(span[1], -1, filter) ?? entries.at(-1);
  const apart = partingWindow(core.source, filter, span, MIN_SPAN / 100);
  return {
    t,
    title: t('cluster', { n: total }),
    level: headingLevel(core.element),
    dateText: [
      ...new Set([entries[0], last].map((e) => (e ? core.localization.dateOf(e, 'short') : ''))),
    ].join(' – '),
    rows: entries.map((e) => ({
      id: e.id,
      title: e.title,
      dateText: core.localization.dateOf(e, 'short'),
      colour: core.plot.colour(e.colour),
      shape: core.plot.shape(e.colour),
    })),
    more: Math.max(0, total - entries.length),
    onZoom:
      apart &&
      (() => {
        closeCard(core);
        core.dispatch({ type: 'glide', by: 'reader', window: apart });
      }),
    onOpen: (id) => core.dispatch({ type: 'select', by: 'reader', id }),
    onClose: () => closeCard(core),
  };
}
