// Entry point for sources in place of items: `import { remote } from 'news-timeline/remote.js'`.
export { LocalSource } from './source/local.js';
export { remote } from './source/remote.js';
export type { RemoteOptions } from './source/remote.js';
export { sharded } from './source/sharded.js';
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
  SyncSource,
  Target,
} from './source/source.js';
