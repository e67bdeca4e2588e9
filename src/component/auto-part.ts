// What only `layout="auto"` needs: one chunk.
export { AutoLayout as Controller } from './auto-layout.js';
