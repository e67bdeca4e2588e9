// What only a timeline of its own children needs: one chunk.
export { ChildrenController as Controller } from './children-controller.js';
