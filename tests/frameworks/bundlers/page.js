const timeline = document.createElement('news-timeline');
timeline.items = [
  { start: '2026-01-12', title: 'Harbour reopens' },
  { start: '2026-05-08', title: 'Mayor elected again' },
];
document.body.append(timeline);
