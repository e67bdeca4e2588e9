// Answer + viewport + metrics (+ the last scene) -> vertical scene. Marks are those of a lane, turned; texts have a placement of their own.
import type { Answer } from '../query/source.js';
import { xOf } from '../view/viewport.js';
import { bandsOf } from './bands.js';
import { composeMarks } from './compose-marks.js';
import { composeNotes } from './compose-notes.js';
import { composeStack } from './compose-stack.js';
import type { VerticalInput } from './vertical-input.js';
import type { VerticalScene } from './vertical-scene.js';
import { VERTICAL, verticalSizes } from './vertical-style.js';
import { verticalTicks } from './vertical-ticks.js';

export function composeVertical(input: VerticalInput): VerticalScene {
  const { view, answer, edges, style, across } = input;
  const sizes = verticalSizes(style.text);
  const memory = input.motion === 'fresh' ? undefined : input.memory;
  const rows = Math.min(style.maxMarkRows, Math.max(3, Math.floor((across * 0.12) / style.markRow)));
  const keep = input.motion === 'moving' ? memory?.rows : undefined;
  const marks = composeMarks(answer, edges, view, style, rows, keep);
  const text = sizes.gutter + rows * style.markRow + VERTICAL.leader;
  const width = Math.min(sizes.widest, across - text - VERTICAL.margin);
  const eras = answer.eras;
  const running = answer.spans.filter((e) => e.span.start < view.start && xOf(view, e.span.end) > 24);
  const { strip, labels, places } = composeStack({
    ...input,
    eras: [...eras, ...running],
    width,
    sizes,
    previous: memory?.places,
  });
  const named = new Set([...strip, ...labels].map((l) => l.entry.ordinal));
  return {
    vertical: true,
    mirrored: input.mirrored,
    width: across,
    height: view.width,
    axis: sizes.gutter,
    text,
    ...verticalTicks(input.ticks, view, input.metrics, sizes),
    bands: bandsOf(eras, view),
    strip,
    labels,
    pills: marks.pills,
    ridges: marks.ridges,
    overflows: marks.overflows,
    notes: composeNotes(marks.pills, named, [...strip, ...labels], view.width),
    unlabelled: unlabelledIn(answer, labels.length + strip.length),
    asked: {},
    memory: { places, rows: marks.rows },
  };
}

function unlabelledIn(answer: Answer, labelled: number): number {
  let n = answer.crossing + answer.eras.length;
  for (const count of answer.points) n += count;
  for (const count of answer.spanStarts) n += count;
  return Math.max(0, n - labelled);
}
