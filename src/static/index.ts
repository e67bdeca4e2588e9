export { renderSvg } from './render-svg.js';
export {
  type LookOptions,
  type PictureSize,
  type SizeName,
  SIZES,
  type StoryOptions,
  type SvgOptions,
} from './options.js';
export type { Colours } from './options.js';
export { type PngOptions, renderPng } from './render-png.js';
export { renderStatic, type StaticPage, type StaticPageOptions } from './render-static.js';
export type { DateNumbers, DateOrder } from '../time/read-date.js';
