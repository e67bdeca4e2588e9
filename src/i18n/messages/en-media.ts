import type { MediaWords } from '../messages.js';

/** English for what is loaded from elsewhere once the reader agrees. */
export const media: MediaWords = {
  loadFrom: 'Load from {host}',
  openAt: 'Open at {host}',
  askAgain: 'Ask again before loading from {host}',
  choiceKept: 'Your choice is kept for {host} in this browser',
};
