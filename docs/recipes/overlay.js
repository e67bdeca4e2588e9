import 'news-timeline/define.js';
import { area, scaleLinear, select } from 'd3';

// soldiers reported dead by both sides, added up and rounded to hundreds
const DEAD = [
  ['2020-09-27', 0],
  ['2020-11-10', 6700],
  ['2022-09-12', 6700],
  ['2022-09-14', 7000],
  ['2023-09-19', 7000],
  ['2023-09-20', 7400],
];

const timeline = document.querySelector('news-timeline');
const svg = select(timeline).append('svg').attr('slot', 'overlay').attr('aria-hidden', 'true');
const curve = svg.append('path').attr('class', 'curve');

timeline.addEventListener('nt-draw', () => {
  const { scale } = timeline;
  if (!scale) return;
  const y = scaleLinear([0, 7400], [svg.node().clientHeight, 60]);
  const shape = area(
    ([date]) => scale(new Date(date)),
    y(0),
    ([, sum]) => y(sum),
  );
  curve.attr('d', shape(DEAD));
});
