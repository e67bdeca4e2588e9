// The builder's four screens by keys alone: Tab to whatever is next, and axe on each screen.
import { readFileSync } from 'node:fs';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const MOST_TABS = 150;
const ROWS = 'start,title\n2021-05-27,Harbour opens\n2022-03-01,Bridge closed\n2023-08-14,Mayor elected\n';

const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    const { outlineStyle, boxShadow } = at ? getComputedStyle(at) : {};
    return {
      tag: at?.localName ?? '',
      text: at?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      id: at?.id ?? '',
      cell: at?.classList.contains('cell') ?? false,
      seen: outlineStyle !== 'none' || boxShadow !== 'none' || at?.localName === 'news-timeline',
    };
  });

/** Presses Tab until what has focus is the wanted; gives how often. */
async function tabTo(page, name, isWanted, check) {
  for (let presses = 1; presses <= MOST_TABS; presses++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    check(
      at.seen || at.tag === 'body',
      `by keys: ${at.tag} "${at.text.slice(0, 40)}" has focus and does not show it`,
    );
    if (isWanted(at)) return presses;
  }
  throw new Error(`"${name}" was not reached with ${MOST_TABS} presses of Tab`);
}

async function checkScreen(page, title, check) {
  await page.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent.trim() === wanted,
    {},
    title,
  );
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${AXE};0`);
  const violations = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`,
    );
  });
  for (const violation of violations) check(false, `axe, ${title}: ${violation}`);
}

/** From an empty page to the download of one HTML file; gives the presses of Tab by what they led to. */
export async function byKeys(page, url, check) {
  const tabs = {};
  const press = async (text) => {
    tabs[text] = await tabTo(page, text, (at) => at.tag === 'button' && at.text.startsWith(text), check);
    await page.keyboard.press('Enter');
  };
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  await checkScreen(page, 'Make a timeline', check);
  tabs['the field'] = await tabTo(page, 'the field', ({ id }) => id === 'given', check);
  await page.keyboard.type(ROWS);
  await press('Read it');
  await page.waitForSelector('#read-title');
  await checkScreen(page, 'Make a timeline', check);
  await press('Continue to the table');
  await checkScreen(page, 'The table', check);
  tabs['the table'] = await tabTo(page, 'the table', ({ cell }) => cell, check);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await press('Continue to the look');
  await checkScreen(page, 'The look', check);
  await press('Continue to publishing');
  await checkScreen(page, 'Publish', check);
  await press('Download one HTML file');
  return tabs;
}
