import { isRightToLeft } from '../data/right-to-left.js';

/** How an author's text in this language (BCP 47) runs; by its first letter where no language is told or that is none. */
export const textDirection = (lang: string | undefined): 'rtl' | 'auto' =>
  isRightToLeft(lang) ? 'rtl' : 'auto';
