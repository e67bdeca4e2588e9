import 'news-timeline/define.js';

const timeline = document.querySelector('news-timeline');
const bar = document.querySelector('.own-filter');
await timeline.loaded;

for (const [theme, count] of Object.entries(timeline.counts.facets.theme)) {
  const button = document.createElement('button');
  button.className = 'button';
  button.textContent = `${theme || 'no theme'} (${count})`;
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const pressed = button.getAttribute('aria-pressed') !== 'true';
    for (const other of bar.children) other.setAttribute('aria-pressed', String(other === button && pressed));
    timeline.filter = pressed ? { facets: { theme: [theme] } } : {};
  });
  bar.append(button);
}
