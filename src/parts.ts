// What the one classic script leaves out, for pages where this file and chunks/ stand beside it: readers of rare formats and what
// tags items. The build puts a call of these functions in the place of each import (see `leftOut` in rollup.config.js).

export const rowTagger = () => import('./element/row-tagger.js');
export const englishWords = () => import('./tagging/lexicons/en.js');
export const xmlTree = () => import('./formats/feed/xml-tree.js');
export const workbook = () => import('./formats/excel/workbook.js');
export const yaml = () => import('./formats/json/yaml.js');
export const html = () => import('./formats/page/html.js');
export const jsonLd = () => import('./formats/json/json-ld.js');
export const pageText = () => import('./formats/page/page-text.js');
export const org = () => import('./formats/page/org.js');
export const boards = () => import('./formats/boards/index.js');
export const posts = () => import('./formats/posts/index.js');
export const citations = () => import('./formats/citations/index.js');
export const calendar = () => import('./formats/icalendar/icalendar.js');
export const simileXml = () => import('./formats/simile/simile-xml.js');
export const simileJson = () => import('./formats/simile/simile-json.js');
export const wikidata = () => import('./formats/wikidata/wikidata.js');
export const newsXml = () => import('./formats/news-xml/index.js');
