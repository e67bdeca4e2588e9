import type { SceneProps } from './scene-file.js';
import { STORY } from './story.js';

export const title = 'A lane for each country';
export const description =
  'The most frequent countries each have a lane. An event of several countries stands in each of their lanes and is counted once.';
export const items = STORY;
export const props: SceneProps = { lanes: 'country' };
