// Entry point for sources in place of items: `import { LocalSource } from 'news-timeline/remote.js'`.
export { LocalSource } from './source/local.js';
export type {
  Coverage,
  Counts,
  Entry,
  Filter,
  Found,
  Frame,
  Page,
  PageQuery,
  Query,
  Source,
  SourceInfo,
  Target,
} from './source/source.js';
