import 'news-timeline/define.js';

const timeline = document.querySelector('news-timeline');
timeline.labelTemplate = (item) => `${item.importance >= 8 ? '★ ' : ''}${item.title}`;
timeline.formatDate = (item, { style, label }) => (style === 'long' ? `Published ${label}` : label);
timeline.tooltipTemplate = (item) => `${item.title}: ${item.summary ?? 'no summary'}`;
timeline.cardTemplate = (item) => `${item.title}. ${item.summary ?? ''}`;
