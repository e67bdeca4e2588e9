// No zoom to a window and no filter: the nearest zoom factor and event stand for the first, a rebuild for the second.
import { Timeline } from '@knight-lab/timelinejs/src/js/index.js';

let mount;
let items;
let context;
let starts;
let timeline;

function date(ms) {
  const d = new Date(ms);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
  };
}

const slide = ({ id, start, end, title, summary, themes }) => ({
  unique_id: id,
  start_date: date(start),
  ...(end ? { end_date: date(end) } : {}),
  text: { headline: title, text: summary },
  group: themes[0],
});

function nearest(ms) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle].start < ms) low = middle + 1;
    else high = middle;
  }
  return starts[low].id;
}

async function build(wanted) {
  const chosen = wanted ? items.filter(wanted) : items;
  starts = [...chosen].sort((a, b) => a.start - b.start);
  mount.replaceChildren();
  const config = { events: chosen.map(slide) };
  const options = { duration: 0, scale_factor: 1, font: null, ga_measurement_id: null, hash_bookmark: false };
  await new Promise((resolve) => {
    timeline = new Timeline(mount, config, options);
    timeline.on('loaded', resolve);
  });
}

export default {
  async load(given, loaded, all) {
    mount = given;
    items = loaded;
    context = all;
    await build();
  },
  setWindow(t0, t1) {
    const nav = timeline._timenav;
    const [first, last] = context.extent;
    const factor = Math.min(89, (last - first) / (t1 - t0));
    nav.current_id = nearest((t0 + t1) / 2);
    if (Math.abs(factor - nav.options.scale_factor) > 1e-9) nav.setZoomFactor(factor);
    else nav.goToId(nav.current_id, true);
  },
  filter: (on) => build(on ? context.passes : undefined),
};
