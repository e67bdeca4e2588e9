import type { OpenedWords } from '../messages.js';

/** English for what a reader opens: panels, cards, lists, stories. */
export const opened: OpenedWords = {
  goToYear: 'Go to year',
  allOf: 'All of',
  searchWithin: 'Search in {facet}',
  openSource: 'Open source',
  loadPicture: 'Load picture from {host}',
  autoTagged: 'Why these tags?',
  startStory: 'Start the story',
  endStory: 'Leave the story',
  backToStory: 'Back to the story',
  problemRow: 'Row {row}',
  showProblems: 'Show problems',
  hideProblems: 'Hide problems',
  partial: '{ok} of {total} loaded',
  filterBy: 'Filter by {facet}',
  all: 'All',
  any: 'Any of',
  sources: 'Sources',
  story: 'Story',
  step: 'Step {n} of {m}',
  problems: { one: '{n} problem', other: '{n} problems' },
};
