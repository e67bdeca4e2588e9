import path from 'node:path';
import ts from 'typescript';

/** One import of a file: statically, by `export from`, by `import()` or as a type. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** Loaded on demand by `import()`. */
  readonly dynamic?: true;
  /** The names taken, inline types aside; `*` for all of them. */
  readonly names: readonly string[];
}

/** The text of each file by its path, such as `src/items/item.ts`. */
export type Sources = ReadonlyMap<string, string>;

const parse = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

const namesOf = (bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): readonly string[] =>
  bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))
    ? [...bindings.elements]
        .filter((one) => !one.isTypeOnly)
        .map((one) => (one.propertyName ?? one.name).text)
    : ['*'];

function importOf(node: ts.Node): Import | undefined {
  const found = (at: ts.Node | undefined, typeOnly: boolean, names: readonly string[]): Import | undefined =>
    at && ts.isStringLiteralLike(at) ? { specifier: at.text, typeOnly, names } : undefined;
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return found(node.moduleSpecifier, typeOnly, namesOf(clause?.namedBindings));
  }
  if (ts.isExportDeclaration(node))
    return found(node.moduleSpecifier, node.isTypeOnly, namesOf(node.exportClause));
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return found(node.argument.literal, true, ['*']);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return onDemand(found(node.arguments[0], false, ['*']));
  return undefined;
}

const onDemand = (one: Import | undefined): Import | undefined => one && { ...one, dynamic: true };

function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* walk(child);
}

export function importsOf(file: string, text: string): readonly Import[] {
  return [...walk(parse(file, text))].flatMap((node) => importOf(node) ?? []);
}

/** Whether a file holds data alone: no function and no class in it. */
export const isTable = (file: string, text: string): boolean =>
  ![...walk(parse(file, text))].some((node) => ts.isFunctionLike(node) || ts.isClassLike(node));

/** The file that a relative import means; undefined for a package. */
export const target = (file: string, specifier: string): string | undefined =>
  specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts')
    : undefined;

/** The files that none of the entries leads to. */
export function unreached(sources: Sources, entries: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    const text = sources.get(file);
    if (text === undefined || reached.has(file)) return;
    reached.add(file);
    for (const { specifier } of importsOf(file, text)) visit(target(file, specifier) ?? '');
  };
  entries.forEach(visit);
  return [...sources.keys()].filter((file) => !reached.has(file));
}

/** Every import cycle once, as the files along it; imports of types count too, what is loaded on demand does not. */
export function importCycles(sources: Sources): readonly string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    const text = sources.get(file);
    if (text === undefined) return;
    for (const { specifier, dynamic } of importsOf(file, text)) {
      const next = dynamic ? undefined : target(file, specifier);
      if (next !== undefined) visit(next, [...trail, file]);
    }
    done.add(file);
  };
  for (const file of sources.keys()) visit(file, []);
  return cycles;
}
