import { describe, expect, it } from 'vitest';
import { sourceUrl } from '../../../src/formats/source-url.js';

const DOCS = 'https://docs.google.com/spreadsheets';
const SHARED = `${DOCS}/d/KEY/export?format=csv`;
const PUBLISHED = `${DOCS}/d/e/2PACX-K/pub?output=csv`;

describe('links to Google Sheets lead to their data', () => {
  it.each([
    [`${DOCS}/d/KEY/edit?usp=sharing`, SHARED],
    [`${DOCS}/d/KEY/edit#gid=7`, `${SHARED}&gid=7`],
    [`${DOCS}/d/KEY/edit?gid=7#gid=7`, `${SHARED}&gid=7`],
    [`${DOCS}/d/KEY/view`, SHARED],
    [`${DOCS}/d/KEY/preview`, SHARED],
    [`${DOCS}/d/KEY/htmlview?gid=0`, `${SHARED}&gid=0`],
    [`${DOCS}/d/KEY/htmlembed?single=true&gid=3`, `${SHARED}&gid=3`],
    [`${DOCS}/d/KEY`, SHARED],
    [`${DOCS}/u/1/d/KEY/edit`, SHARED],
    ['https://docs.google.com/a/e.org/spreadsheets/d/KEY/edit', SHARED],
    [`${DOCS}/d/KEY/edit?sheet=My%20events`, `${DOCS}/d/KEY/gviz/tq?tqx=out:csv&sheet=My%20events`],
    [`${DOCS}/d/KEY/export?format=pdf`, SHARED],
    [`${DOCS}/d/e/2PACX-K/pubhtml`, PUBLISHED],
    [`${DOCS}/d/e/2PACX-K/pubhtml?gid=5&single=true`, `${DOCS}/d/e/2PACX-K/pub?gid=5&single=true&output=csv`],
    [`${DOCS}/d/e/2PACX-K/pubhtml#gid=5`, `${DOCS}/d/e/2PACX-K/pub?gid=5&single=true&output=csv`],
    [`${DOCS}/d/e/2PACX-K/pub?output=pdf`, PUBLISHED],
    [`${DOCS}/pub?key=KEY&gid=0`, SHARED],
    ['https://spreadsheets.google.com/pub?key=KEY', SHARED],
    ['https://spreadsheets.google.com/feeds/list/KEY/od6/public/values?alt=json', SHARED],
    [
      'https://drive.google.com/file/d/KEY/view?usp=sharing',
      'https://drive.google.com/uc?export=download&id=KEY',
    ],
    ['https://drive.google.com/open?id=KEY', 'https://drive.google.com/uc?export=download&id=KEY'],
  ])('%s', (link, data) => {
    expect(sourceUrl(link)).toBe(data);
  });

  it.each([
    `${DOCS}/d/KEY/export?format=xlsx`,
    `${DOCS}/d/KEY/export?format=tsv&gid=2`,
    `${DOCS}/d/KEY/gviz/tq?tqx=out:json`,
    `${DOCS}/d/KEY/gviz/tq?tqx=out:csv&sheet=Events`,
    `${DOCS}/d/e/2PACX-K/pub?output=tsv`,
    `${DOCS}/d/e/2PACX-K/pub?output=xlsx`,
    'https://e.org/spreadsheets/d/KEY/edit',
    'https://e.org/pub?key=KEY',
    'https://drive.google.com/drive/my-drive',
  ])('is data already, or none of theirs: %s', (link) => {
    expect(sourceUrl(link)).toBe(link);
  });
});
