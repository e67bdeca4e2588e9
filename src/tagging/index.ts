export { themeOfCategory, CAMEO_THEMES, THEME_TOPICS, themeOfCode } from './themes.js';
export type { AmbiguousName, Gazetteer, GazetteerText, Places, PlaceReading } from './gazetteer.js';
export { parseGazetteer } from './gazetteer.js';
export type { Lexicon, WeightedPhrase } from './themes.js';
export { loadLexicon, readLexicon } from './lexicon.js';
export type { ItemTagger, Tagger, TaggerOptions, TagResult } from './tagger.js';
export { createItemTagger, tagItem, createTagger } from './tagger.js';
export { loadPlaces } from './places.js';
export type { ReadLexicon } from './lexicon.js';
