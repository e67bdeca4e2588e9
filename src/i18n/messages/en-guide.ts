import type { GuideWords } from '../messages.js';

/** English for what comes with its own chunk: help, and what a screen reader hears of the whole. */
export const guide: GuideWords = {
  helpMove: 'Previous or next event',
  helpPan: 'Move through time',
  helpZoom: 'Zoom in or out',
  helpEnds: 'First or last event',
  helpOpen: 'Open the event',
  helpClose: 'Close',
  helpSearch: 'Search',
  summary: '{events}, {from} to {to}, most in {when}: {n}',
  histogram: 'Events over time',
  period: 'Period',
  events: 'Events',
  sound: 'Play the events over time as sound',
  howToRead: 'How to read this',
  readDot: 'A dot is an event, placed by its date. A bar lasts as long as the event did.',
  readCrowd: 'A number over a column is how many events are there. Click it to see them.',
  readOverview: 'The strip below is all of time, and its frame is what you see.',
  gestures: 'Mouse and touch',
  gestureMove: 'Drag to move through time',
  gestureZoom: '{key} + scroll, two fingers or a double click to zoom',
  gestureOpen: 'Click a dot or a headline to open the event',
  keys: 'Keys',
  lane: 'Lane',
  lanes: 'Lanes',
};
