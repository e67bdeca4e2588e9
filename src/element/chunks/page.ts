// Entry point of the chunk that ties the element to the page around it: state in the address, refreshed sources, children as data.
export { ChildrenController } from '../children.js';
export { LiveController } from '../loading/live.js';
export { UrlController, copyLink } from '../../ui/share.js';
export { page as english } from '../../i18n/messages/en-page.js';
