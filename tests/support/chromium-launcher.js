import { chromeLauncher } from '@web/test-runner-chrome';

const ARGUMENTS = [
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []), // root, as in a container, cannot start it otherwise
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--lang=en-US',
];

/** Chromium, Chrome or Edge at `executablePath`, a fresh window for every test file. */
export function chromiumLauncher(executablePath) {
  const launcher = chromeLauncher({
    launchOptions: { executablePath, args: ARGUMENTS },
    // one context, so one window, per page: the new headless gives no frames to tabs in the background
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
  });
  // The runner would use a page again, with the last file's media emulation and storage, and full Chromium drops
  // touch events after a page's second navigation.
  launcher.inactivePages.push = (page) => {
    void page.puppeteerPage.browserContext().close();
    return 0;
  };
  return launcher;
}
