// What a reader and an application do with the timeline of a small app, in a browser; the same in every framework.

const TIMEOUT = 30_000;

/** Opens `url` in a page of its own and notes all that goes wrong in it: errors, warnings, requests to other places. */
async function open(browser, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  const faults = [];
  page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin)
      faults.push(`request: ${request.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, faults };
}

/** Waits until the timeline has so many items and so many of them match. */
const counted = (page, total, matched) =>
  page.waitForFunction(
    (all, some) => {
      const { counts, shadowRoot } = document.querySelector('news-timeline') ?? {};
      return counts?.total === all && counts.matched === some && shadowRoot.querySelector('.label') !== null;
    },
    { timeout: TIMEOUT },
    total,
    matched,
  );

const pressed = async (page, selector, words) => {
  const found = await page.waitForFunction(
    (css, text) =>
      [...document.querySelector('news-timeline').shadowRoot.querySelectorAll(css)].find((element) =>
        element.textContent.includes(text),
      ),
    { timeout: TIMEOUT },
    selector,
    words,
  );
  await found.asElement().click();
};

const check = (holds, what) => {
  if (!holds) throw new Error(what);
};

const viewOf = (page) => page.evaluate(() => [...document.querySelector('news-timeline').view]);

/** Presses the button and waits for the window to rest; gives the window. */
async function zoomedIn(page) {
  await page.evaluate(() => {
    const timeline = document.querySelector('news-timeline');
    timeline.addEventListener('nt-view-change', ({ detail }) => {
      if (detail.settled) globalThis.rested = true;
    });
    timeline.shadowRoot.querySelector('[part~="zoom-in-button"]').click();
  });
  await page.waitForFunction(() => globalThis.rested === true, { timeout: TIMEOUT });
  return viewOf(page);
}

/** Data, filter by the timeline's own controls, choice, an item added live, unmounting and mounting again. */
export async function driveApp(browser, url) {
  const { page, faults } = await open(browser, url);
  try {
    await counted(page, 6, 6);
    await pressed(page, '.chip', 'Economy');
    await counted(page, 6, 3);
    await pressed(page, '.label', 'New bridge opens');
    await page.waitForFunction(() => document.querySelector('output').textContent === 'New bridge opens', {
      timeout: TIMEOUT,
    });
    await counted(page, 6, 3); // the app has rendered again, and left the reader's filter alone
    check(
      await page.evaluate(() => document.querySelector('news-timeline').selected === 'a6'),
      'the chosen item is not the one whose card is open',
    );
    const view = await zoomedIn(page);
    await page.click('#add');
    await counted(page, 7, 3);
    check(
      JSON.stringify(await viewOf(page)) === JSON.stringify(view),
      'a rendering with more items took the reader’s window away',
    );
    await page.click('#toggle');
    await page.waitForFunction(() => !document.querySelector('news-timeline'), { timeout: TIMEOUT });
    await page.click('#toggle');
    await counted(page, 7, 7);
    check(faults.length === 0, faults.join('\n'));
  } finally {
    await page.close();
  }
}

/** The element is defined and shows what it was given. */
export async function driveBundle(browser, url) {
  const { page, faults } = await open(browser, url);
  try {
    await counted(page, 2, 2);
    check(faults.length === 0, faults.join('\n'));
  } finally {
    await page.close();
  }
}
