import { readFileSync } from 'node:fs';

/** From each name that d3 exports to the package inside d3 that it comes from: `zoomIdentity` to `zoom`. */
export async function d3Names(): Promise<ReadonlyMap<string, string>> {
  const manifest = JSON.parse(readFileSync('node_modules/d3/package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const packages = Object.keys(manifest.dependencies);
  const parts = await Promise.all(
    packages.map(async (name) => {
      const exported = Object.keys((await import(name)) as object);
      return exported.map((one) => [one, name.replace('d3-', '')] as const);
    }),
  );
  return new Map(parts.flat());
}
