import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFor, serveBuilder } from '../../../src/cli/serve.js';

describe('the builder on this machine', () => {
  it('serves files of its folder with their types, and nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'builder-'));
    writeFileSync(join(folder, 'index.html'), '<p>here</p>');
    const { address, server } = await serveBuilder(0, folder);
    try {
      const page = await fetch(address);
      expect(await page.text()).toBe('<p>here</p>');
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect((await fetch(`${address}other.js`)).status).toBe(404);
      expect((await fetch(address, { method: 'POST' })).status).toBe(404);
    } finally {
      server.close();
    }
  });

  it('takes the programs that it publishes from beside its folder, where they are once', async () => {
    const around = mkdtempSync(join(tmpdir(), 'builder-'));
    writeFileSync(join(around, 'embed.js'), '1;');
    writeFileSync(join(around, 'package.json'), '{}');
    mkdirSync(join(around, 'chunks'));
    writeFileSync(join(around, 'chunks/page-a_1.js'), '2;');
    const { address, server } = await serveBuilder(0, join(around, 'builder'));
    try {
      expect(await (await fetch(`${address}assets/programs/embed.js`)).text()).toBe('1;');
      expect(await (await fetch(`${address}assets/programs/chunks/page-a_1.js`)).text()).toBe('2;');
      for (const path of [
        'package.json',
        'assets/programs/package.json',
        'assets/programs/..%2fembed.js',
        'assets/programs/other/embed.js',
      ])
        expect((await fetch(address + path)).status, path).toBe(404);
    } finally {
      server.close();
    }
  });

  it('finds no file outside its folder, however the way there is written', () => {
    for (const path of ['/../x', '/%2e%2e/x', '/a/../../x', '/..%2fx', '/%', '/\0'])
      expect(fileFor('/srv/builder', path) ?? '/srv/builder/').toMatch(/^\/srv\/builder\//);
    expect(fileFor('/srv/builder', '/')).toBe('/srv/builder/index.html');
    expect(fileFor('/srv/builder', '/a.js?v=1')).toBe('/srv/builder/a.js');
  });
});
