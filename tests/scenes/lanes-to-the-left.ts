import type { SceneProps } from './scene-file.js';
import { STORY } from './story.js';

export const title = 'Lanes, with time to the left';
export const description =
  'Heads of lanes stand at the right, where time begins. Also where the page is narrow time does not run down here.';
export const items = STORY;
export const props: SceneProps = {
  locale: 'ar',
  dir: 'rtl',
  timeDirection: 'rtl',
  orientation: 'horizontal',
  lanes: 'country',
};
