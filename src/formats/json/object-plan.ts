// What the keys of an object of JSON are, as the columns of a table.
import { foldName, isYearName, partColumns, type PartColumns } from '../../items/field-names.js';
import { assignFields, keptNames, type ColumnMapping } from '../field-names.js';

/** What the keys of an object are. */
export interface ObjectPlan {
  readonly fields: readonly (string | undefined)[];
  /** What the keys are called in the item. */
  readonly names: readonly string[];
  /** Year, month and day apart: of the start, then of the end. */
  readonly parts: readonly PartColumns[];
  /** Fields whose numbers are years. */
  readonly years: readonly ('start' | 'end')[];
  /** The keys that hold start or end in UTC, beside one without a zone: "date_gmt" beside "date". */
  readonly universal: readonly (readonly ['start' | 'end', string])[];
}

const objectNames = (keys: readonly string[], fields: readonly (string | undefined)[]): readonly string[] => {
  const kept = keptNames(keys, fields);
  // A key is kept as it is written, spaces and all.
  return keys.map((key, i) => (fields[i] === undefined && kept[i] === key.trim() ? key : kept[i]!));
};

export const planObject = (keys: readonly string[], mapping: ColumnMapping = {}): ObjectPlan => {
  const fields = assignFields(keys, mapping);
  const isMapped = mapping['start'] !== undefined || fields.includes('edtf');
  return {
    fields,
    names: fields.includes(undefined) ? objectNames(keys, fields) : (fields as readonly string[]),
    parts: isMapped ? [] : partColumns(keys, []),
    years: (['start', 'end'] as const).filter((field) => {
      const column = fields.indexOf(field);
      return column >= 0 && isYearName(foldName(keys[column]!));
    }),
    universal: (['start', 'end'] as const).flatMap((field) => {
      const name = foldName(keys[fields.indexOf(field)] ?? '');
      const key = name && keys.find((other) => [`${name}gmt`, `${name}utc`].includes(foldName(other)));
      return key ? [[field, key] as const] : [];
    }),
  };
};
