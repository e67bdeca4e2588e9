export interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }
    >
  >;
}

/** The folders in which Node looks for a dependency of the package at `place`, nearest first. */
function* above(place: string): Generator<string> {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    yield at ? `${at}/` : '';
    if (!at) return;
  }
}

/** What would make `npm ci` ask another host, or fail on another platform. */
export function lockFaults({ packages }: Lockfile): readonly string[] {
  return Object.entries(packages).flatMap(([place, entry]) => {
    const missing = Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => ![...above(place)].some((folder) => packages[`${folder}node_modules/${name}`]),
    );
    return [
      ...(entry.resolved === undefined ? [] : [`${place} has an address`]),
      ...missing.map((name) => `${place}: ${name} is missing`),
    ];
  });
}
