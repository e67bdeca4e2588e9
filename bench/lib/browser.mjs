// One browser process per cell: nothing is left over from the cell before, and a stuck one can be ended.
import puppeteer from 'puppeteer-core';
import { CATEGORIES, readTrace } from './tasks.mjs';

export class TimeLimit extends Error {}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-precise-memory-info',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
];

export const launch = (executablePath) =>
  puppeteer.launch({
    executablePath,
    args: ARGS,
    protocolTimeout: 300_000,
    defaultViewport: { width: 1200, height: 640 },
  });

export async function limited(promise, ms, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimit(`${what} took more than ${ms / 1_000} s`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function end(browser) {
  browser.process()?.kill('SIGKILL');
  return browser.close().catch(() => undefined);
}

/** Runs `work` while tracing the page; gives its result and what the main thread did. */
export async function traced(page, work) {
  await page.tracing.start({ categories: CATEGORIES });
  const result = await work();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  return { result, parts: readTrace(traceEvents) };
}

/** Bytes of the JavaScript heap and of array buffers after a collection. */
export async function heap(client) {
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
