// News in XML that is no feed, in one chunk.
import { readNewsMl } from './newsml-g2.js';
import { readNewsSitemap } from './sitemap.js';

export const newsSitemap = { read: readNewsSitemap };
export const newsml = { read: readNewsMl };
