// Entry point of the chunk for videos, sound, maps, documents and posts: asked for where an item has any.
import type { CSSResult } from 'lit';
import { mediaStyles } from '../../ui/media.js';

export { mediaFigure, mediaImage, mediaSign } from '../../ui/media.js';
export { pictured, thumbDown } from '../../layout/picture-layout.js';
export { media as english } from '../../i18n/messages/en-media.js';
export const styles: readonly CSSResult[] = [mediaStyles];
