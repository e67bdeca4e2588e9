/** A web-test-runner reporter: prints the plain closing line that machines read. */
export const plainLine = {
  onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const walk = (suite) => {
      for (const test of suite.tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      suite.suites.forEach(walk);
    };
    for (const session of sessions) {
      const before = count.failed;
      if (session.testResults) walk(session.testResults);
      if (!session.passed && count.failed === before) count.failed++; // a file that could not load, or a stray error
    }
    console.log(`browser: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  },
};
