import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';

/** A stock Firefox, driven by WebDriver BiDi. */
export function firefoxLauncher(executablePath) {
  return chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 0, 'intl.accept_languages': 'en-US' },
    },
  });
}
