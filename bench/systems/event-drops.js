// A row per theme; points only. It has no call for a window, so draw() is called as its zoom does.
import * as d3 from 'd3';
import eventDrops from 'event-drops';

const FILLED = ['locale', 'metaballs', 'bound', 'axis', 'label', 'indicator', 'margin', 'zoom'].concat(
  'numberDisplayedTicks',
  'breakpoints',
);

let mount;
let items;
let context;
let chart;
let config;

const rows = (wanted) =>
  context.themes.map((name) => ({
    name,
    data: items.filter((item) => item.themes[0] === name && (!wanted || wanted(item))),
  }));

function show(wanted) {
  d3.select(mount)
    .data([rows(wanted)])
    .call(chart);
}

export default {
  async load(given, loaded, all) {
    mount = given;
    items = loaded;
    context = all;
    const [start, end] = context.extent.map((ms) => new Date(ms));
    config = {
      d3,
      range: { start, end },
      drop: { date: (item) => new Date(item.start) },
      line: { color: (_, i) => d3.schemeCategory20[i], height: 40 },
      drops: (row) => row.data,
      // it fills in its defaults here, and draw() wants them
      ...Object.fromEntries(FILLED.map((name) => [name, {}])),
    };
    chart = eventDrops(config);
    show();
  },
  setWindow(t0, t1) {
    const scale = chart
      .scale()
      .copy()
      .domain([new Date(t0), new Date(t1)]);
    d3.select(mount).select('svg').call(chart.draw(config, scale));
  },
  async filter(on) {
    show(on ? context.passes : undefined);
  },
};
