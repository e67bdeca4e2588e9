import type { SceneProps } from './scene-file.js';
import { STORY } from './story.js';

export const title = 'Nothing matches';
export const description =
  'The search leaves nothing over. The timeline says so and offers to clear the filter.';
export const items = STORY;
export const props: SceneProps = { filter: { text: 'volcano' } };
