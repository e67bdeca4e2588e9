export { themeOfCategory } from './category-theme.js';
export type { AmbiguousName, Gazetteer, GazetteerText, Reading } from './gazetteer.js';
export { parseGazetteer } from './gazetteer.js';
export { CAMEO_THEMES, THEME_TOPICS, themeOfCode } from './iptc-map.js';
export type { Lexicon } from './lexicon.js';
export { loadLexicon } from './load-lexicon.js';
export { tagItem } from './tag-item.js';
export type { Tagger, TaggerOptions, TagResult } from './tagger.js';
export { createTagger } from './tagger.js';
