// Points only: no labels, no ranges. It wants columns in the order of time.
import uPlot from 'uplot';

let items;
let context;
let plot;

function columns(wanted) {
  const chosen = wanted ? items.filter(wanted) : [...items];
  chosen.sort((a, b) => a.start - b.start);
  const rows = new Map(context.themes.map((theme, i) => [theme, i]));
  return [chosen.map((item) => item.start / 1000), chosen.map((item) => rows.get(item.themes[0]))];
}

export default {
  async load(mount, loaded, all) {
    items = loaded;
    context = all;
    const [min, max] = context.extent.map((ms) => ms / 1000);
    const options = {
      width: context.width,
      height: context.height - 40,
      scales: { x: { time: true, min, max }, y: { range: [-1, context.themes.length] } },
      series: [{}, { paths: () => null, points: { show: true, size: 4, fill: '#36c', width: 0 } }],
      legend: { show: false },
    };
    await new Promise((resolve) => {
      plot = new uPlot({ ...options, hooks: { draw: [resolve] } }, columns(), mount);
    });
  },
  setWindow: (t0, t1) => plot.setScale('x', { min: t0 / 1000, max: t1 / 1000 }),
  async filter(on) {
    plot.setData(columns(on ? context.passes : undefined), false);
    plot.redraw();
    await Promise.resolve();
  },
};
