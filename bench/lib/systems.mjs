// What is measured. `bundle: false` is served as built; `draws` is what a reader sees at any moment.

export const SYSTEMS = [
  {
    id: 'news-timeline',
    name: 'news-timeline',
    draws: 'titles, ranges, counted density, facet counts',
    bundle: false,
  },
  { id: 'raw-canvas', name: 'raw canvas (the limit)', draws: 'density columns, ≤ 60 titles' },
  {
    id: 'vis-timeline',
    name: 'vis-timeline',
    package: 'vis-timeline',
    draws: 'every title in the window, ranges',
  },
  {
    id: 'vis-timeline-cluster',
    name: 'vis-timeline, clustering',
    package: 'vis-timeline',
    draws: 'titles, ranges, clusters',
  },
  {
    id: 'timelinejs',
    name: 'TimelineJS',
    package: '@knight-lab/timelinejs',
    styles: ['@knight-lab/timelinejs/dist/css/timeline.css'],
    draws: 'every title, ranges, slides',
  },
  {
    id: 'event-drops',
    name: 'EventDrops',
    package: 'event-drops',
    styles: ['event-drops/dist/style.css'],
    draws: 'points by theme',
  },
  {
    id: 'timelines-chart',
    name: 'timelines-chart',
    package: 'timelines-chart',
    draws: 'ranges by theme',
  },
  { id: 'echarts', name: 'ECharts scatter, large', package: 'echarts', draws: 'points by theme' },
  {
    id: 'uplot',
    name: 'uPlot',
    package: 'uplot',
    styles: ['uplot/dist/uPlot.min.css'],
    draws: 'points by theme',
  },
  { id: 'plot', name: 'Observable Plot', package: '@observablehq/plot', draws: 'points and ranges by theme' },
];

export const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000];
