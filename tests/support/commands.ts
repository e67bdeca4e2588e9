// What a browser test can ask of the machine, beyond sendKeys and sendMouse of @web/test-runner-commands.
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';

/** What the browser at hand can be told to do; a test that needs one is skipped where it is missing. */
export interface Capabilities {
  readonly name: string;
  /** Media features can be emulated. */
  readonly media: boolean;
  /** The accessibility tree can be read. */
  readonly tree: boolean;
  /** Fingers can be put on the page. */
  readonly touch: boolean;
  /** The page can be narrower than 450 px. */
  readonly narrow: boolean;
  /** The wheel can be turned while a key is held. */
  readonly heldWheel: boolean;
}
export type Capability = 'media' | 'tree' | 'touch' | 'narrow' | 'heldWheel';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Modifier = 'Control' | 'Meta' | 'Shift' | 'Alt';

const command = <Result>(name: string, payload?: unknown): Promise<Result> =>
  executeServerCommand<Result, unknown>(name, payload);

export const capabilities: Capabilities = await command('nt-capabilities');

/** `it`, or `it.skip` where the browser lacks what the test needs. */
export const itNeeds = (capability: Capability): Mocha.TestFunction | Mocha.PendingTestFunction =>
  capabilities[capability] ? it : it.skip;

/** Sets the size of the page, in CSS px, and where the browser can the px of the screen for each of them. */
export const setViewport = (size: {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor?: number;
}): Promise<void> => command('nt-viewport', size);

/** Turns the wheel over a point (default: where the mouse is), deltas in px, with modifier keys held. */
export const wheel = (
  turn: Partial<Point> & { deltaX?: number; deltaY?: number; modifiers?: readonly Modifier[] },
): Promise<void> => command('nt-wheel', { deltaX: 0, deltaY: 0, modifiers: [], ...turn });

/** Presses and releases a key, such as `ArrowLeft` or `a`, with modifier keys held. */
export const press = (key: string, ...modifiers: readonly Modifier[]): Promise<void> =>
  command('nt-press', { key, modifiers });

/** Clicks twice at a point, as a double click. */
export const doubleClick = (at: Point): Promise<void> => command('nt-double-click', at);

/** Presses the left mouse button at `from`, moves in steps to `to`, and releases it. */
export async function drag(from: Point, to: Point, count = 8): Promise<void> {
  await sendMouse({ type: 'move', position: [Math.round(from.x), Math.round(from.y)] });
  await sendMouse({ type: 'down' });
  for (let i = 1; i <= count; i++) {
    const x = Math.round(from.x + ((to.x - from.x) * i) / count);
    const y = Math.round(from.y + ((to.y - from.y) * i) / count);
    await sendMouse({ type: 'move', position: [x, y] });
  }
  await sendMouse({ type: 'up' });
}

/**
 * Emulates CSS media features, such as `{ 'prefers-color-scheme': 'dark', 'forced-colors': 'active' }`, and a media type
 * such as `print`. Needs `media`. Lasts until the next call, at most to the end of the file.
 */
export async function emulateMedia(features: Readonly<Record<string, string>>, media = ''): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  // taking back what was never emulated is no work for any browser
  if (!capabilities.media && list.length === 0 && media === '') return;
  await command('nt-media', { media, features: list });
}

export interface Told {
  readonly role: string;
  readonly name: string;
  readonly states: Readonly<Record<string, unknown>>;
}

/** The page as a screen reader walks through it, from the first to the last. Needs `tree`. */
export const reading = (): Promise<readonly Told[]> => command('nt-reading');

/** Makes the device a touch screen. Needs `touch`. Call it before the element is made: some code asks only once. */
export const emulateTouch = (on: boolean): Promise<void> => command('nt-touch', on);

/** One finger moves over the page. Needs `touch`. */
export const swipe = (from: Point, to: Point, count = 8): Promise<void> =>
  command('nt-swipe', { from, to, count });

/** Two fingers, `from` px apart at first and `to` px at last, around a point. Needs `touch`. */
export const pinch = (pinch: Point & { from: number; to: number }, count = 8): Promise<void> =>
  command('nt-pinch', { ...pinch, count });

/** Writes the page to .cache/screenshots/<browser>/<name>.png and resolves to that path. */
export const screenshot = (name: string): Promise<string> => command('nt-screenshot', { name });

/** Writes a picture, as base64, to .cache/pictures; under KEEP_PICTURES to where the tests compare with it. */
export const keepPicture = (name: string, base64: string): Promise<void> =>
  command('nt-keep-picture', { name, base64 });
