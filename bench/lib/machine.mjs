import { execFileSync } from 'node:child_process';
import os from 'node:os';

export function describeMachine(executablePath) {
  const version = execFileSync(executablePath, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const processors = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    browser: String(version)
      .trim()
      .replace(/ built on.*/, ''),
    node: process.version,
    system: `${os.type()} ${os.arch()}`,
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    loadAverage: os.loadavg().map((value) => Math.round(value * 10) / 10),
  };
}
