// NewsML-G2 and EventsML-G2 of the IPTC: a single item, a package, or a message that holds many.
import { createCollector, sourceCategories, type SourceCategory } from '../collector.js';
import { firstSentence, htmlToText } from '../feed/html-text.js';
import {
  finished,
  type NodeLike,
  type RawItem,
  type ReadContext,
  type ReadResult,
  RowFault,
  type Steps,
} from '../reader.js';
import {
  markupIn,
  attribute,
  descendantsOf,
  elementsOf,
  localName,
  parseXmlSteps,
  textContent,
} from '../feed/xml.js';

const ITEMS: ReadonlySet<string> = new Set(['newsItem', 'packageItem', 'conceptItem', 'planningItem']);
/** Items of these are lists of terms, no news. */
const TERMS: ReadonlySet<string> = new Set(['knowledgeItem', 'catalogItem']);

const children = (node: NodeLike | undefined, name: string): readonly NodeLike[] =>
  node ? elementsOf(node).filter((child) => localName(child) === name) : [];

const first = (node: NodeLike | undefined, ...path: readonly string[]): NodeLike | undefined => {
  let at = node;
  for (const name of path) at = children(at, name)[0];
  return at;
};

const plain = (node: NodeLike | undefined): string => (node ? htmlToText(markupIn(node)) : '');

const raw = (node: NodeLike | undefined): string | undefined =>
  node ? textContent(node).trim() || undefined : undefined;

/** The texts of an element in the order of its roles; without one, the first. */
const byRole = (nodes: readonly NodeLike[], roles: RegExp): NodeLike | undefined =>
  nodes.find((node) => roles.test(attribute(node, 'role') ?? '')) ?? nodes[0];

const nameIn = (node: NodeLike): string => plain(first(node, 'name')) || (attribute(node, 'literal') ?? '');

const categoriesIn = (meta: NodeLike | undefined): readonly SourceCategory[] =>
  children(meta, 'subject')
    .map((subject) => ({ name: nameIn(subject), code: attribute(subject, 'qcode') }))
    .filter(({ name }) => name !== '');

interface Dates {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly isEvent: boolean;
}

// An event stands in the metadata of a news item, or is itself the concept of a concept item.
const eventDates = (item: NodeLike): Dates | undefined => {
  const details =
    first(item, 'concept', 'eventDetails') ??
    descendantsOf(item).find(
      (node) => /^(?:eventDetails|event)$/.test(localName(node)) && first(node, 'dates'),
    );
  const dates = first(details, 'dates');
  const start = raw(first(dates, 'start')) ?? raw(first(dates, 'confirmation', 'start'));
  return start === undefined ? undefined : { start, end: raw(first(dates, 'end')), isEvent: true };
};

const newsDates = (item: NodeLike): Dates => {
  const meta = first(item, 'itemMeta');
  const content = first(item, 'contentMeta');
  const start =
    raw(first(content, 'contentCreated')) ??
    raw(first(meta, 'firstCreated')) ??
    raw(first(meta, 'embargoed')) ??
    raw(first(meta, 'versionCreated')) ??
    raw(first(content, 'contentModified'));
  return { start, isEvent: false };
};

const codeIn = (qcode: string | undefined, scheme: RegExp): string | undefined => {
  const [name = '', code = ''] = (qcode ?? '').split(':');
  return scheme.test(name) ? code : undefined;
};

const countriesIn = (content: NodeLike | undefined): readonly string[] => [
  ...new Set(
    [...children(content, 'located'), ...children(content, 'subject')]
      .flatMap((node) => [node, ...descendantsOf(node)])
      .map((node) => codeIn(attribute(node, 'qcode'), /^(?:iso3166-1a2|country|cntry)$/i))
      .filter((code) => code !== undefined && /^[a-z]{2}$/i.test(code))
      .map((code) => code!.toUpperCase()),
  ),
];

const importanceIn = (content: NodeLike | undefined): number | undefined => {
  const urgency = Number(raw(first(content, 'urgency')));
  return urgency >= 1 && urgency <= 9 ? 11 - urgency : undefined;
};

const bodyOf = (item: NodeLike): string => {
  const inline = first(item, 'contentSet', 'inlineXML');
  if (!inline) return raw(first(item, 'contentSet', 'inlineData')) ?? '';
  const body = descendantsOf(inline).find((node) => /^(?:body|body\.content)$/.test(localName(node)));
  return plain(body ?? inline);
};

const linkOf = (item: NodeLike): string | undefined =>
  [...children(first(item, 'itemMeta'), 'link'), ...children(first(item, 'contentMeta'), 'link')]
    .map((link) => attribute(link, 'href'))
    .find((href) => /^https?:/i.test(href ?? '')) ??
  children(first(item, 'contentSet'), 'remoteContent')
    .map((content) => attribute(content, 'href'))
    .find((href) => /^https?:/i.test(href ?? ''));

const toItem = (item: NodeLike): RawItem => {
  const content = first(item, 'contentMeta');
  const concept = first(item, 'concept');
  const dates = eventDates(item) ?? newsDates(item);
  const summary =
    plain(byRole(children(content, 'description'), /summary|caption/i)) ||
    plain(byRole(children(concept, 'definition'), /short/i)) ||
    bodyOf(item);
  const status = codeIn(attribute(first(item, 'itemMeta', 'pubStatus') ?? item, 'qcode'), /^stat/i);
  return {
    id: attribute(item, 'guid'),
    start: dates.start,
    end: dates.end,
    title:
      plain(byRole(children(content, 'headline'), /main|headline/i)) ||
      plain(first(concept, 'name')) ||
      plain(first(item, 'itemMeta', 'title')) ||
      plain(first(content, 'slugline')) ||
      firstSentence(summary),
    summary,
    url: linkOf(item),
    source: nameIn(first(content, 'infoSource') ?? first(item, 'itemMeta', 'provider') ?? item) || undefined,
    author:
      children(content, 'creator').map(nameIn).filter(Boolean).join('; ') || plain(first(content, 'by')),
    location:
      nameIn(first(content, 'located') ?? first(concept, 'eventDetails', 'location') ?? item) || undefined,
    countries: countriesIn(content),
    ...sourceCategories(categoriesIn(content)),
    importance: importanceIn(content),
    status:
      status !== undefined && /^(?:canceled|cancelled|withdrawn)$/i.test(status) ? 'withdrawn' : undefined,
    lang: attribute(first(content, 'language') ?? item, 'tag') ?? attribute(item, 'xml:lang'),
    kind: dates.isEvent ? 'event' : 'news',
  };
};

/** News items, packages and events in NewsML-G2. Each is a record. */
export const readNewsMl = (text: string, context: ReadContext): ReadResult =>
  finished(newsMlSteps(text, context));

const RECORDS_A_STEP = 5;

/** The same, in steps. */
export function* newsMlSteps(text: string, context: ReadContext): Steps<ReadResult> {
  const collector = createCollector('newsml', context);
  const root = yield* parseXmlSteps(text, context);
  if (root instanceof RowFault) {
    collector.file(root.why, root.remedy);
    return collector.result();
  }
  const nodes = [root, ...descendantsOf(root)];
  // An item inside another one's content, as in a package, is not a record of its own.
  const records = nodes.filter((node) => ITEMS.has(localName(node)));
  for (const [i, item] of records.entries()) {
    collector.record(attribute(item, 'guid') ?? textContent(item).trim().slice(0, 200), () => toItem(item));
    if (i % RECORDS_A_STEP === 0) yield 0.5 + (0.5 * i) / records.length;
  }
  const terms = nodes.filter((node) => TERMS.has(localName(node))).length;
  if (terms) collector.file(`${terms} lists of terms were left out.`, 'Nothing needs to be done.', terms);
  if (!collector.records)
    collector.file('There are no news items in it.', 'Check that this is NewsML-G2; NewsML 1 is not read.');
  return collector.result();
}
