// All code that only even spacing needs: one chunk, loaded when it is first asked for.
export { EvenController as Controller } from './even-controller.js';
