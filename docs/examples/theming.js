import 'news-timeline/define.js';

const timeline = document.querySelector('news-timeline');
const follow = (id, name, value) => {
  const slider = document.getElementById(id);
  const set = () => timeline.style.setProperty(name, value(slider.value));
  slider.addEventListener('input', set);
};
follow('hue', '--nt-accent', (hue) => `hsl(${hue} 70% 38%)`);
follow('height', '--nt-plot-height', (height) => `${height}px`);
