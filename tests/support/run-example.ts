// Runs an example of the documentation as a module, with what it imports handed in.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** `code` imports one function of the package, which is given here. */
export async function runExample(name: string, code: string, given: unknown): Promise<void> {
  const file = path.resolve('.cache', `${name}-example.mjs`);
  const [, imported] = /^import \{ (\w+) \} from .*$/m.exec(code) ?? [];
  mkdirSync('.cache', { recursive: true });
  writeFileSync(file, `export default (${imported ?? ''}) => {${code.replace(/^import .*$/m, '')}};\n`);
  const module = (await import(pathToFileURL(file).href)) as { readonly default: (given: unknown) => void };
  module.default(given);
}
