// The builder as a page of static files. Its script is an entry of the same build as the element's (rollup.config.js) and shares its
// chunks; here come the page, its style and the examples. Usage: node scripts/builder-page.js FOLDER, with --programs where nobody
// serves dist/ below assets/programs/ as the command line does.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLES = ['south-caucasus.csv', 'with-faults.csv', 'news-page.txt', 'pictures'];

function copyPrograms(folder) {
  const to = join(folder, 'assets/programs');
  mkdirSync(join(to, 'chunks'), { recursive: true });
  const files = [
    'builder.min.js',
    'news-timeline.min.js',
    'news-timeline.all.js',
    'frame.js',
    'embed.js',
    ...readdirSync(join(root, 'dist/chunks'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `chunks/${name}`),
  ];
  for (const file of files) cpSync(join(root, 'dist', file), join(to, file));
}

/** Writes the builder's page into a folder that held it before, or is empty. */
export async function writeBuilderPage(folder, { programs = false } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'examples'), { recursive: true });
  const page = readFileSync(join(root, 'builder/index.html'), 'utf8');
  const built = page.replace('src="app.ts"', 'src="assets/programs/builder.min.js"');
  if (built === page) throw new Error('builder/index.html names no app.ts');
  writeFileSync(join(folder, 'index.html'), built);
  const style = { entryPoints: [join(root, 'builder/builder.css')], outfile: join(folder, 'builder.css') };
  await build({ ...style, bundle: true, minify: true, logLevel: 'warning' });
  cpSync(join(root, 'builder/icon.svg'), join(folder, 'icon.svg'));
  for (const name of EXAMPLES)
    cpSync(join(root, 'demo', name), join(folder, 'examples', name), { recursive: true });
  if (programs) copyPrograms(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, flag] = process.argv.slice(2);
  await writeBuilderPage(folder, { programs: flag === '--programs' });
}
