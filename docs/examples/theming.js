import 'news-timeline/define.js';

const timeline = document.querySelector('news-timeline');
const form = document.querySelector('#theme');

// a lightness for each mode, so that both keep their contrast
const colour = (hue) => `light-dark(hsl(${hue} 75% 34%), hsl(${hue} 85% 72%))`;
const WRITE = {
  '--nt-accent': colour,
  '--nt-color-1': colour,
  '--nt-color-2': colour,
  '--nt-radius': (n) => `${n}px`,
  '--nt-plot-height': (n) => `${n}px`,
};

function follow() {
  const rules = [];
  for (const control of form.elements) {
    const { name, value } = control;
    if (!name.startsWith('--')) continue;
    const untouched = value === (control.defaultValue ?? '');
    const text = untouched ? '' : (WRITE[name]?.(value) ?? value);
    if (text) timeline.style.setProperty(name, text);
    else timeline.style.removeProperty(name);
    if (text) rules.push(`  ${name}: ${text};\n`);
  }
  timeline.theme = form.elements.theme.value || undefined;
  document.querySelector('#rule').textContent = `news-timeline {\n${rules.join('')}}`;
}

form.addEventListener('input', follow);
form.addEventListener('reset', () => setTimeout(follow)); // the values are reset after the event
