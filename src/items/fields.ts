// Which columns of a row hold which field: singular or plural, any letter case, usual synonyms. Planned once per shape of row.

/** Normal column name to field. The field's own name comes first, then synonyms in the order they are believed. */
const FIELD_COLUMNS = {
  id: ['id', 'guid', 'uid'],
  start: [
    'start',
    'startdate',
    'date',
    'begin',
    'published',
    'publishedat',
    'datepublished',
    'pubdate',
    'timestamp',
  ],
  end: ['end', 'enddate', 'until'],
  precision: ['precision', 'dateprecision'],
  title: ['title', 'headline', 'name'],
  summary: ['summary', 'description', 'abstract'],
  url: ['url', 'link', 'href'],
  source: ['source', 'publisher', 'outlet'],
  sources: ['sources'],
  image: ['image', 'images'],
  countries: ['countries', 'country', 'countrycodes', 'countrycode'],
  themes: ['themes', 'theme', 'categories', 'category', 'topics', 'topic'],
  importance: ['importance'],
  kind: ['kind'],
  status: ['status'],
  event: ['event', 'eventid'],
  story: ['story'],
  lang: ['lang', 'language'],
  tags: ['tags'],
} as const;

export type Field = keyof typeof FIELD_COLUMNS;
const FIELDS = Object.keys(FIELD_COLUMNS) as readonly Field[];

/** Fields whose commas are part of the value. */
const WHOLE: readonly string[] = [
  'id',
  'title',
  'summary',
  'url',
  'source',
  'kind',
  'status',
  'event',
  'story',
  'lang',
];

export interface FacetColumns {
  readonly columns: readonly string[];
  /** The value is taken as it is, not as a list. */
  readonly whole: boolean;
}

export interface FieldPlan {
  /** The row's own columns in order: what this plan is for. */
  readonly shape: readonly string[];
  readonly fields: Readonly<Record<Field, readonly string[]>>;
  readonly facets: readonly FacetColumns[];
  /** Columns that are no field. */
  readonly extra: readonly string[];
  /** What is indexed stands under the fields' own names, and nothing needs a check. */
  readonly isUsual: boolean;
}

/** Plans for rows of any shape; neighbours of the same shape cost a comparison of names. */
export type FieldPlanner = (row: object) => FieldPlan;

const MOST_SHAPES = 1000;
/** Rows of a list differ in the few columns they leave out, so their shapes come again soon. */
const RECENT_SHAPES = 8;

export function createFieldPlanner(facets: readonly string[]): FieldPlanner {
  const plans = new Map<string, FieldPlan>();
  const recent: FieldPlan[] = [];
  const find = (row: object): FieldPlan => {
    for (let i = 1; i < recent.length; i++) {
      const plan = recent[i]!;
      if (!hasShape(row, plan.shape)) continue;
      recent[i] = recent[0]!;
      return (recent[0] = plan);
    }
    const plan = planOf(columnsOf(row), facets, plans);
    recent.unshift(plan);
    if (recent.length > RECENT_SHAPES) recent.pop();
    return plan;
  };
  return (row) => {
    const last = recent[0];
    return last !== undefined && hasShape(row, last.shape) ? last : find(row);
  };
}

function planOf(
  shape: readonly string[],
  facets: readonly string[],
  plans: Map<string, FieldPlan>,
): FieldPlan {
  const key = shape.join('\n');
  const known = plans.get(key);
  if (known) return known;
  if (plans.size >= MOST_SHAPES) plans.clear();
  const plan = planFields(shape, facets);
  plans.set(key, plan);
  return plan;
}

function hasShape(row: object, shape: readonly string[]): boolean {
  let i = 0;
  for (const column in row) if (column !== shape[i++]) return false;
  return i === shape.length;
}

function columnsOf(row: object): readonly string[] {
  const columns: string[] = [];
  for (const column in row) columns.push(column);
  return columns;
}

/** "Start Date", "start_date" and "startDate" are one name. */
export const normalName = (column: string): string => column.toLowerCase().replace(/[\s_-]+/g, '');

function planFields(shape: readonly string[], facets: readonly string[]): FieldPlan {
  const byName = new Map<string, string[]>();
  for (const column of shape) {
    const name = normalName(column);
    const same = byName.get(name);
    if (same) same.push(column);
    else byName.set(name, [column]);
  }
  const columns = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => byName.get(name) ?? []);
  const fields = Object.fromEntries(
    FIELDS.map((field) => [field, columns(FIELD_COLUMNS[field])]),
  ) as unknown as Record<Field, readonly string[]>;
  const taken = new Set(Object.values(fields).flat());
  const found = facets.map((facet) => facetColumns(facet, fields, columns));
  return {
    shape,
    fields,
    facets: found,
    extra: shape.filter((column) => !taken.has(column)),
    isUsual:
      PLAIN.every((field) => fields[field].every((column) => column === field)) &&
      CHECKED.every((field) => fields[field].length === 0) &&
      found.every((facet) => facet.columns.length < 2 && !facet.whole),
  };
}

const PLAIN = ['start', 'end', 'title', 'importance'] as const;
const CHECKED = ['precision', 'kind', 'status', 'url'] as const;

function facetColumns(
  facet: string,
  fields: Readonly<Record<Field, readonly string[]>>,
  columns: (names: readonly string[]) => readonly string[],
): FacetColumns {
  const name = normalName(facet);
  const field = FIELDS.find((candidate) => (FIELD_COLUMNS[candidate] as readonly string[]).includes(name));
  if (field) return { columns: fields[field], whole: WHOLE.includes(field) };
  return { columns: columns([name, `${name}s`, name.replace(/y$/, 'ies')]), whole: false };
}
