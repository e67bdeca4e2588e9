// Callouts: words of the author's own beside an item's mark. Up to five stand under the headlines of their items, in room that is kept
// for them; others, and all in lanes along the axis, take what marks and headlines leave.
import type { Called as CalledItem } from '../items/callout.js';
import type { Entry } from '../source/source.js';
import { type Viewport, xOf } from '../time/viewport.js';
import { breakLines } from './break-lines.js';
import { moreBox } from './compose.js';
import { countWidth, type PlaceBoxes } from './compose-labels.js';
import { type LabelBox, type LabelShape, type PlacedLabel, placeLabels } from './place-labels.js';
import type { RoomAsked, RoomKept, StackBox } from './place-stack.js';
import {
  type Box,
  type LabelMark,
  type Lane,
  type Scene,
  columnsOf,
  type Picture,
  type VerticalScene,
} from './scene.js';
import { aside, type Metrics, rowsHeight, TYPE } from './style.js';

/** So many in view at most. */
export const MOST_CALLOUTS = 5;
/** Widths in px that a text is broken at, the best first, and lines it has then at most. */
const WIDTHS = [190, 140, 260, 104];
const LINES = 4;
/** Px of type and of a line, where text is as large as by default. */
export const CALLOUT = { size: 13, line: 17, wide: 14 } as const;
/** Italics are as much wider than the upright letters that are measured, at most. */
const ITALIC = 1.05;
/** Px between a text and all else, between it and its leader, and from a mark to the foot of a leader. */
const AIR = 4;
const INSET = 7;
const FOOT = 8;
/** Shorter ranges in px are called out at their start. */
const RANGE = 60;
/** Px that a text beside a vertical axis stands from its mark at most. */
const REACH = 120;

type Called = CalledItem<Entry>;

type Align = 'start' | 'center' | 'end';

/** Px as in the scene. */
export interface Callout extends Box {
  readonly entry: Entry;
  readonly lines: readonly string[];
  readonly align: Align;
  /** From the mark or the headline to the text; empty where the text stands at its headline's stem or under the headline. */
  readonly leader: readonly (readonly [x: number, y: number])[];
  /** How it was placed, so that it stays there while things move. */
  readonly way: Way;
}

interface Way {
  readonly width: number;
  readonly align: Align;
  /** Which of the anchors of a range. */
  readonly anchor: number;
  /** Px that its top stands above its mark; below it beside a vertical axis. */
  readonly offscreen: number;
}

export interface CalloutInput {
  readonly scene: Picture;
  /** The window over the length of the scene's axis. */
  readonly view: Viewport;
  readonly called: readonly Called[];
  readonly metrics: Metrics;
  /** How large text is. */
  readonly text: number;
  /** Those of the last frame, by the ordinal of their entry. */
  readonly previous?: ReadonlyMap<number, Callout> | undefined;
  /** Nothing comes, and what is shown stays beside its mark or goes. */
  readonly moving?: boolean;
}

export function composeCallouts(input: CalloutInput): Callout[] {
  const { scene, view, called } = input;
  const kept = keptFor(input);
  const waits = ({ ordinal }: Entry): number => (kept.has(ordinal) ? 0 : 1);
  const inView = called
    .filter(({ entry: { span } }) => span.start < view.end && span.end > view.start)
    .sort(
      ({ entry: a }, { entry: b }) => waits(a) - waits(b) || b.priority - a.priority || a.ordinal - b.ordinal,
    );
  const placed: Callout[] = [];
  const columns = scene.vertical ? columnsIn(scene) : [];
  const taken = scene.vertical ? columns.flatMap(takenDown) : takenAlong(scene, input.text);
  for (const one of inView) {
    if (placed.length === MOST_CALLOUTS) break;
    const label = kept.get(one.entry.ordinal);
    if (label) {
      placed.push(underHeadline(one, label, input));
      continue; // its room is the headline's already
    }
    const before = input.previous?.get(one.entry.ordinal);
    if (input.moving && !before) continue;
    const find = finderOf(one, scene, columns, taken, input);
    // beside a vertical axis room under the headline is better than where it stood
    const still = before && (input.moving || !scene.vertical) ? find(before.way) : undefined;
    const callout = still ?? (input.moving ? undefined : find());
    if (!callout) continue;
    placed.push(callout);
    taken.push(callout);
    // the leader is drawn from the text down to the mark
    const [from, to] = [callout.leader[0], callout.leader.at(-1)];
    if (from && to && !scene.vertical)
      taken.push({ x: from[0] - 2, y: to[1], width: 4, height: from[1] - to[1] });
  }
  return placed;
}

/** Where time runs down: the whole plot, or each lane that is open and seen from where it begins. */
const columnsIn = (scene: VerticalScene): readonly VerticalScene[] =>
  scene.lanes
    ?.filter(({ collapsed, offscreen, from }) => !collapsed && !offscreen && from > scene.axis - 1)
    .map((lane) => ({ ...lane, width: lane.to })) ?? columnsOf(scene);

function finderOf(
  one: Called,
  scene: Picture,
  columns: readonly VerticalScene[],
  taken: readonly Box[],
  input: CalloutInput,
): (way?: Way) => Callout | undefined {
  if (!scene.vertical) {
    const anchors = anchorsAlong(scene, one.entry, input.view);
    return (way) => placeAlong(one, anchors, scene, taken, input, way);
  }
  const own = (mark: { readonly entry: Entry }): boolean => mark.entry.ordinal === one.entry.ordinal;
  // a crowd does not tell in which lane its events are
  const column = scene.lanes ? columns.find((c) => c.badges.some(own) || c.labels.some(own)) : scene;
  const anchors = column ? anchorsDown(column, one.entry, input.view) : [];
  return (way) => (column ? placeDown(one, anchors, column, taken, input, way) : undefined);
}

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** What it was broken at. */
  readonly at: number;
}

function shapesOf(
  text: string,
  { metrics, text: scale }: Pick<CalloutInput, 'metrics' | 'text'>,
  widths: readonly number[],
): Shape[] {
  const { date } = metrics.type ?? TYPE.usual;
  const size = metrics.type === TYPE.wide ? CALLOUT.wide : CALLOUT.size;
  const measure = (part: string): number => (metrics.width(part, 'date') * size * ITALIC) / date;
  return widths.flatMap((at) => {
    const lines = breakLines(text, at * scale, measure);
    const width = Math.ceil(Math.max(...lines.map(measure))) + 1;
    return lines.length <= LINES ? [{ width, height: lines.length * CALLOUT.line * scale, lines, at }] : [];
  });
}

// Room for callouts among headlines: under the headline of the item, which is placed with it as one, before ordinary headlines are.

/** Places the headlines of what is called out, five at most, with rows for their callouts: after the first headline, before all others. */
export function placeWithCallouts(
  called: readonly Called[],
  metrics: Metrics,
  text: number,
): PlaceBoxes | undefined {
  if (!called.length) return undefined;
  const texts = new Map(called.map((one) => [one.entry.ordinal, one.text]));
  const shapeOf = (key: number): Shape | undefined =>
    shapesOf(texts.get(key) ?? '', { metrics, text }, WIDTHS)[0];
  const along: PlaceBoxes = (boxes, space, previous, motion, style) => {
    if (motion === 'moving' && previous) {
      const placed = placeLabels(boxes, space, previous, motion);
      const belowOf = ({ key, rows, head }: PlacedLabel): number | undefined =>
        rows > head ? previous.get(key)?.below : undefined;
      return { boxes, placed: placed.map((p) => ({ ...p, below: belowOf(p) })) };
    }
    const row = rowsHeight(1, style);
    let asking = boxes
      .filter((b) => texts.has(b.key) && b.x >= 0 && b.x <= space.width)
      .slice(0, MOST_CALLOUTS);
    for (;;) {
      const held = new Map(
        asking.flatMap((b) => withRoom(b, shapeOf(b.key), row) ?? []).map((h) => [h.box.key, h]),
      );
      const order = [
        ...boxes.slice(0, 1),
        ...boxes.slice(1).filter((b) => held.has(b.key)),
        ...boxes.slice(1).filter((b) => !held.has(b.key)),
      ].map((b) => held.get(b.key)?.box ?? b);
      const failedOf = (placed: readonly PlacedLabel[]): readonly Held[] => {
        const found = new Map(placed.map((p) => [p.key, p.rows]));
        return [...held.values()].filter(
          ({ box }) => ![box.rows, box.folded?.rows, box.tall?.rows].includes(found.get(box.key) ?? 0),
        );
      };
      let placed = placeLabels(order, space, previous, motion);
      if (previous && failedOf(placed).length) {
        // at rest ordinary headlines make room too, whether they were shown or not
        const prior = [...previous].filter(([key]) => held.has(key) || key === order[0]?.key);
        placed = placeLabels(order, space, new Map(prior), motion);
      }
      const failed = failedOf(placed);
      if (!failed.length) {
        const out = placed.map((p) => {
          const below = held.get(p.key)?.below;
          return below ? { ...p, head: p.rows - below, below } : p;
        });
        return { boxes: order, placed: out };
      }
      asking = asking.filter((b) => held.has(b.key) && !failed.some(({ box }) => box.key === b.key));
    }
  };
  const heightOf = (key: number, width: number): number => {
    const words = texts.get(key);
    const [shape] = words === undefined ? [] : shapesOf(words, { metrics, text }, [width / text]);
    return shape ? shape.height + AIR : 0;
  };
  return Object.assign(along, { down: (asked: RoomAsked) => keepRoom(asked, heightOf) });
}

/** Headlines with room under them are placed after the first headline, before all others; where one has none, it stands as others do. */
function keepRoom(
  { boxes: plain, eras, length, width, previous, motion, place, calledOut }: RoomAsked,
  heightOf: (key: number, width: number) => number,
): RoomKept {
  const keptBefore = ({ key, height }: StackBox, more: number): boolean =>
    (previous?.get(key)?.height ?? 0) >= height + more - 1;
  const below = new Map<number, number>();
  for (const box of plain.slice(eras)) {
    if (box.y < 0 || box.y > length || calledOut?.has(box.key)) continue;
    const more = heightOf(box.key, width);
    if (more > 0 && below.size < MOST_CALLOUTS && (motion === 'resting' || keptBefore(box, more)))
      below.set(box.key, more);
  }
  for (let prior = previous; ;) {
    const taller = plain.map((b) => ({ ...b, height: b.height + (below.get(b.key) ?? 0) }));
    const others = taller.slice(eras + 1);
    const boxes = [
      ...taller.slice(0, eras + 1),
      ...others.filter((b) => below.has(b.key)),
      ...others.filter((b) => !below.has(b.key)),
    ];
    const placed = place(boxes, prior);
    const failed = [...below.keys()].filter((key) => !placed.some((p) => p.key === key));
    if (!failed.length || motion === 'moving') return { boxes, placed, below, previous: prior };
    // at rest ordinary headlines make room too
    if (prior && prior === previous) prior = new Map([...prior].filter(([key]) => below.has(key)));
    else for (const key of failed) below.delete(key);
  }
}

interface Held {
  readonly box: LabelBox;
  /** Rows that the callout takes. */
  readonly below: number;
}

function withRoom(box: LabelBox, shape: Shape | undefined, row: number): Held | undefined {
  if (!shape) return undefined;
  const below = Math.ceil((shape.height + AIR) / row);
  const wider = (one: LabelShape): LabelShape => ({
    width: Math.max(one.width, shape.width),
    rows: one.rows + below,
  });
  const line = wider({ width: box.width, rows: box.rows ?? 1 });
  const [folded, tall] = [box.folded && wider(box.folded), box.tall && wider(box.tall)];
  return { box: { ...box, ...line, folded, tall, fixed: true }, below };
}

/** Headlines that have room for their callouts. */
const keptFor = ({ scene }: CalloutInput): ReadonlyMap<number, LabelMark> =>
  new Map(
    scene.vertical
      ? []
      : scene.lanes.flatMap(({ labels }) =>
          labels.filter((l) => l.placed.below).map((l) => [l.entry.ordinal, l] as const),
        ),
  );

function underHeadline({ entry, text }: Called, label: LabelMark, input: CalloutInput): Callout {
  const { placed, left, top } = label;
  const [shape] = shapesOf(text, input, WIDTHS);
  const { at, ...box } = shape!;
  const right = placed.side === 1;
  const y = top + rowsHeight(placed.head, (input.scene as Scene).style);
  const align = right ? 'start' : 'end';
  const x = right ? left : left + placed.width - box.width;
  const way: Way = { width: at, align, anchor: 0, offscreen: 0 };
  return { ...box, x, y, entry, align, leader: [], way };
}

const meets = (a: Box, b: Box, air: number): boolean =>
  a.x < b.x + b.width + air &&
  b.x < a.x + a.width + air &&
  a.y < b.y + b.height + air &&
  b.y < a.y + a.height + air;

/** Where an item may be called out: px along the axis, and the edge of its mark that is turned to the texts. */
interface Anchor {
  readonly at: number;
  /** What it stands for along the axis. */
  readonly from?: number;
  readonly to?: number;
  readonly mark: number;
  /** The lowest edge of a text beside it. */
  readonly low?: number;
  /** The room over the axis that it stands on. */
  readonly top: number;
  /** Where its headline begins, and its stem: below, a text needs no leader. */
  readonly head?: number | undefined;
}

/** All that is drawn where time runs to the right, with some air. */
export function takenAlong({ lanes, style }: Scene, text: number): Box[] {
  const boxes: Box[] = [];
  const add = (x: number, y: number, right: number, bottom: number): void => {
    boxes.push({ x, y, width: right - x, height: bottom - y });
  };
  for (const lane of lanes) {
    if (lane.value !== undefined) add(0, lane.top, 240 * text, lane.top + style.laneHead);
    for (const { left, top, placed, foot } of lane.labels) {
      add(left - 2, top - 2, left + placed.width + 2, top + rowsHeight(placed.rows, style));
      add(placed.x - 2, top, placed.x + 2, foot);
    }
    for (const p of lane.badges)
      add(p.x - p.radius, p.y - p.radius, Math.max(p.to, p.x + p.radius), p.y + p.radius);
    for (const { columns } of lane.histograms)
      for (const c of columns) add(c.from, lane.base - c.height, c.to, lane.base);
    for (const { x, y, count } of lane.counts) {
      const half = countWidth(count, text) / 2;
      add(x - half, y - 10 * text, x + half, y + 2);
    }
    for (const o of lane.overflows) {
      const { from, to } = moreBox(o, text);
      add(from, o.y - 8 * text, to, o.y + 8 * text);
    }
  }
  return boxes;
}

function anchorsAlong(scene: Scene, entry: Entry, view: Viewport): Anchor[] {
  for (const lane of scene.lanes) {
    if (lane.collapsed || lane.offscreen) continue;
    const found = inLane(lane, entry, view, scene);
    if (found) return found;
  }
  return [];
}

function inLane(lane: Lane, entry: Entry, view: Viewport, scene: Scene): Anchor[] | undefined {
  const same = (mark: { readonly entry: Entry }): boolean => mark.entry.ordinal === entry.ordinal;
  const badge = lane.badges.find(same);
  const label = lane.labels.find(same);
  // a crowd does not tell in which lane its events are
  if (!badge && !label && lane.value !== undefined) return undefined;
  const top =
    Math.max(lane.top + (lane.value === undefined ? 0 : scene.style.laneHead), scene.spanRowsHeight) + 4;
  const start = xOf(view, entry.span.start);
  const [from, to] = [Math.max(0, start), Math.min(view.width, badge?.to ?? xOf(view, entry.span.end))];
  const crowd = lane.histograms.find((r) => r.from <= start && start < r.to);
  const column = crowd?.columns.find((c) => c.from <= start && start < c.to);
  const mark = badge
    ? badge.y - badge.radius
    : lane.base - (entry.kind === 'era' ? 0 : (column?.height ?? 0));
  const anchors: Anchor[] = [];
  if (start >= 0 && start <= view.width && entry.kind !== 'era')
    anchors.push({ at: start, mark, top, head: label?.top, ...(badge ? {} : beside(crowd, lane)) });
  if (to - from > RANGE)
    for (const share of [0.5, 0.85]) anchors.push({ at: from + (to - from) * share, mark, top });
  return anchors;
}

/** Beside a crowd there is room down to the axis. */
const beside = (
  crowd: Lane['histograms'][number] | undefined,
  { base }: Lane,
): Pick<Anchor, 'from' | 'to' | 'low'> => (crowd ? { from: crowd.from, to: crowd.to, low: base - AIR } : {});

const SIDES: readonly Align[] = ['center', 'start', 'end'];

/** The place that is lowest over the mark, on either side of the leader or over it; the widest text of those that are as low. */
function placeAlong(
  { entry, text }: Called,
  anchors: readonly Anchor[],
  { width: across }: Scene,
  taken: readonly Box[],
  input: CalloutInput,
  way: Way | undefined,
): Callout | undefined {
  let best: Callout | undefined;
  let least = Infinity;
  for (const [anchor, place] of anchors.entries()) {
    const { at, mark, top, head = mark, from = at, to = at, low = mark - FOOT } = place;
    if (way && way.anchor !== anchor) continue;
    const over = taken.filter((b) => at > b.x - 1 && at < b.x + b.width + 1 && b.y + b.height <= head + 1);
    const ceiling = Math.max(top, ...over.map((b) => b.y + b.height + AIR));
    for (const [i, shape] of shapesOf(text, input, way ? [way.width] : WIDTHS).entries())
      for (const align of way ? [way.align] : SIDES) {
        const { width, height } = shape;
        const x = align === 'center' ? at - width / 2 : align === 'start' ? to + INSET : from - INSET - width;
        if (x < 2 || x + width > across - 2) continue;
        const highest = Math.max(top, align === 'center' ? ceiling : Math.min(ceiling, head) - height / 2);
        const lowest = (align === 'center' ? mark - FOOT : low) - height;
        const y = way ? mark - way.offscreen : risen({ x, y: lowest, width, height }, taken);
        if (y < highest || (way && taken.some((b) => meets({ x, y, width, height }, b, AIR - 0.5)))) continue;
        const cost = lowest - y + i * 6;
        if (cost >= least) continue;
        least = cost;
        const foot = align === 'center' ? y + height + 2 : y + height / 2;
        const leader =
          entry.kind === 'era' || foot >= head
            ? []
            : ([
                [at, head],
                [at, foot],
              ] as const);
        const made = { width: shape.at, align, anchor, offscreen: mark - y };
        best = { x, y, width, height, entry, lines: shape.lines, align, leader, way: made };
      }
  }
  return best;
}

/** The greatest y at or above that of the box at which it meets nothing. */
function risen(box: Box, taken: readonly Box[]): number {
  const near = taken.filter((b) => b.x < box.x + box.width + AIR && box.x < b.x + b.width + AIR);
  let y = box.y;
  for (let hit: Box | undefined; (hit = near.find((b) => meets({ ...box, y }, b, AIR)));)
    y = hit.y - AIR - box.height;
  return y;
}

/** All texts where time runs down. */
function takenDown({ labels, spanRows, notes, text, width }: VerticalScene): Box[] {
  return [
    ...[...labels, ...spanRows].map((l) => ({
      x: text,
      y: l.place.top,
      width: l.width,
      height: l.place.height,
    })),
    ...notes.map((n) => ({ x: text, y: n.y - 9, width: width - text, height: 18 })),
  ];
}

function anchorsDown(scene: VerticalScene, entry: Entry, view: Viewport): Anchor[] {
  const badge = scene.badges.find((p) => p.entry.ordinal === entry.ordinal);
  const at = Math.max(0, xOf(view, entry.span.start));
  return at > view.width
    ? []
    : [{ at, mark: badge ? scene.axis + aside(badge.y) + badge.radius : scene.axis, top: 0 }];
}

/** Between the headlines of what is before and what is after, so that no two leaders cross; under the headline of its own. */
function placeDown(
  { entry, text }: Called,
  [anchor]: readonly Anchor[],
  scene: VerticalScene,
  taken: readonly Box[],
  input: CalloutInput,
  way: Way | undefined,
): Callout | undefined {
  const { width: across, text: x, labels, spanRows, height: length } = scene;
  const [shape] = shapesOf(text, input, [(across - x - 16) / input.text]);
  if (!anchor || !shape) return undefined;
  const own = [...labels, ...spanRows].find((l) => l.entry.ordinal === entry.ordinal);
  const before = labels.filter((l) => l.place.y <= anchor.at).map((l) => l.place.top + l.place.height + AIR);
  const after = labels.filter((l) => l.place.y > anchor.at).map((l) => l.place.top - AIR);
  const [low, high] = [Math.max(AIR, ...before), Math.min(length, ...after) - shape.height];
  const half = (CALLOUT.line * input.text) / 2;
  const wanted = own ? own.place.top + own.place.height + AIR : anchor.at - half;
  const tries = way
    ? [anchor.at + way.offscreen]
    : [wanted, low, high, ...taken.flatMap((b) => [b.y - AIR - shape.height, b.y + b.height + AIR])];
  const free = tries
    .filter((y) => y >= low - 0.5 && y <= high + 0.5)
    .filter((y) => (own !== undefined && y === wanted) || Math.abs(y + half - anchor.at) <= REACH)
    .filter((y) => !taken.some((b) => meets({ ...shape, x, y }, b, AIR - 0.5)))
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  const y = free[0];
  if (y === undefined) return undefined;
  const bend = x - scene.look.leader;
  const leader = own
    ? []
    : ([
        [anchor.mark, anchor.at],
        [bend, anchor.at],
        [x - 5, y + half],
      ] as const);
  const made = way ?? { width: shape.at, align: 'start', anchor: 0, offscreen: y - anchor.at };
  return { ...shape, x, y, entry, align: 'start', leader, way: made };
}
