// Static charts: each window is a new chart of what is in it.
import * as Plot from '@observablehq/plot';

let mount;
let items;
let context;
let points;
let ranges;
let view;

function prepare(wanted) {
  const chosen = wanted ? items.filter(wanted) : items;
  points = chosen.filter((item) => item.end === undefined).sort((a, b) => a.start - b.start);
  ranges = chosen.filter((item) => item.end !== undefined);
}

function lowerBound(ms) {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (points[middle].start < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function draw() {
  const [t0, t1] = view;
  const y = (item) => item.themes[0];
  const chart = Plot.plot({
    width: context.width,
    height: context.height,
    marginLeft: 90,
    x: { type: 'utc', domain: [t0, t1] },
    y: { domain: context.themes },
    marks: [
      Plot.ruleY(
        ranges.filter((item) => item.start < t1 && item.end > t0),
        { x1: 'start', x2: 'end', y, stroke: y, clip: true },
      ),
      Plot.dot(points.slice(lowerBound(t0), lowerBound(t1)), { x: 'start', y, fill: y, r: 2 }),
    ],
  });
  mount.replaceChildren(chart);
}

export default {
  async load(given, loaded, all) {
    mount = given;
    items = loaded;
    context = all;
    view = context.extent;
    prepare();
    draw();
  },
  setWindow(t0, t1) {
    view = [t0, t1];
    draw();
  },
  async filter(on) {
    prepare(on ? context.passes : undefined);
    draw();
  },
};
