// The worked example of docs/plugins.md, run as it stands.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runExample } from '../../support/run-example.js';
import { composeOwn, type MarkFrame, registerMark } from '../../../src/layout/own-marks.js';

const example = /```js\n(import \{ registerMark \}[\s\S]*?)```/.exec(
  readFileSync('docs/plugins.md', 'utf8'),
)?.[1];

const at = (x: number, thread?: string): MarkFrame['items'][number] => ({
  item: { thread },
  x,
  to: x,
  y: 50,
  colour: 2,
});
const frame = (items: MarkFrame['items']): MarkFrame => ({
  start: 0,
  end: 100,
  width: 100,
  height: 80,
  top: 0,
  bottom: 60,
  x: (t) => t,
  items,
});
const colours = { ink: '', muted: '', hair: '', surface: '', accent: '', of: (n: number) => `colour ${n}` };

const nothing = (): void => undefined;

describe('a mark of one’s own', () => {
  const undo: (() => void)[] = [];
  afterEach(() => undo.splice(0).forEach((back) => back()));

  it('is composed and painted as the documentation shows', async () => {
    const register = (mark: Parameters<typeof registerMark>[0]): void => void undo.push(registerMark(mark));
    await runExample('mark', example!, register);
    const drawn: unknown[] = [];
    const ctx = {
      rects: nothing,
      dots: nothing,
      text: nothing,
      lines: (...all: unknown[]) => drawn.push(all),
    };
    const [mark] = composeOwn(() => frame([at(10, 'a'), at(20), at(30, 'a')]));
    mark!.paint(ctx, colours);
    expect(drawn).toEqual([[[10, 50, 30, 50], 'colour 2', 0.6, 2]]);
    expect(composeOwn(() => frame([at(10)]))).toEqual([]);
  });

  it('costs nothing where none is registered, and refuses a name that is taken', () => {
    expect(
      composeOwn(() => {
        throw new Error('not asked');
      }),
    ).toEqual([]);
    const mark = { name: 'x', compose: () => undefined, paint: nothing };
    undo.push(registerMark(mark));
    expect(() => registerMark(mark)).toThrow(/"x"/);
  });

  it('is left out and told once where it fails, and the others are drawn', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const fail = (): never => {
      throw new Error('no mark');
    };
    undo.push(registerMark({ name: 'failing', compose: fail, paint: nothing }));
    undo.push(registerMark({ name: 'failing to paint', compose: () => 1, paint: fail }));
    undo.push(registerMark({ name: 'good', compose: () => 1, paint: nothing }));
    for (let i = 0; i < 3; i++) {
      const marks = composeOwn(() => frame([]));
      expect(marks).toHaveLength(2);
      for (const { paint } of marks) paint({} as never, colours);
    }
    await vi.waitFor(() => expect(warn.mock.calls.length).toBeGreaterThan(1));
    expect(warn.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringContaining('mark failing failed'),
      expect.stringContaining('mark failing to paint failed'),
    ]);
    warn.mockRestore();
  });
});
