// What only a timeline with its state in the address needs: one chunk.
export { UrlController as Controller } from './url-controller.js';
export { copyLink } from './url-template.js';
