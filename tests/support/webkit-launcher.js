// A web-test-runner launcher for WebKitGTK's MiniBrowser. Needs Debian's webkit2gtk-driver and, where there is no
// display, xvfb.
import { spawn } from 'node:child_process';
import net from 'node:net';
import { findMiniBrowser } from './find-browser.js';
import { keyValue, openSession } from './webdriver.js';

const BUTTONS = { left: 0, middle: 1, right: 2 };

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
    server.on('error', reject);
  });

/** Starts a virtual display and resolves to it and its name. */
async function startDisplay() {
  const options = ['-displayfd', '3', '-screen', '0', '1920x1280x24', '-nolisten', 'tcp'];
  const process = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const name = await new Promise((resolve, reject) => {
    process.on('error', reject);
    process.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    process.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
  });
  return { process, name };
}

async function startDriver(env) {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env });
  await new Promise((resolve, reject) => {
    driver.once('spawn', resolve);
    driver.once('error', reject);
  });
  return { driver, address: `http://127.0.0.1:${port}` };
}

/** The input of one session, in the shape in which the stock commands ask a launcher of type "webdriver" for it. */
function inputOf(session) {
  let at = { x: 0, y: 0 };
  const pointer = (...actions) =>
    session().act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = (x, y) => {
    at = { x: Math.round(x), y: Math.round(y) };
    return { type: 'pointerMove', duration: 0, ...at, origin: 'viewport' };
  };
  const keys = (type, names) => names.map((name) => ({ type, value: keyValue(name) }));
  const press = (actions) => session().act({ type: 'key', id: 'keyboard', actions });
  const chord = (text) => {
    const names = text.length > 1 ? text.split('+') : [text];
    return [...keys('keyDown', names), ...keys('keyUp', names.reverse())];
  };
  return {
    sendMouseMove: (_, x, y) => pointer(move(x, y)),
    sendMouseClick: (_, x, y, button = 'left') =>
      pointer(
        move(x, y),
        { type: 'pointerDown', button: BUTTONS[button] },
        { type: 'pointerUp', button: BUTTONS[button] },
      ),
    sendMouseDown: (_, button = 'left') => pointer({ type: 'pointerDown', button: BUTTONS[button] }),
    sendMouseUp: (_, button = 'left') => pointer({ type: 'pointerUp', button: BUTTONS[button] }),
    async resetMouse() {
      await session().release();
      await pointer(move(0, 0));
    },
    sendKeys: (_, list) => press(list.flatMap(chord)),
    press: (key, modifiers) =>
      press([...keys('keyDown', [...modifiers, key]), ...keys('keyUp', [key, ...modifiers.toReversed()])]),
    async wheel({ x = at.x, y = at.y, deltaX, deltaY, modifiers }) {
      await session().release(); // else a turn like the last one is no change to the driver, and lost
      await pointer(move(x, y));
      await press(keys('keyDown', modifiers));
      const scroll = { type: 'scroll', ...at, deltaX, deltaY, duration: 0, origin: 'viewport' };
      await session().act({ type: 'wheel', id: 'wheel', actions: [scroll] });
      await press(keys('keyUp', modifiers));
    },
  };
}

export function webkitLauncher() {
  let starting, session, driver, display;
  const active = new Map();

  async function start() {
    const env = {
      ...process.env,
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // it does not start as root otherwise
    };
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
      display = await startDisplay();
      env.DISPLAY = display.name;
    }
    const started = await startDriver(env);
    driver = started.driver;
    const options = { binary: findMiniBrowser(), args: ['--automation'] };
    session = await openSession(started.address, { alwaysMatch: { 'webkitgtk:browserOptions': options } });
    await session.resize({ width: 800, height: 600 });
  }

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      await (starting ??= start());
      active.set(id, url);
      await session.open(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async stopSession(id) {
      await session.open('about:blank');
      active.delete(id);
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK has no debug session here');
    },
    async stop() {
      await session?.close();
      driver?.kill();
      display?.process.kill();
    },
    ...inputOf(() => session),
    setViewport: (size) => session.resize(size),
    takeScreenshot: (_, locator) => session.screenshot(locator),
  };
}
