// Texts beside the axis: names of eras stand where these begin, or stick to the top while they run; headlines take what is left.
import type { Entry } from '../query/entry.js';
import { placeStack, type StackBox, type StackPlace } from '../view/place-stack.js';
import { growStack } from '../view/grow-stack.js';
import { breakLines } from '../view/break-lines.js';
import { xOf } from '../view/viewport.js';
import type { CardText } from './detail.js';
import { isStrong } from './known-texts.js';
import type { VerticalInput } from './vertical-input.js';
import type { StackLabel } from './vertical-scene.js';
import { VERTICAL, type VerticalSizes } from './vertical-style.js';

export interface StackInput extends VerticalInput {
  /** Eras first, then what runs in from above; each by priority. */
  readonly eras: readonly Entry[];
  /** Room for a text in px. */
  readonly width: number;
  readonly sizes: VerticalSizes;
  readonly previous: ReadonlyMap<number, StackPlace> | undefined;
}

export interface Stack {
  readonly strip: StackLabel[];
  readonly labels: StackLabel[];
  readonly places: Map<number, StackPlace>;
}

/** Beside an axis that runs down headlines are 15 px and dates 12, measured in 13 and 11. */
const SCALE = 15 / 13;
const DATE_SCALE = 12 / 11;
/** An era farther than this from where it begins has no name. */
const ERA_REACH = 48;

export function composeStack(input: StackInput): Stack {
  const eras = eraBoxes(input);
  const entries = new Map<number, Entry>(input.eras.map((e) => [e.ordinal, e]));
  const pinned = new Set(eras.map((b) => b.key));
  const boxes: StackBox[] = [...eras];
  for (const entry of input.answer.candidates) {
    const y = xOf(input.view, entry.span.start);
    if (pinned.has(entry.ordinal) || y < -300 || y > input.view.width + 300) continue;
    entries.set(entry.ordinal, entry);
    boxes.push({ key: entry.ordinal, y, height: heightOf(entry, input) });
  }
  const space = { length: input.view.width, lead: input.sizes.lead };
  const motion = input.motion === 'moving' ? 'moving' : 'resting';
  const headlines = placeStack(boxes, space, input.previous, motion);
  const { detail, width, previous } = input;
  const cards = (key: number): readonly CardText[] => detail?.down?.(entries.get(key)!, width) ?? [];
  const heights = (key: number): readonly number[] => cards(key).map((c) => c.height);
  const placed =
    motion === 'resting' && detail?.down
      ? growStack({ boxes, placed: headlines, space, heights, previous })
      : headlines;
  const short = new Map(boxes.map((b) => [b.key, b.height]));
  const labels = placed.map((place) => {
    const { key, height } = place;
    const card = height > short.get(key)! ? cards(key).find((c) => c.height === height) : undefined;
    return labelOf(entries.get(key)!, place, pinned.has(key), card, input);
  });
  return {
    strip: labels.filter((l) => l.era),
    labels: labels.filter((l) => !l.era),
    places: new Map(placed.filter((p) => !pinned.has(p.key)).map((p) => [p.key, p])),
  };
}

/** The most important names, in time order, each below the one before. */
function eraBoxes({ eras, view, sizes }: StackInput): StackBox[] {
  let sticky = 0;
  const chosen = [...new Set(eras)].filter((e) => {
    const y = xOf(view, e.span.start);
    return y < view.width - sizes.eraLine && (y >= 0 || ++sticky <= VERTICAL.sticky);
  });
  const boxes: StackBox[] = [];
  let free = 2;
  for (const e of chosen.sort((a, b) => a.span.start - b.span.start || a.ordinal - b.ordinal)) {
    const y = Math.max(-1e6, xOf(view, e.span.start));
    const pinned = Math.max(free, y + 3);
    if (pinned > Math.max(0, y) + ERA_REACH || pinned + sizes.eraLine > xOf(view, e.span.end) + 40) continue;
    boxes.push({ key: e.ordinal, y, height: sizes.eraLine, pinned });
    free = pinned + sizes.eraLine + 6;
  }
  return boxes;
}

function linesOf(entry: Entry, { wording, metrics, width }: StackInput): string[] {
  const font = isStrong(entry) ? 'strong' : 'title';
  return breakLines(wording.title(entry), width - 2, (text) => metrics.width(text, font) * SCALE);
}

function heightOf(entry: Entry, input: StackInput): number {
  const lines = Math.min(VERTICAL.lines, linesOf(entry, input).length);
  return lines * input.sizes.titleLine + (input.wording.date(entry) ? input.sizes.dateLine : 0);
}

const labelOf = (
  entry: Entry,
  place: StackPlace,
  era: boolean,
  card: CardText | undefined,
  { wording, width, view, detail }: StackInput,
): StackLabel => ({
  entry,
  place,
  width,
  title: wording.title(entry),
  date: (era ? undefined : detail?.line(entry, width, DATE_SCALE)) ?? wording.date(entry),
  strong: isStrong(entry),
  card,
  era,
  running: entry.span.start < view.start,
});
