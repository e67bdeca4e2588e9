// Callouts with a draw context, for paper and for pictures without a page; on the screen they are elements.
import { CALLOUT, type Callout } from '../layout/callouts.js';
import type { Picture } from '../layout/scene.js';
import { type DrawContext, RtlDrawContext } from './canvas-context.js';
import type { Palette } from './palette.js';

export type CalloutColours = Pick<Palette, 'ink' | 'muted' | 'surface' | 'text'>;

export function paintCallouts(
  callouts: readonly Callout[],
  scene: Picture,
  to: DrawContext,
  { ink, muted, surface, text }: CalloutColours,
): void {
  const flipped = scene.vertical ? scene.mirrored : scene.rtl;
  const ctx = flipped ? new RtlDrawContext(to, scene.width) : to;
  for (const { x, y, width, height, lines, align, leader } of callouts) {
    for (let i = 1; i < leader.length; i++) ctx.lines([...leader[i - 1]!, ...leader[i]!], muted, 1, 1);
    ctx.rects([x - 2, y, width + 4, height], surface, 0.85, 3);
    const at = align === 'start' ? x : align === 'end' ? x + width : x + width / 2;
    lines.forEach((line, i) => {
      const base = y + (i + 0.76) * CALLOUT.line * text;
      ctx.text(line, at, base, { colour: ink, size: (CALLOUT.size - 1) * text, align });
    });
  }
}
