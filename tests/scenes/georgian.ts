import type { SceneProps } from './scene-file.js';
import { STORY } from './story.js';

export const title = 'In Georgian';
export const description =
  'Dates and country names in Georgian, also in browsers that do not have the language. Titles stay as they are in the data.';
export const items = STORY;
export const props: SceneProps = { locale: 'ka', view: ['2023-07-01', '2024-06-30'] };
