import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lockFaults, type Lockfile } from './support/lock-faults.js';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
const committed = execFileSync('git', ['ls-files', '-z', '--cached'], { encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);

// Written in pieces, so that this file does not name what it forbids.
const FORBIDDEN: readonly RegExp[] = [
  new RegExp(String.raw`https?://[\w.-]*` + 'regi' + 'stry'),
  new RegExp(String.raw`\.\./` + 'shared'),
  new RegExp(String.raw`(^|[\s'"\x60(=])/(work|tmp)/`, 'm'),
];

describe('what is committed', () => {
  it('names no package host and no folder of one machine', () => {
    const found = committed.flatMap((file) => {
      const text = read(file);
      return FORBIDDEN.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern.source}`);
    });
    expect(found).toEqual([]);
  });

  it('locks every platform of every package, and no address', () => {
    expect(lockFaults(lock)).toEqual([]);
  });
});

describe('the check of the lockfile', () => {
  it('fails on an address and on a platform that is left out', () => {
    const faults = lockFaults({
      packages: {
        '': {},
        'node_modules/a': { resolved: 'https://example.org/a.tgz', optionalDependencies: { b: '1', c: '1' } },
        'node_modules/b': {},
      },
    });
    expect(faults).toEqual(['node_modules/a has an address', 'node_modules/a: c is missing']);
  });
});

/** The text of a file; nothing for one that is being deleted. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
