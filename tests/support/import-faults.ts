import { importsOf, target, type Import, type Sources } from './import-graph.js';

export interface Rules {
  /** What each folder (or file) of src may import, see house.ts. */
  readonly house: Readonly<Record<string, readonly string[]>>;
  /** Which package inside d3 a name comes from, such as `zoom` for `zoomIdentity`. */
  readonly d3: ReadonlyMap<string, string>;
  /** The packages inside d3 that touch the page. */
  readonly ofThePage: readonly string[];
}

/** `data` of `src/items/item.ts`, `index.ts` of `src/index.ts`. */
const roomOf = (file: string): string => file.split('/')[1] ?? file;

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:') ? 'node' : (/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);

function d3Allowed(may: readonly string[], { names, typeOnly }: Import, { d3, ofThePage }: Rules): boolean {
  if (typeOnly) return may.some((one) => one.startsWith('d3:'));
  const inside = names.map((name) => d3.get(name));
  if (may.includes('d3:dsv') && inside.every((part) => part === 'dsv')) return true;
  return may.includes('d3:pure') && inside.every((part) => part !== undefined && !ofThePage.includes(part));
}

function allowed(file: string, one: Import, rules: Rules): boolean {
  const room = roomOf(file);
  const may = rules.house[room];
  if (!may) return false;
  const to = target(file, one.specifier);
  const wanted = to === undefined ? packageOf(one.specifier) : roomOf(to);
  if (to !== undefined && !to.startsWith('src/')) return false;
  if (wanted === room || may.includes(wanted)) return true;
  if (one.typeOnly && may.includes(`type ${wanted}`)) return true;
  return wanted === 'd3' && d3Allowed(may, one, rules);
}

/** Every import that the house does not allow, in words. */
export function importFaults(sources: Sources, rules: Rules): readonly string[] {
  const faults: string[] = [];
  for (const [file, text] of sources) {
    const room = roomOf(file);
    if (!rules.house[room])
      faults.push(`${file}: ${room} has no place in the house (tests/support/house.ts)`);
    for (const one of importsOf(file, text)) {
      if (allowed(file, one, rules)) continue;
      faults.push(`${file}: ${room} may not import { ${one.names.join(', ')} } from '${one.specifier}'`);
    }
  }
  return faults;
}

/** Permissions of the house that no import needs. */
export function unusedPermissions(sources: Sources, rules: Rules): readonly string[] {
  const imports = [...sources].flatMap(([file, text]) =>
    importsOf(file, text).map((one) => [file, one] as const),
  );
  return Object.entries(rules.house).flatMap(([room, may]) =>
    may
      .filter((permission) => {
        const rest = may.filter((other) => other !== permission);
        const without: Rules = { ...rules, house: { ...rules.house, [room]: rest } };
        return !imports.some(
          ([file, one]) => roomOf(file) === room && allowed(file, one, rules) && !allowed(file, one, without),
        );
      })
      .map((permission) => `${room}: ${permission}`),
  );
}
