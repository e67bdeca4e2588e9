import type { NewsItem } from '../data/item.js';
import type { DateNumbers, DateOrder } from '../data/date-context.js';
import type { Words } from '../locale/words.js';
import type { Filter } from '../query/filter.js';
import type { Orientation } from './drawing-choice.js';

/** What the author and the reader set, as the element's properties hold it; the reader's acts write those that can be written. */
export interface Settings {
  readonly items: readonly NewsItem[] | undefined;
  readonly src: string | undefined;
  filter: Filter;
  readonly facets: readonly string[];
  readonly lanes: string;
  readonly laneOrder: readonly string[] | undefined;
  readonly spacing: 'time' | 'even';
  selected: string | undefined;
  readonly locale: string | undefined;
  timezone: string | undefined;
  readonly words: Partial<Words> | undefined;
  readonly dateOrder: DateOrder | undefined;
  readonly numbers: DateNumbers | undefined;
  readonly showProblems: boolean;
  readonly heading: string | undefined;
  readonly detail: 'title' | 'date' | 'source' | 'card';
  readonly images: 'ask' | 'load' | 'none' | undefined;
  readonly groupReports: boolean;
  readonly autoTag: boolean;
  readonly regionBias: string | undefined;
  readonly urlState: string | undefined;
  readonly urlParent: string | undefined;
  readonly refresh: number | undefined;
  readonly orientation: Orientation;
  readonly timeDirection: 'ltr' | 'rtl' | 'auto' | undefined;
  readonly height: 'auto' | undefined;
  readonly story: 'steps' | 'scroll' | '' | undefined;
  storyStep: number | undefined;
  layout: 'axis' | 'list' | 'auto';
}
