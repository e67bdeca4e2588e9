// Chronologies as pages lay them out, in our own words: lists, tables and blocks of HTML.
import type { Layout } from './chronology-layouts.js';

const html = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`;

export const PAGE_LAYOUTS: readonly Layout[] = [
  {
    name: 'a page of a wiki: headings, lists, citations, edit links, contents',
    text: html(
      '<div id="toc" class="toc"><ul><li>1 2012</li><li>2 2013</li></ul></div><h1>Timeline of the mine dispute</h1><p>The dispute began in 2009.</p><h2>2012<span class="mw-editsection">[edit]</span></h2><ul><li>14 February – Pickets gather.<sup class="reference">[1]</sup></li><li>1 March – Police clear the road.<sup class="reference">[2]</sup></li></ul><h2>2013</h2><ul><li>22 May – The mine is sold.</li></ul><h2>References</h2><ol class="references"><li>"Pickets", 15 February 2012</li></ol>',
    ),
    items: [
      '2012-02-14 Pickets gather.',
      '2012-03-01 Police clear the road.',
      '2013-05-22 The mine is sold.',
    ],
  },
  {
    name: 'year in the first heading, months as headings',
    text: html(
      '<h1>2025 in Lowland</h1><h2>Events</h2><h3>January</h3><ul><li>January 6 – A theatre burns.</li><li>January 19 – Snow shuts schools.</li></ul><h3>February</h3><ul><li>February 2 – Voters go to the polls.</li></ul>',
    ),
    items: [
      '2025-01-06 A theatre burns.',
      '2025-01-19 Snow shuts schools.',
      '2025-02-02 Voters go to the polls.',
    ],
  },
  {
    name: 'terms and what they mean, under years',
    text: html(
      '<h2>1971</h2><dl><dt>4 May</dt><dd>Bakers walk out.</dd><dt>9 May</dt><dd>Talks begin.</dd></dl><h2>1972</h2><dl><dt>17 January</dt><dd>A law is passed.</dd></dl>',
    ),
    items: ['1971-05-04 Bakers walk out.', '1971-05-09 Talks begin.', '1972-01-17 A law is passed.'],
  },
  {
    name: 'days as headings of several bullets',
    text: html(
      '<h2>October 2023</h2><h3>5 October</h3><ul><li>Embassy is evacuated.</li><li>Flights stop.</li></ul><h3>6 October</h3><ul><li>Convoy reaches the border.</li></ul>',
    ),
    items: [
      '2023-10-05 Embassy is evacuated.',
      '2023-10-05 Flights stop.',
      '2023-10-06 Convoy reaches the border.',
    ],
  },
  {
    name: 'a table of a page with the year in a cell over several rows',
    text: html(
      '<h1>Key dates</h1><table><tr><th>Year</th><th>Date</th><th>Event</th></tr><tr><td rowspan="2">1961</td><td>12 April</td><td>First flight round the earth</td></tr><tr><td>13 August</td><td>Border is shut overnight</td></tr><tr><td>1962</td><td>28 October</td><td>Ships turn back</td></tr></table>',
    ),
    items: [
      '1961-04-12 First flight round the earth',
      '1961-08-13 Border is shut overnight',
      '1962-10-28 Ships turn back',
    ],
  },
  {
    name: 'paragraphs with the date in bold print',
    text: html(
      '<h1>How the pipeline was stopped</h1><p><strong>8 July 2015</strong> Permit is granted.</p><p><strong>2 August 2016</strong> Court hears the farmers.</p><p><strong>19 May 2017</strong> Works are given up.</p>',
    ),
    items: [
      '2015-07-08 Permit is granted.',
      '2016-08-02 Court hears the farmers.',
      '2017-05-19 Works are given up.',
    ],
  },
  {
    name: 'a div for each event, the date after the headline',
    text: html(
      '<div class="list"><div class="e"><h3>Tower is lit again</h3><p>3 June 2018</p></div><div class="e"><h3>Ice leaves the bay</h3><p>28 May 2018</p></div><div class="e"><h3>Seals are counted</h3><p>2 May 2018</p></div></div>',
    ),
    items: ['2018-06-03 Tower is lit again', '2018-05-28 Ice leaves the bay', '2018-05-02 Seals are counted'],
  },
  {
    name: 'a div for each event, the date before the headline',
    text: html(
      '<h1>Milestones</h1><section><p>3 June 2018</p><h3>Tower is lit again</h3></section><section><p>28 May 2018</p><h3>Ice leaves the bay</h3></section><section><p>2 May 2018</p><h3>Seals are counted</h3></section>',
    ),
    items: ['2018-06-03 Tower is lit again', '2018-05-28 Ice leaves the bay', '2018-05-02 Seals are counted'],
  },
];
