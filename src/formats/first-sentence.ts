import { cutText } from '../data/clean-text.js';

const LONGEST = 140;

/** The first sentence of a text, cut at 140 characters: a title for what has none. */
export const firstSentence = (text: string): string => {
  const line = text.trim().split('\n', 1)[0]!;
  const end = /[.!?…]["”’»)]*(?=\s)/.exec(line);
  return cutText(end ? line.slice(0, end.index + end[0].length) : line, LONGEST);
};
