// The title of a table that names none, where its cells tell more than the plan for all tables looks at: codes and answers such as
// "yes" are no titles, and a country or a subject may be one.
import { columnsByField, type Field } from '../../items/field-names.js';
import { measureColumn } from '../column-facts.js';
import { isRefusal, planTable, type Row } from './table-plan.js';

/** "CN0100300000000", "37F-PM-1014-03", "AFG". */
const CODE = /^(?=[^ ]{0,4}$|.*\d)[\p{Lu}\d][\p{Lu}\d._/-]*$/u;
const ANSWER =
  /^(?:y|n|x|yes|no|true|false|ja|nein|oui|non|s[ií]|sim|não|tak|nie|да|нет|так|ні|evet|hayır|bəli|xeyr)$/iu;
/** Fields whose texts may be all that tells one row from the next. */
const OTHERS: readonly Field[] = ['themes', 'countries', 'summary'];

interface Choice {
  readonly column: number;
  /** The column is a field of its own, too. */
  readonly isField: boolean;
}

const shareOf = (rows: readonly Row[], column: number, test: RegExp): number => {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length ? cells.filter((cell) => test.test(cell)).length / cells.length : 0;
};

const isCoded = (rows: readonly Row[], column: number): boolean =>
  shareOf(rows, column, CODE) >= 0.8 || shareOf(rows, column, ANSWER) >= 0.8;

/** The column that is a better title than the one that the plan takes for want of a named one; undefined where there is none. */
export const betterTitle = (header: Row, rows: readonly Row[]): Choice | undefined => {
  const fields = columnsByField(header);
  if (fields.has('title') || fields.has('event')) return undefined;
  const plan = planTable([header, ...rows]);
  const isRefused = isRefusal(plan);
  if (isRefused ? !plan.hasStart : plan.headless) return undefined;
  const [start, title] = isRefused
    ? [-1, -1]
    : [plan.columns.indexOf('start'), plan.columns.indexOf('title')];
  const now = title < 0 ? undefined : measureColumn(rows, title);
  const isPoor = title < 0 || isCoded(rows, title);
  const fieldColumns = new Set(OTHERS.flatMap((field) => fields.get(field)?.[0]?.column ?? []));
  const taken = isRefused
    ? new Set<number>()
    : new Set(plan.columns.flatMap((name, column) => (name === header[column] ? [] : [column])));
  const able = header.flatMap((_, column): readonly (Choice & { readonly worth: number })[] => {
    const isField = fieldColumns.has(column);
    if (column === start || column === title || (taken.has(column) && !isField)) return [];
    const { prose, filled, varied, rows: count } = measureColumn(rows, column);
    const isUsable = prose >= 0.6 && filled >= 0.5 && varied * count > 1 && (count < 40 || varied >= 0.05);
    return isUsable && !isCoded(rows, column) ? [{ column, isField, worth: filled * varied }] : [];
  });
  const best = able.reduce<(typeof able)[number] | undefined>(
    (most, choice) => (most && most.worth >= choice.worth ? most : choice),
    undefined,
  );
  if (!best) return undefined;
  const isBetter = isPoor
    ? best.worth >= (now ? now.filled * now.varied * 0.3 : 0)
    : best.isField && now !== undefined && now.varied < 0.7 && best.worth >= Math.max(0.9, 1.3 * now.varied);
  return isBetter ? { column: best.column, isField: best.isField } : undefined;
};
