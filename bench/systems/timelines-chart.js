import TimelinesChart from 'timelines-chart';

let items;
let context;
let chart;

const MINUTE = 60e3; // a point needs a length

const groups = (wanted) => [
  {
    group: 'News',
    data: context.themes.map((label) => ({
      label,
      data: items
        .filter((item) => item.themes[0] === label && (!wanted || wanted(item)))
        .map(({ start, end, title }) => ({
          timeRange: [start, end ?? start + MINUTE],
          val: label,
          labelVal: title,
        })),
    })),
  },
];

export default {
  async load(mount, loaded, all) {
    items = loaded;
    context = all;
    chart = new TimelinesChart(mount)
      .width(context.width)
      .maxHeight(context.height)
      .maxLineHeight(40)
      .zQualitative(true)
      .enableAnimations(false)
      .useUtc(true)
      .data(groups());
  },
  setWindow: (t0, t1) => chart.zoomX([new Date(t0), new Date(t1)]),
  async filter(on) {
    chart.data(groups(on ? context.passes : undefined));
  },
};
