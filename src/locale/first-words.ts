import type { Words } from './words.js';

/** The English that the picture itself can need: shown until the words of a language are there. */
export const firstWords = {
  timeline: 'Timeline',
  list: 'List',
  none: '(none)',
  cluster: { one: '{n} event', other: '{n} events' },
  clusterHint: 'Zoom in',

  before: 'before {date}',
  after: 'after {date}',
  since: 'since {date}',
  until: 'until {date}',
  circa: 'c. {date}',
  uncertain: '{date} (uncertain)',
  unknown: 'date unknown',
  spring: 'spring {year}',
  summer: 'summer {year}',
  autumn: 'autumn {year}',
  winter: 'winter {year}',
  quarter: 'Q{n} {year}',
  half1: 'first half of {year}',
  half2: 'second half of {year}',
  decade: '{year}s',
  century: { one: '{n}st century', two: '{n}nd century', few: '{n}rd century', other: '{n}th century' },
  centuryBC: {
    one: '{n}st century BC',
    two: '{n}nd century BC',
    few: '{n}rd century BC',
    other: '{n}th century BC',
  },
  millennium: {
    one: '{n}st millennium',
    two: '{n}nd millennium',
    few: '{n}rd millennium',
    other: '{n}th millennium',
  },
  millenniumBC: {
    one: '{n}st millennium BC',
    two: '{n}nd millennium BC',
    few: '{n}rd millennium BC',
    other: '{n}th millennium BC',
  },
} as const satisfies Partial<Words>;
