// Which way time runs in the Arabic timeline, for who wants to compare.
import 'news-timeline/define.js';
import type { NewsTimeline } from 'news-timeline';

const arabic = document.querySelector<NewsTimeline>('#ar news-timeline')!;
for (const input of document.querySelectorAll<HTMLInputElement>('#time-direction input'))
  input.addEventListener('change', () => (arabic.timeDirection = input.value as 'ltr' | 'auto'));
