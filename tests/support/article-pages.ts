// Pages of one article each, as the systems of newsrooms write them, none with JSON-LD; in our own words. Each has one right item.

export interface ArticlePage {
  readonly name: string;
  readonly html: string;
  readonly start: string;
  readonly title: string;
}

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;
const named = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const page = (lang: string, head: string, body: string): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const ASIDE =
  '<aside><h3>Most read</h3><ul><li><a href="/a">Snow shuts the pass</a></li><li><a href="/b">Old mill is sold</a></li></ul></aside>';
const FOOT = '<footer>© 2009–2024 The Valley Post</footer>';

export const ARTICLE_PAGES: readonly ArticlePage[] = [
  {
    name: 'WordPress with a plug-in for search engines',
    html: page(
      'en-US',
      `<title>Lake freezes over - Valley Post</title>${meta('og:title', 'Lake freezes over - Valley Post')}${meta('og:site_name', 'Valley Post')}${meta('article:published_time', '2023-01-14T06:30:00+00:00')}${meta('article:modified_time', '2023-01-15T10:00:00+00:00')}`,
      `<article><h1 class="entry-title">Lake freezes over</h1><p>It last did so in February 1986.</p></article>${ASIDE}`,
    ),
    start: '2023-01-14T06:30:00+00:00',
    title: 'Lake freezes over',
  },
  {
    name: 'WordPress, the classes of microformats',
    html: page(
      'en',
      '<title>Ferry gets a new captain | Valley Post</title>',
      '<div class="hentry"><h1 class="entry-title">Ferry gets a new captain</h1><span class="posted-on"><time class="entry-date published" datetime="2021-04-02T09:15:00+02:00">April 2, 2021</time><time class="updated" datetime="2021-04-03T11:00:00+02:00">April 3, 2021</time></span><p>She has sailed since 2004.</p></div>',
    ),
    start: '2021-04-02T09:15:00+02:00',
    title: 'Ferry gets a new captain',
  },
  {
    name: 'Drupal with Dublin Core',
    html: page(
      'en',
      `<title>Council votes on the bridge</title>${named('dcterms.title', 'Council votes on the bridge')}${named('dcterms.date', '2019-11-06T14:00+01:00')}`,
      '<h1>Council votes on the bridge</h1><p>A first vote was held on 3 May 2017.</p>',
    ),
    start: '2019-11-06T14:00+01:00',
    title: 'Council votes on the bridge',
  },
  {
    name: 'the older Dublin Core',
    html: page(
      'en',
      `<title>Harbour is dredged</title>${named('DC.title', 'Harbour is dredged')}${named('DC.date.issued', '2015-08-20')}`,
      `<h1>Harbour is dredged</h1><p>Ships came until 1998.</p>${FOOT}`,
    ),
    start: '2015-08-20',
    title: 'Harbour is dredged',
  },
  {
    name: 'a system of large publishers: parsely',
    html: page(
      'en',
      `<title>Vineyards flood</title>${named('parsely-title', 'Vineyards flood')}${named('parsely-pub-date', '2022-09-11T05:45:00Z')}`,
      `<h1>Vineyards flood</h1><p>By Ann Lee</p>${ASIDE}`,
    ),
    start: '2022-09-11T05:45:00Z',
    title: 'Vineyards flood',
  },
  {
    name: 'sailthru',
    html: page(
      'en',
      `<title>Choir sings at dawn — The Post</title>${named('sailthru.title', 'Choir sings at dawn')}${named('sailthru.date', '2018-05-01T04:00:00Z')}`,
      '<h1>Choir sings at dawn</h1><p>The custom is from 1887.</p>',
    ),
    start: '2018-05-01T04:00:00Z',
    title: 'Choir sings at dawn',
  },
  {
    name: 'a magazine with pubdate',
    html: page(
      'en',
      `<title>The last miller</title>${named('pubdate', '2016-03-28')}${meta('og:title', 'The last miller')}`,
      '<h1>The last miller</h1><p>He came in 1951.</p>',
    ),
    start: '2016-03-28',
    title: 'The last miller',
  },
  {
    name: 'microdata on the page',
    html: page(
      'en',
      '<title>Trams return | City</title>',
      '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Trams return</h1><meta itemprop="datePublished" content="2020-06-30T12:00:00+03:00"><meta itemprop="dateModified" content="2020-07-01T12:00:00+03:00"><p itemprop="articleBody">The old line closed in 1962.</p></div>',
    ),
    start: '2020-06-30T12:00:00+03:00',
    title: 'Trams return',
  },
  {
    name: 'microdata of a blog',
    html: page(
      'en',
      '<title>Garden notes: Frost in May</title>',
      '<article itemscope itemtype="http://schema.org/BlogPosting"><h2 itemprop="name headline">Frost in May</h2><time itemprop="datePublished" datetime="2017-05-09">9 May 2017</time><p>As in 1981.</p></article>',
    ),
    start: '2017-05-09',
    title: 'Frost in May',
  },
  {
    name: 'HTML5 alone',
    html: page(
      'en',
      '<title>Lighthouse is automated</title>',
      '<main><article><header><h1>Lighthouse is automated</h1><time datetime="1998-10-31" pubdate>31 October 1998</time></header><p>The keeper had served since 1964.</p></article></main>',
    ),
    start: '1998-10-31',
    title: 'Lighthouse is automated',
  },
  {
    name: 'a static site',
    html: page(
      'en',
      `<title>Why we moved the server</title>${meta('og:type', 'article')}${meta('og:title', 'Why we moved the server')}${meta('article:published_time', '2024-02-11')}`,
      '<nav><a href="/">Home</a></nav><article><h1>Why we moved the server</h1><p>Posted by Bo on 11 February 2024</p><p>It ran since 2012.</p></article>',
    ),
    start: '2024-02-11',
    title: 'Why we moved the server',
  },
  {
    name: 'a newsletter',
    html: page(
      'en',
      `<title>Letters from the coast #12</title>${meta('og:title', 'Letters from the coast #12')}${meta('article:published_time', '2021-12-05T18:22:31.104Z')}`,
      '<div class="post"><h1 class="post-title">Letters from the coast #12</h1><div>Dec 5, 2021</div><p>The storm of 1953 is told of still.</p></div>',
    ),
    start: '2021-12-05T18:22:31.104Z',
    title: 'Letters from the coast #12',
  },
  {
    name: 'French daily with two times',
    html: page(
      'fr',
      `<title>Le pont rouvre - Le Val</title>${meta('og:title', 'Le pont rouvre')}${meta('og:site_name', 'Le Val')}`,
      '<article><h1>Le pont rouvre</h1><p>Publié le <time datetime="2019-03-12T07:00:00+01:00">12 mars 2019 à 7h00</time>, mis à jour le <time datetime="2019-03-12T19:40:00+01:00">12 mars 2019 à 19h40</time></p><p>Il fut bâti en 1905.</p></article>',
    ),
    start: '2019-03-12T07:00:00+01:00',
    title: 'Le pont rouvre',
  },
  {
    name: 'German daily',
    html: page(
      'de',
      `<title>Brücke wieder offen | Talbote</title>${meta('og:title', 'Brücke wieder offen')}${named('date', '2021-07-19T16:05:00+02:00')}${named('last-modified', '2021-07-20T08:00:00+02:00')}`,
      '<h1>Brücke wieder offen</h1><p>Stand: 20.07.2021</p><p>Gebaut 1905.</p>',
    ),
    start: '2021-07-19T16:05:00+02:00',
    title: 'Brücke wieder offen',
  },
  {
    name: 'Spanish daily',
    html: page(
      'es',
      `<title>Reabre el puente | El Valle</title>${meta('og:title', 'Reabre el puente')}${named('DC.date', '2022-10-03T05:30:00+02:00')}`,
      '<article><h1>Reabre el puente</h1><p>Por A. Ruiz</p><p>Cerró en 2015.</p></article>',
    ),
    start: '2022-10-03T05:30:00+02:00',
    title: 'Reabre el puente',
  },
  {
    name: 'Russian agency',
    html: page(
      'ru',
      `<title>Мост открыли после ремонта - Долина</title>${meta('og:title', 'Мост открыли после ремонта')}${named('analytics:p_ts', '1601201700')}${meta('article:published_time', '20200927T1015')}`,
      '<h1>Мост открыли после ремонта</h1><p>Его построили в 1905 году.</p>',
    ),
    start: '20200927T1015',
    title: 'Мост открыли после ремонта',
  },
  {
    name: 'Ukrainian site',
    html: page(
      'uk',
      `<title>Міст відкрили</title>${meta('og:title', 'Міст відкрили')}${meta('article:published_time', '2023-05-17T08:00:00+03:00')}`,
      '<article><h1>Міст відкрили</h1><p>Його збудували 1905 року.</p></article>',
    ),
    start: '2023-05-17T08:00:00+03:00',
    title: 'Міст відкрили',
  },
  {
    name: 'Turkish daily',
    html: page(
      'tr',
      `<title>Köprü açıldı - Vadi</title>${meta('og:title', 'Köprü açıldı')}${named('datePublished', '2020-11-02T11:00:00+03:00')}${named('dateModified', '2020-11-02T12:00:00+03:00')}`,
      '<h1>Köprü açıldı</h1><p>Güncelleme: 02.11.2020 12:00</p>',
    ),
    start: '2020-11-02T11:00:00+03:00',
    title: 'Köprü açıldı',
  },
  {
    name: 'Armenian agency',
    html: page(
      'hy',
      `<title>Կամուրջը բացվել է</title>${meta('og:title', 'Կամուրջը բացվել է')}${meta('article:published_time', '2021-03-04T15:20:00+04:00')}`,
      '<h1>Կամուրջը բացվել է</h1><p>Կառուցվել է 1905 թվականին։</p>',
    ),
    start: '2021-03-04T15:20:00+04:00',
    title: 'Կամուրջը բացվել է',
  },
  {
    name: 'Arabic channel',
    html: page(
      'ar',
      `<title>إعادة فتح الجسر</title>${meta('og:title', 'إعادة فتح الجسر')}${meta('article:published_time', '2022-01-09T13:00:00Z')}`,
      '<article><h1>إعادة فتح الجسر</h1><p>بني عام 1905.</p></article>',
    ),
    start: '2022-01-09T13:00:00Z',
    title: 'إعادة فتح الجسر',
  },
  {
    name: 'an advert and a list of other articles first',
    html: page(
      'en',
      `<title>School gets a roof | Post</title>${meta('og:title', 'School gets a roof')}${meta('article:published_time', '2014-09-01T07:00:00Z')}`,
      `<h1>Subscribe for 1 euro until 31 December 2024</h1>${ASIDE}<main><h1>School gets a roof</h1><p>Last Update: Monday, September 1, 2014. 9:19am</p><p>Pupils sat in the rain on 20 August 2014.</p></main>`,
    ),
    start: '2014-09-01T07:00:00Z',
    title: 'School gets a roof',
  },
  {
    name: 'time and headline without any article element',
    html: page(
      'en',
      '<title>Bells ring again</title>',
      '<div id="content"><h1>Bells ring again</h1><div class="byline">By Ann Lee · <time datetime="2019-12-24T16:00:00Z">24 Dec 2019</time></div><p>They were taken down in 1943.</p></div>',
    ),
    start: '2019-12-24T16:00:00Z',
    title: 'Bells ring again',
  },
  {
    name: 'the date as text under the headline',
    html: page(
      'en',
      '<title>Archive opens its doors</title>',
      '<article><h1>Archive opens its doors</h1><p class="date">Published 7 March 2013</p><p>Readers may come from now on. The house was a prison until 1989.</p></article>',
    ),
    start: '2013-03-07',
    title: 'Archive opens its doors',
  },
  {
    name: 'a byline with the date behind a bar',
    html: page(
      'en',
      `<title>Orchard is felled</title>${meta('og:title', 'Orchard is felled')}`,
      '<article><h1>Orchard is felled</h1><p class="meta">By Bo Long | 15 October 2012</p><p>The trees stood for ninety years.</p></article>',
    ),
    start: '2012-10-15',
    title: 'Orchard is felled',
  },
];
