import { describe, expect, it } from 'vitest';
import { CanvasDrawContext } from '../../../src/render/canvas-context.js';

/** What a canvas was told, by name. */
function recorder(): { readonly calls: string[]; readonly context: CanvasRenderingContext2D } {
  const calls: string[] = [];
  const target: Record<string, unknown> = {};
  const context = new Proxy(target, {
    get: (_, name) =>
      name in target
        ? target[String(name)]
        : (...numbers: readonly number[]) => calls.push(`${String(name)} ${numbers.join(' ')}`.trim()),
  }) as unknown as CanvasRenderingContext2D;
  return { calls, context };
}

describe('CanvasPen', () => {
  it('fills straight lines and strokes slanted ones', () => {
    const { calls, context } = recorder();
    new CanvasDrawContext(context, 'serif').lines([0, 5, 10, 5, 10, 5, 20, 9], 'red', 1, 2);
    expect(calls).toEqual(['fillRect 0 4 10 2', 'beginPath', 'moveTo 10 5', 'lineTo 20 9', 'stroke']);
  });

  it('lets a line with letters from right to left read so from its first figure on', () => {
    const { calls, context } = recorder();
    const ctx = new CanvasDrawContext(context, 'serif');
    ctx.text('3 مارس', 1, 2, { colour: 'red', size: 12 });
    ctx.text('3 March', 1, 2, { colour: 'red', size: 12 });
    expect(calls).toEqual(['fillText \u20673 مارس\u2069 1 2', 'fillText 3 March 1 2']);
  });
});
