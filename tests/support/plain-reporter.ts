import type { Reporter, TestModule } from 'vitest/node';

/** Prints the plain closing line that machines read. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const n = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) n[test.result().state]++;
      n.failed += module.errors().length;
    }
    console.log(`unit: ${n.passed} passed, ${n.failed + n.pending} failed, ${n.skipped} skipped`);
  }
}
