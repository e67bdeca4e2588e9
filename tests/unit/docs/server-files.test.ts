// The files of docs/server: what Compose takes, and commands that the command line takes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../../../src/cli/arguments.js';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly depends_on?: readonly string[];
  readonly volumes?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, object>>;
}
const read = (name: string): string => readFileSync(`docs/server/${name}`, 'utf8');
const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const KEYS = [
  'image',
  'build',
  'environment',
  'volumes',
  'ulimits',
  'restart',
  'command',
  'ports',
  'depends_on',
];

describe('docs/server', () => {
  it('starts two shards and a server, each with what Compose knows and nothing that is not there', () => {
    expect(Object.keys(compose.services)).toEqual(['shard1', 'shard2', 'server']);
    for (const service of Object.values(compose.services)) {
      expect(KEYS).toEqual(expect.arrayContaining(Object.keys(service)));
      expect(Number(service.image !== undefined) + Number(service.build !== undefined)).toBe(1);
      for (const name of service.depends_on ?? []) expect(compose.services).toHaveProperty(name);
      for (const volume of service.volumes ?? [])
        if (!volume.startsWith('.')) expect(compose.volumes).toHaveProperty(volume.split(':')[0]!);
    }
  });

  it('serves with what the command line takes', () => {
    expect(readArguments(compose.services['server']!.command!)).toMatchObject({
      command: 'serve',
      host: '0.0.0.0',
      clickhouse: { urls: ['http://reader@shard1:8123', 'http://reader@shard2:8123'], table: 'news' },
    });
    expect(read('Dockerfile')).toContain('ENTRYPOINT ["news-timeline"]');
  });
});
