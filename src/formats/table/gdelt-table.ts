// Tables of GDELT, with their names or as its files have them, without a header: events (58 or 61 columns) and what its knowledge graph
// finds in articles (27). Its series of numbers are told.
import { decodeEntities } from '../feed/xml.js';
import type { Row, TidyTable } from './table.js';

/** The twenty kinds of events of CAMEO, by their first two digits. */
const ROOTS: readonly string[] = [
  '',
  'public statement',
  'appeal',
  'intent to cooperate',
  'consultation',
  'diplomatic cooperation',
  'material cooperation',
  'aid',
  'yielding',
  'investigation',
  'demand',
  'disapproval',
  'rejection',
  'threat',
  'protest',
  'show of force',
  'reduced relations',
  'coercion',
  'assault',
  'fight',
  'mass violence',
];

const NAMES = [
  'GLOBALEVENTID',
  'SQLDATE',
  'Actor1Name',
  'Actor2Name',
  'EventCode',
  'ActionGeo_FullName',
  'SOURCEURL',
];
/** Where these stand in files without a header, by the number of their columns. */
const PLACES: Readonly<Record<number, readonly number[]>> = {
  57: [0, 1, 6, 16, 26, 50, -1],
  58: [0, 1, 6, 16, 26, 50, 57],
  61: [0, 1, 6, 16, 26, 52, 60],
};

const placesOf = (row: Row): { readonly places: readonly number[]; readonly taken: number } | undefined => {
  const folded = row.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  if (folded.includes('globaleventid')) {
    const places = NAMES.map((name) => folded.indexOf(name.toLowerCase()));
    const day = places[1]! < 0 ? folded.indexOf('day') : places[1]!;
    return day < 0 ? undefined : { places: [places[0]!, day, ...places.slice(2)], taken: 1 };
  }
  const places = PLACES[row.length];
  const isData =
    /^\d{5,12}$/.test(folded[0] ?? '') && /^\d{8}$/.test(folded[1] ?? '') && /^\d{6}$/.test(folded[2] ?? '');
  return places && isData ? { places, taken: 0 } : undefined;
};

const GKG_ID = /^\d{14}-T?\d{1,9}$/;
/** What is read of the knowledge graph, and where it stands in files without a header. */
const GKG = [
  ['gkgrecordid', 0],
  ['date', 1],
  ['sourcecommonname', 3],
  ['documentidentifier', 4],
  ['sharingimage', 18],
  ['extras', 26],
] as const;
const STAMP = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

/** Articles of the knowledge graph; undefined for other tables. */
const graphRows = (first: Row): TidyTable | undefined => {
  const names = first.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/^v2(?:\.1)?(?!tone)/, ''),
  );
  const hasHeader = names[0] === 'gkgrecordid';
  if (!hasHeader && !(first.length >= 20 && GKG_ID.test(names[0] ?? '') && STAMP.test(names[1] ?? '')))
    return undefined;
  const places = GKG.map(([name, place]) => (hasHeader ? names.indexOf(name) : place));
  return {
    header: ['id', 'start', 'title', 'url', 'source', 'image'],
    taken: hasHeader ? 1 : 0,
    each: (row) => {
      const [id = '', date = '', source = '', url = '', image = '', extras = ''] = places.map((place) =>
        (row[place] ?? '').trim(),
      );
      const published = /<PAGE_PRECISEPUBTIMESTAMP>(\d{14})</.exec(extras)?.[1] ?? date;
      const title = /<PAGE_TITLE>([^<]{1,1000})</.exec(extras)?.[1] ?? '';
      const start = published.replace(STAMP, '$1-$2-$3T$4:$5:$6Z');
      return [
        [id && `gdelt-${id}`, start, decodeEntities(title), /^https?:/.test(url) ? url : '', source, image],
      ];
    },
    notes: [],
  };
};

/** A series of numbers, which is no timeline of news: nothing is left of it. */
const seriesRows = (first: Row): TidyTable | undefined =>
  first.map((name) => name.trim().toLowerCase()).join() === 'date,series,value'
    ? {
        header: [],
        taken: 1,
        each: () => [],
        notes: [['It is not a timeline of news but a series of numbers.', 'Ask GDELT for mode=artlist.']],
      }
    : undefined;

/** A table of GDELT under names that are read; undefined for other tables. */
export const gdeltRows = ([first = []]: readonly Row[]): TidyTable | undefined => {
  const other = graphRows(first) ?? seriesRows(first);
  if (other) return other;
  const found = placesOf(first);
  if (!found) return undefined;
  const [id, day, one, two, code, place, url] = found.places as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    header: ['id', 'start', 'title', 'place', 'url', 'categories'],
    taken: found.taken,
    each: (row) => {
      const cell = (column: number): string => (row[column] ?? '').trim();
      const root = ROOTS[Number(cell(code).slice(0, 2))] ?? '';
      const title = [cell(one), root, cell(two)].filter(Boolean).join(' – ');
      const date = cell(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
      return [
        [
          cell(id) && `gdelt-${cell(id)}`,
          date,
          title || cell(place),
          cell(place),
          /^https?:/.test(cell(url)) ? cell(url) : '',
          cell(code) && `cameo:${cell(code)}`,
        ],
      ];
    },
    notes: [],
  };
};
