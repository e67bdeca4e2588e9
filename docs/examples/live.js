import 'news-timeline/define.js';

const timeline = document.querySelector('news-timeline');
timeline.items = [
  { id: 1, start: '2026-02-16T08:00Z', title: 'Talks begin' },
  { id: 2, start: '2026-02-16T11:30Z', title: 'Delegations meet' },
];

let id = 2;
document.querySelector('#more').addEventListener('click', () => {
  id += 1;
  const start = new Date(Date.UTC(2026, 1, 16, 8 + id)).toISOString();
  timeline.addItems([{ id, start, title: `Report ${id}` }]);
});
