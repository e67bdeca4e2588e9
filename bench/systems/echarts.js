// Scatter in large mode: points only; in motion the picture is completed in later frames.
import { ScatterChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([ScatterChart, GridComponent, DataZoomComponent, CanvasRenderer]);

let items;
let context;
let chart;

function points(wanted) {
  const chosen = wanted ? items.filter(wanted) : items;
  const rows = new Map(context.themes.map((theme, i) => [theme, i]));
  const data = new Float64Array(chosen.length * 2);
  for (let i = 0; i < chosen.length; i++) {
    data[2 * i] = chosen[i].start;
    data[2 * i + 1] = rows.get(chosen[i].themes[0]);
  }
  return data;
}

const finished = () =>
  new Promise((resolve) => {
    const done = () => {
      chart.off('finished', done);
      resolve();
    };
    chart.on('finished', done);
  });

export default {
  async load(mount, loaded, all) {
    items = loaded;
    context = all;
    const [min, max] = context.extent;
    chart = init(mount, undefined, { renderer: 'canvas' });
    const done = finished();
    chart.setOption({
      animation: false,
      useUTC: true,
      grid: { left: 40, right: 10, top: 10, bottom: 30 },
      xAxis: { type: 'time', min, max },
      yAxis: { type: 'value', min: -1, max: context.themes.length },
      dataZoom: [{ type: 'inside', startValue: min, endValue: max, filterMode: 'filter', throttle: 0 }],
      series: [
        { id: 'news', type: 'scatter', large: true, largeThreshold: 2000, symbolSize: 4, data: points() },
      ],
    });
    await done;
  },
  setWindow: (t0, t1) => chart.dispatchAction({ type: 'dataZoom', startValue: t0, endValue: t1 }),
  async filter(on) {
    const done = finished();
    chart.setOption({ series: [{ id: 'news', data: points(on ? context.passes : undefined) }] });
    await done;
  },
};
