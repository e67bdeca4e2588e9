import 'news-timeline/define.js';

const timeline = document.querySelector('news-timeline');
timeline.addEventListener('nt-select', (event) => {
  event.preventDefault();
  document.querySelector('#chosen').textContent = event.detail.item?.title ?? 'Choose an event.';
});
