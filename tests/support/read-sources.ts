import { readFileSync, readdirSync } from 'node:fs';
import type { Sources } from './import-graph.js';

/** Every TypeScript file under a folder, with `/` in its path on every system. */
export function readSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));
  return new Map(files.sort().map((file) => [file, readFileSync(file, 'utf8')]));
}
