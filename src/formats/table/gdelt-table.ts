// Tables of events of GDELT, with their names or as its files have them: 58 or 61 columns without a header.
import type { Row, TidyTable } from './table-plan.js';

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

/** A table of GDELT's events under names that are read; undefined for other tables. */
export const gdeltRows = ([first = []]: readonly Row[]): TidyTable | undefined => {
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
