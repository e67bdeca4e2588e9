// A small client of the classic WebDriver protocol: what WebKitWebDriver speaks.
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};
export const keyValue = (key) => KEYS[key] ?? key;

/** Opens a session at `address` as soon as the driver answers there. */
export async function openSession(address, capabilities) {
  let base = address;
  async function call(method, path, body) {
    const response = await fetch(base + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  }
  for (let tries = 0; ; tries++) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(50);
    }
  }
  const { sessionId } = await call('POST', '/session', { capabilities });
  base += `/session/${sessionId}`;
  await call('POST', '/timeouts', { script: 30_000, pageLoad: 60_000 });

  const run = (script) => call('POST', '/execute/sync', { script, args: [] });
  return {
    run,
    open: (url) => call('POST', '/url', { url }),
    close: () => call('DELETE', '').catch(() => undefined),
    act: (...sources) => call('POST', '/actions', { actions: sources }),
    release: () => call('DELETE', '/actions'),

    async screenshot(locator) {
      const id = (locator && (await run(locator)))?.[ELEMENT];
      const image = await call('GET', id ? `/element/${id}/screenshot` : '/screenshot');
      return Buffer.from(image, 'base64');
    },

    /** Sizes the window so that the page has the given size; a window takes a new size some time later. */
    async resize({ width, height }) {
      for (let tries = 0; tries < 100; tries++) {
        const [w, h] = await run('return [innerWidth, innerHeight]');
        if (w === width && h === height) return;
        if (tries % 10 === 0) {
          const rect = await call('GET', '/window/rect');
          await call('POST', '/window/rect', {
            width: rect.width + width - w,
            height: rect.height + height - h,
          });
        }
        await sleep(20);
      }
      throw new Error(`the window did not take the size ${width}x${height}`);
    },
  };
}
