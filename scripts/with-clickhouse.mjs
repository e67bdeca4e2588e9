// Runs a command beside two shards of ClickHouse: node scripts/with-clickhouse.mjs npx vitest run …
// CLICKHOUSE holds their addresses, with a comma between them. Without clickhouse-server it says so and runs nothing.
import { spawn } from 'node:child_process';
import { missingClickHouse, startShards } from './clickhouse-shards.mjs';

const [command, ...args] = process.argv.slice(2);
const missing = missingClickHouse();
if (missing || command === undefined) {
  console.log(missing ?? 'Say which command to run.');
  process.exit(command === undefined ? 2 : 0);
}
const { shards, stop } = await startShards();
const CLICKHOUSE = shards.map(({ url }) => url).join(',');
console.log(`ClickHouse answers at ${CLICKHOUSE}`);
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, CLICKHOUSE } });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
child.once('exit', (code) => void stop().then(() => process.exit(code ?? 1)));
