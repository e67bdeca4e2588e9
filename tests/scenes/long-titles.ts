import type { NewsItem } from '../../src/items/item.js';
import type { SceneProps } from './scene-file.js';

const LONG =
  'A title that goes on and on, as the subject lines of press releases do when several departments have each added the words without which they would not let it pass';

export const title = 'Long titles';
export const description =
  'A title ends in an ellipsis before it yields its place; the card has it whole. One long word, one in capitals, one in Chinese, one of symbols alone.';
export const items: readonly NewsItem[] = [
  ...Array.from({ length: 9 }, (_, i) => ({
    start: `2024-${String(i + 2).padStart(2, '0')}-11`,
    title: `${i + 1}. ${LONG}`,
  })),
  {
    start: '2024-03-20',
    title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    lang: 'de',
  },
  { start: '2024-05-27', title: LONG.toUpperCase(), importance: 8 },
  {
    start: '2024-07-04',
    title: '第三次会议在北京闭幕，各方同意明年继续就贸易、气候和卫生问题举行磋商',
    lang: 'zh',
  },
  { start: '2024-08-29', title: '*** +++ — — — +++ ***' },
  { start: '2024-12-20', title: `At the far edge: ${LONG}`, importance: 9 },
];
export const props: SceneProps = {};
