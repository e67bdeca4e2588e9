// Server side of tests/support/commands.ts: real input and emulation that the stock commands lack.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// One long-lived CDP session per page and test file: what Emulation.* sets is lost when its session is detached.
const sessions = new WeakMap();
async function devtools(page, id) {
  let kept = sessions.get(page);
  if (kept?.id !== id) {
    await kept?.client.detach().catch(() => undefined);
    kept = { id, client: await page.createCDPSession() };
    sessions.set(page, kept);
  }
  return kept.client;
}

/** Puts fingers down at the first of `frames`, moves them through the others, and lifts them. */
async function dispatchTouch(client, frames) {
  for (const [index, points] of frames.entries()) {
    const touchPoints = points.map((point, id) => ({ ...point, id }));
    await client.send('Input.dispatchTouchEvent', { type: index ? 'touchMove' : 'touchStart', touchPoints });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
const steps = (count, at) => Array.from({ length: count + 1 }, (_, i) => at(i / count));

async function holding(page, modifiers, act) {
  for (const key of modifiers) await page.keyboard.down(key);
  await act();
  for (const key of modifiers.toReversed()) await page.keyboard.up(key);
}

async function wheelByPuppeteer(page, { x, y, deltaX, deltaY, modifiers }) {
  if (x !== undefined && y !== undefined) await page.mouse.move(x, y);
  await holding(page, modifiers, () => page.mouse.wheel({ deltaX, deltaY }));
}

const QUIET = new Set([
  'generic',
  'none',
  'InlineTextBox',
  'LineBreak',
  'RootWebArea',
  'LabelText',
  'paragraph',
]);
const TOLD = ['pressed', 'expanded', 'checked', 'selected', 'disabled', 'focused', 'level', 'modal', 'live'];

/** What a reader by ear meets, from the first to the last: role, name and state of each node of the accessibility tree. */
function readingOf(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = [];
  const visit = (node, within) => {
    const [role, name] = [node.role?.value ?? '', (node.name?.value ?? '').replace(/\s+/g, ' ').trim()];
    const shown =
      !node.ignored && !QUIET.has(role) && !(role === 'StaticText' && (!name || within.includes(name)));
    if (shown) {
      const states = (node.properties ?? []).filter((p) => TOLD.includes(p.name) && p.value.value !== false);
      told.push({ role, name, states: Object.fromEntries(states.map((p) => [p.name, p.value.value])) });
    }
    const names = shown && role !== 'StaticText' ? name : within;
    for (const id of node.childIds ?? []) if (byId.has(id)) visit(byId.get(id), names);
  };
  if (nodes[0]) visit(nodes[0], '');
  return told;
}

const COMMANDS = {
  // MiniBrowser's toolbar keeps its window wider than a phone, and its wheel events do not tell of the keys held
  'nt-capabilities'({ browser, page, chromium }) {
    return {
      name: browser.name,
      media: chromium,
      tree: chromium,
      touch: chromium,
      narrow: Boolean(page),
      heldWheel: Boolean(page),
    };
  },
  async 'nt-viewport'({ browser, page }, size) {
    await (page ? page.setViewport(size) : browser.setViewport(size));
  },
  async 'nt-wheel'({ browser, page }, wheel) {
    await (page ? wheelByPuppeteer(page, wheel) : browser.wheel(wheel));
  },
  async 'nt-double-click'({ browser, session, page }, { x, y }) {
    if (page) await page.mouse.click(x, y, { count: 2 });
    else for (let i = 0; i < 2; i++) await browser.sendMouseClick(session.id, x, y);
  },
  async 'nt-press'({ browser, page }, { key, modifiers }) {
    if (page) await holding(page, modifiers, () => page.keyboard.press(key));
    else await browser.press(key, modifiers);
  },
  async 'nt-media'({ client }, media) {
    await (await client()).send('Emulation.setEmulatedMedia', media);
  },
  async 'nt-reading'({ client }) {
    const tools = await client();
    await tools.send('Accessibility.enable');
    return readingOf((await tools.send('Accessibility.getFullAXTree')).nodes);
  },
  async 'nt-touch'({ client }, on) {
    const touch = on ? { enabled: true, maxTouchPoints: 5 } : { enabled: false };
    await (await client()).send('Emulation.setTouchEmulationEnabled', touch);
  },
  async 'nt-swipe'({ client }, { from, to, count }) {
    const between = (a, b, t) => a + (b - a) * t;
    const frames = steps(count, (t) => [{ x: between(from.x, to.x, t), y: between(from.y, to.y, t) }]);
    await dispatchTouch(await client(), frames);
  },
  async 'nt-pinch'({ client }, { x, y, from, to, count }) {
    const frames = steps(count, (t) => {
      const half = (from + (to - from) * t) / 2;
      return [
        { x: x - half, y },
        { x: x + half, y },
      ];
    });
    await dispatchTouch(await client(), frames);
  },
  async 'nt-screenshot'({ browser, page }, { name }) {
    const file = path.resolve('.cache/screenshots', browser.name.toLowerCase(), `${name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, page ? await page.screenshot() : await browser.takeScreenshot());
    return path.relative('.', file);
  },
  'nt-keep-picture'(_, { name, base64 }) {
    const folder = process.env.KEEP_PICTURES ? 'tests/browser/pictures' : '.cache/pictures';
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, path.basename(name)), Buffer.from(base64, 'base64'));
  },
};

export function commandsPlugin() {
  return {
    name: 'news-timeline-commands',
    async executeCommand({ command, payload, session }) {
      const run = COMMANDS[command];
      if (!run) return undefined;
      const { browser } = session;
      const page = browser.type === 'puppeteer' ? browser.getPage(session.id) : undefined;
      const chromium = page !== undefined && browser.name !== 'Firefox';
      const client = () => {
        if (!chromium) throw new Error(`${command} needs Chromium: ask capabilities first`);
        return devtools(page, session.id);
      };
      return (await run({ browser, session, page, chromium, client }, payload)) ?? true;
    },
  };
}
