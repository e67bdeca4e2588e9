// What only a timeline with a source needs: asking again, what came, and why it did not. One chunk.
export { LiveController as Controller } from './live-controller.js';
export { liveStrip, newItems } from './live-template.js';
