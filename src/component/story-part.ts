// All code that only a story needs: one chunk, loaded when there is one to tell.
import { storyStyles } from './story.styles.js';

export { StoryController as Controller } from './story-controller.js';
export { storyPanel } from './story-panel.js';
export const styles = [storyStyles] as const;
