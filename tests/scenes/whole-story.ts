import type { SceneProps } from './scene-file.js';
import { STORY } from './story.js';

export const title = 'The whole story';
export const description =
  'Forty-four events over five and a half years, fitted to the plot: the war is a band, the ten headlines of February 2026 are one dense spot with its count.';
export const items = STORY;
export const props: SceneProps = {};
