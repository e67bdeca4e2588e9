// Prepares a release: `npm run release -- minor` says what it would do and changes nothing; with `--go` it runs every check, writes
// version and changelog, commits and tags. It never publishes: the last line says how.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PARTS = ['major', 'minor', 'patch'];
const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'web-types.json'];

/** The version after `version`: by the part that is counted up, or the one that is named, which has to be greater. */
export function nextVersion(version, step) {
  const now = version.split('.').map(Number);
  const part = PARTS.indexOf(step);
  if (part >= 0) return now.map((n, i) => (i < part ? n : i === part ? n + 1 : 0)).join('.');
  if (!/^\d+\.\d+\.\d+$/.test(step ?? ''))
    throw new Error(`expected major, minor, patch or a version such as 1.2.3, got ${JSON.stringify(step)}`);
  const next = step.split('.').map(Number);
  const differs = next.findIndex((n, i) => n !== now[i]);
  if (differs < 0 || next[differs] < now[differs]) throw new Error(`${step} does not come after ${version}`);
  return step;
}

/** What stands under "Unreleased". */
export const unreleased = (changelog) =>
  (/^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog)?.[1] ?? '').trim();

/** The changelog with what was unreleased under the version and its day, and nothing unreleased. */
export const released = (changelog, version, day) =>
  changelog.replace(/^## Unreleased\n/m, `## Unreleased\n\n## ${version}, ${day}\n`);

/** What keeps a version from being released, in sentences. */
export function hindrances({ version, next, changelog, changed, hasEmbeds }) {
  const [major, minor] = next.split('.');
  const breaks = /^### (Changed|Removed)/m.test(unreleased(changelog));
  return [
    changed === '' ? '' : `There are changes that are not committed:\n${changed}`,
    unreleased(changelog) === '' ? 'CHANGELOG.md has nothing under "Unreleased".' : '',
    hasEmbeds
      ? ''
      : `There is no folder tests/embeds/${major}.${minor} with embeds as this version documents them.`,
    breaks && version.split('.')[0] !== '0' && next.split('.')[0] === version.split('.')[0]
      ? 'The changelog has "Changed" or "Removed", which from 1.0 on needs a major version.'
      : '',
  ].filter(Boolean);
}

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** The text of a JSON file with another version, and nothing else changed. */
const withVersion = (text, version, next) =>
  text.replaceAll(/^(\s*"version": )"([^"]*)"/gm, (line, head, was) =>
    was === version ? `${head}"${next}"` : line,
  );

function write(file, version, next, day) {
  const text = readFileSync(file, 'utf8');
  if (file === 'CHANGELOG.md') writeFileSync(file, released(text, next, day));
  else if (file === 'package-lock.json') {
    const lock = JSON.parse(text);
    lock.version = lock.packages[''].version = next;
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  } else writeFileSync(file, withVersion(text, version, next));
}

function main() {
  const args = process.argv.slice(2);
  const go = args.includes('--go');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const next = nextVersion(version, args.find((one) => one !== '--go') ?? 'patch');
  const day = new Date().toISOString().slice(0, 10);
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const folder = `tests/embeds/${next.split('.').slice(0, 2).join('.')}`;
  const against = hindrances({
    version,
    next,
    changelog,
    changed: git('status', '--porcelain'),
    hasEmbeds: existsSync(folder),
  });
  console.log(`${version} → ${next}${go ? '' : ' (dry: nothing is changed; --go does it)'}`);
  for (const why of against) console.log(`✗ ${why}`);
  console.log(`1. bash .ci/run, and npm run test:frameworks\n2. write ${FILES.join(', ')}: ${next}, ${day}`);
  console.log(`3. git commit, git tag v${next}\n4. by hand: git push --follow-tags && npm publish`);
  console.log(`\n${unreleased(changelog)}`);
  if (!go) return;
  if (against.length) process.exit(1);
  for (const [command, ...rest] of [
    ['bash', '.ci/run'],
    ['npm', 'run', 'test:frameworks'],
  ])
    if (spawnSync(command, rest, { stdio: 'inherit' }).status !== 0) process.exit(1);
  for (const file of FILES) write(file, version, next, day);
  git('commit', '-m', `Release ${next}`, ...FILES);
  git('tag', '-a', `v${next}`, '-m', `news-timeline ${next}`);
  console.log(`\nv${next} is committed and tagged. Now: git push --follow-tags && npm publish`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
