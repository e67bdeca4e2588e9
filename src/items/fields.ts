// Which columns of a row hold which field: singular or plural, any letter case, synonyms. Planned once per shape of row.
import {
  columnsByField,
  fieldNamed,
  FIELDS,
  foldName,
  isYearName,
  partColumns,
  type Candidate,
  type Field,
} from './field-names.js';

export type { Field } from './field-names.js';

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
  'chapter',
  'callout',
  'lang',
  'color',
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
  /** Columns of year, month and day, '' where there is none: of the start, then of the end; empty where the date is in one column. */
  readonly parts: readonly (readonly string[])[];
  /** The column of the start is called a year, so its numbers are years. */
  readonly isYear: boolean;
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

function planFields(shape: readonly string[], facets: readonly string[]): FieldPlan {
  const found = columnsByField(shape);
  const fields = Object.fromEntries(
    FIELDS.map((field) => [field, fieldColumns(field, found.get(field) ?? [], shape)]),
  ) as unknown as Record<Field, readonly string[]>;
  const parts = partsOf(shape, fields);
  const taken = new Set([...Object.values(fields), ...parts].flat());
  const planned = facets.map((facet) => facetColumns(facet, fields, shape));
  const [startDate] = fields.start;
  return {
    shape,
    fields,
    facets: planned,
    extra: shape.filter((column) => !taken.has(column)),
    parts,
    isYear: startDate !== undefined && isYearName(foldName(startDate)),
    isUsual:
      PLAIN.every((field) => fields[field].every((column) => column === field)) &&
      CHECKED.every((field) => fields[field].length === 0) &&
      planned.every((facet) => facet.columns.length < 2 && !facet.whole),
  };
}

/** The columns that count. A number that is called a weight or a priority is no importance from 0 to 10, unless someone says so. */
const fieldColumns = (
  field: Field,
  candidates: readonly Candidate[],
  shape: readonly string[],
): readonly string[] =>
  candidates
    .filter(({ usual }, i) => usual || (i === 0 && field !== 'importance'))
    .map(({ column }) => shape[column]!);

/** The names of the columns of year, month and day. */
function partsOf(shape: readonly string[], { start, edtf }: FieldPlan['fields']): FieldPlan['parts'] {
  if (edtf.length > 0) return [];
  const whole = start.map((column) => shape.indexOf(column));
  return partColumns(shape, whole).map((parts) => parts.map((column) => shape[column] ?? ''));
}

const PLAIN = ['start', 'end', 'title', 'importance'] as const;
const CHECKED = ['precision', 'kind', 'status', 'url', 'edtf', 'startTime', 'endTime'] as const;

/** A facet is a field where it is called as one, else the column of its name, singular or plural. */
function facetColumns(
  facet: string,
  fields: Readonly<Record<Field, readonly string[]>>,
  shape: readonly string[],
): FacetColumns {
  const name = foldName(facet) || facet.trim();
  const byField = (field: Field): FacetColumns => ({ columns: fields[field], whole: WHOLE.includes(field) });
  const usual = fieldNamed(name, true);
  if (usual) return byField(usual);
  const names = [name, `${name}s`, name.replace(/y$/, 'ies')];
  const columns = names.flatMap((one) => shape.filter((column) => foldName(column) === one));
  const field = columns.length === 0 ? fieldNamed(name, false) : undefined;
  return field ? byField(field) : { columns: [...new Set(columns)], whole: false };
}
