import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

/** Test files that one Firefox runs: with each it takes more memory and grows slower, so that later ones would time out. */
const FILES = 12;

/** A stock Firefox, driven by WebDriver BiDi, and started anew every few test files. */
export function firefoxLauncher(executablePath) {
  const launcher = chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 0, 'intl.accept_languages': 'en-US' },
    },
  });
  const stopSession = launcher.stopSession.bind(launcher);
  let files = 0;
  launcher.stopSession = async (id) => {
    const result = await stopSession(id);
    if (++files % FILES === 0) {
      launcher.inactivePages.length = 0;
      await launcher.stop();
    }
    return result;
  };
  return launcher;
}
