import type { SceneProps } from './scene-file.js';
import { STORY } from './story.js';

export const title = 'Ten headlines, day by day';
export const description =
  'The last dense spot of the whole story from close by: each headline stands on its own day.';
export const items = STORY;
export const props: SceneProps = { view: ['2026-02-17', '2026-02-28'] };
