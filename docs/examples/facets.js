import 'news-timeline/define.js';

document.querySelector('news-timeline').facets = [
  { field: 'theme', label: 'What', order: 'name', colors: { Conflict: '#b3261e', Diplomacy: '#1a4fc4' } },
  { field: 'country', label: 'Where', order: ['AM', 'AZ', 'GE'] },
  { field: 'source', label: 'Reported by' },
];
