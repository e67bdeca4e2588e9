// News in XML that is no feed, in one chunk.
import { newsMlSteps, readNewsMl } from './newsml-g2.js';
import { readNewsSitemap, sitemapSteps } from './sitemap.js';

export const newsSitemap = { read: readNewsSitemap, readSteps: sitemapSteps };
export const newsml = { read: readNewsMl, readSteps: newsMlSteps };
