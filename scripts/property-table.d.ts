// Types of property-table.js, for the tests.

export interface TableRow {
  readonly name: string;
  readonly attribute: string | undefined;
  readonly text: string;
  readonly summary: string;
  readonly type: string;
  readonly accepts: string | undefined;
  readonly initial: string | undefined;
  readonly reflects: boolean;
}
export interface RenamedRow {
  readonly name: string;
  readonly to: string;
  readonly attribute: string | undefined;
  readonly when: string | undefined;
}
export function propertyTable(): readonly TableRow[];
export function renamedTable(): readonly RenamedRow[];
export function propertyTypes(rows: readonly TableRow[], renamed: readonly RenamedRow[]): string;
export function readmeTables(
  rows: readonly TableRow[],
  renamed: readonly RenamedRow[],
): { readonly properties: string; readonly names: string };
