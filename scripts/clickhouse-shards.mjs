// Starts clickhouse-server twice on loopback, as two shards of one cluster: own ports, own folders, ended by their process ids.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where nothing is installed, what to say. */
export const missingClickHouse = () => {
  const found = spawnSync('clickhouse-server', ['--help'], { stdio: 'ignore' });
  return found.error
    ? 'clickhouse-server is not installed (apt-get install clickhouse-server); what needs it is left out.'
    : undefined;
};

/** Ports that were free a moment ago. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve, reject) => {
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server.address().port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

const shard = (port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;

const configOf = (folder, [http, tcp, other], cluster) => `<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/error.log</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
  <interserver_http_port>${other}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host>
  <max_concurrent_queries>100</max_concurrent_queries>
  <mark_cache_size>268435456</mark_cache_size>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <timezone>UTC</timezone><mlock_executable>false</mlock_executable>
  <remote_servers><news>${cluster}</news></remote_servers>
</yandex>
`;

/** Who prepares may write; who reads may only read and choose settings such as the longest time of a question. */
const USERS = `<?xml version="1.0"?>
<yandex>
  <profiles>
    <default><max_memory_usage>4000000000</max_memory_usage></default>
    <reader><max_memory_usage>2000000000</max_memory_usage><readonly>2</readonly></reader>
  </profiles>
  <users>
    <default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
    <reader><password></password><networks><ip>127.0.0.1</ip></networks><profile>reader</profile><quota>default</quota></reader>
  </users>
  <quotas><default></default></quotas>
</yandex>
`;

async function startShard(folder, ports, cluster) {
  await mkdir(path.join(folder, 'data'), { recursive: true });
  await mkdir(path.join(folder, 'tmp'), { recursive: true });
  await writeFile(path.join(folder, 'config.xml'), configOf(folder, ports, cluster));
  await writeFile(path.join(folder, 'users.xml'), USERS);
  const child = spawn('clickhouse-server', [`--config-file=${folder}/config.xml`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: folder,
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log = (log + text).slice(-2_000)));
  // Whoever started it may end without a word.
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${ports[0]}`;
  for (const began = Date.now(); ;) {
    if (child.exitCode !== null) throw new Error(`clickhouse-server ended: ${log}`);
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    if (Date.now() - began > 60_000) throw new Error('clickhouse-server does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const kill = async (signal = 'SIGTERM') => {
    child.kill(signal);
    await ended;
  };
  return {
    url,
    tcp: ports[1],
    pid: child.pid,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill,
  };
}

/** `shards`: address, port of the cluster and `kill` of each; `stop` ends all and removes their folders. */
export async function startShards(count = 2) {
  const root = await mkdtemp(path.join(tmpdir(), 'clickhouse-'));
  const all = await freePorts(3 * count);
  const ports = Array.from({ length: count }, (_, i) => all.slice(3 * i, 3 * i + 3));
  const cluster = ports.map(([, tcp]) => shard(tcp)).join('');
  const started = await Promise.allSettled(
    ports.map((own, i) => startShard(path.join(root, String(i)), own, cluster)),
  );
  const shards = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async () => {
    await Promise.all(shards.map(({ kill }) => kill('SIGKILL')));
    await rm(root, { recursive: true, force: true });
  };
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  return { shards, stop };
}
