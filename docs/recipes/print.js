import 'news-timeline/define.js';

document.querySelector('#paper').addEventListener('click', () => print());
