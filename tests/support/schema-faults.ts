// As much of JSON Schema as the published schema of the wire uses: what in a value is not as it says.
export type Schema = Readonly<Record<string, unknown>>;

type Check = (rule: never, value: unknown, at: string, root: Schema) => readonly string[];

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
const isOf = (type: string, value: unknown): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
const when = (fault: boolean, at: string, why: string): readonly string[] => (fault ? [`${at} ${why}`] : []);
const lengthOf = (value: unknown): number =>
  Array.isArray(value) || typeof value === 'string' ? value.length : 0;

const CHECKS: Readonly<Record<string, Check>> = {
  $ref: (to: string, value, at, root) => {
    const name = to.replace('#/$defs/', '');
    return schemaFaults((root['$defs'] as Readonly<Record<string, Schema>>)[name]!, value, at, root);
  },
  type: (types: string | readonly string[], value, at) =>
    when(![types].flat().some((type) => isOf(type, value)), at, `is no ${[types].flat().join(' or ')}`),
  enum: (allowed: readonly unknown[], value, at) =>
    when(!allowed.includes(value), at, `is none of ${allowed.join(', ')}`),
  const: (only: unknown, value, at) => when(value !== only, at, `is not ${String(only)}`),
  minimum: (least: number, value, at) => when(Number(value) < least, at, `is below ${least}`),
  maximum: (most: number, value, at) => when(Number(value) > most, at, `is above ${most}`),
  minItems: (least: number, value, at) => when(lengthOf(value) < least, at, 'has too few'),
  maxItems: (most: number, value, at) => when(lengthOf(value) > most, at, 'has too many'),
  maxLength: (most: number, value, at) => when(lengthOf(value) > most, at, 'is too long'),
  anyOf: (schemas: readonly Schema[], value, at, root) => {
    const faults = schemas.map((one) => schemaFaults(one, value, at, root));
    return faults.some(({ length }) => length === 0) ? [] : faults.flat();
  },
  required: (names: readonly string[], value, at) =>
    names.flatMap((name) => when(!Object.hasOwn(value as object, name), `${at}.${name}`, 'is missing')),
  items: (of: Schema, value, at, root) =>
    (value as readonly unknown[]).flatMap((one, i) => schemaFaults(of, one, `${at}[${i}]`, root)),
  properties: (of: Readonly<Record<string, Schema>>, value, at, root) =>
    Object.entries(value as object).flatMap(([name, one]) =>
      of[name] ? schemaFaults(of[name], one, `${at}.${name}`, root) : [],
    ),
  additionalProperties: (of: Schema | false, value, at, root) =>
    Object.entries(value as object).flatMap(([name, one]) =>
      of === false ? [] : schemaFaults(of, one, `${at}.${name}`, root),
    ),
};

/** What is said before and is no rule. */
const WORDS = ['$schema', '$defs', 'title', 'description'];

export function schemaFaults(schema: Schema, value: unknown, at = '$', root = schema): readonly string[] {
  const faults: string[] = [];
  for (const [name, rule] of Object.entries(schema)) {
    if (WORDS.includes(name)) continue;
    const check = CHECKS[name];
    if (!check) throw new Error(`The rule ${name} is not known here.`);
    faults.push(...check(rule as never, value, at, root));
    if (name === 'type' && faults.length > 0) return faults;
  }
  return faults;
}
