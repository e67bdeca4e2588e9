// The promise of versions: what a release asks for, and that embeds of every version are tested.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hindrances, nextVersion, released, unreleased } from '../scripts/release.js';

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n### Added\n\n- This.\n\n## 0.1.0, 2026-01-01\n\n- That.\n';

describe('a release', () => {
  it('counts versions up, or takes one that is greater', () => {
    expect(['major', 'minor', 'patch'].map((step) => nextVersion('1.2.3', step))).toEqual([
      '2.0.0',
      '1.3.0',
      '1.2.4',
    ]);
    expect(nextVersion('1.2.3', '1.10.0')).toBe('1.10.0');
    for (const wrong of ['1.2.3', '1.2.2', '0.9.9', 'next', ''])
      expect(() => nextVersion('1.2.3', wrong), wrong).toThrow();
  });

  it('moves what is unreleased under the version and its day', () => {
    expect(unreleased(CHANGELOG)).toBe('### Added\n\n- This.');
    const after = released(CHANGELOG, '0.2.0', '2026-02-01');
    expect(after).toContain('## Unreleased\n\n## 0.2.0, 2026-02-01\n\n### Added\n\n- This.\n\n## 0.1.0');
    expect(unreleased(after)).toBe('');
  });

  it('is hindered by changes, an empty changelog, missing embeds and a break without a major version', () => {
    const sound = { version: '1.0.0', next: '1.1.0', changelog: CHANGELOG, changed: '', hasEmbeds: true };
    expect(hindrances(sound)).toEqual([]);
    expect(hindrances({ ...sound, changed: ' M a', hasEmbeds: false })).toHaveLength(2);
    expect(hindrances({ ...sound, changelog: '# Changelog\n\n## Unreleased\n' })).toHaveLength(1);
    const breaking = { ...sound, changelog: CHANGELOG.replace('Added', 'Changed') };
    expect(hindrances(breaking)).toHaveLength(1);
    expect(hindrances({ ...breaking, next: '2.0.0' })).toEqual([]);
  });

  it('is dry unless it is told to go', () => {
    const status = (): string => execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
    const before = status();
    const said = execFileSync(process.execPath, ['scripts/release.js', 'minor'], { encoding: 'utf8' });
    expect(said).toContain('dry: nothing is changed');
    expect(said).toContain('npm publish');
    expect(status()).toBe(before);
  });
});

describe('embeds of earlier versions', () => {
  it('are all opened by a test', () => {
    const test = readFileSync('tests/browser/embed/old-embeds.test.ts', 'utf8');
    const versions = readdirSync('tests/embeds').filter((name) => !name.endsWith('.md'));
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions) {
      const listed = new RegExp(`'${version}': \\[([^\\]]*)\\]`).exec(test)?.[1]?.match(/[\w-]+/g) ?? [];
      const files = readdirSync(`tests/embeds/${version}`).map((name) => name.replace('.html', ''));
      expect([...listed].sort()).toEqual(files.sort());
    }
  });
});
