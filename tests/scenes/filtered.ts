import type { SceneProps } from './scene-file.js';
import { STORY } from './story.js';

export const title = 'Filtered';
export const description =
  'Conflict or diplomacy, without Russia. The counts of each facet are taken under the other’s choice.';
export const items = STORY;
export const props: SceneProps = {
  filter: { facets: { theme: ['Conflict', 'Diplomacy'], country: { none: ['RU'] } } },
};
