// Entry point of the chunk that ties the element to the page around it: state in the address, refreshed sources, children as data.
export { ChildrenController } from './children-controller.js';
export { LiveController } from './live-controller.js';
export { newItems } from './live-template.js';
export { UrlController } from './url-controller.js';
export { copyLink } from './url-template.js';
