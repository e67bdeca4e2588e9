import type { Entry } from '../source/source.js';
import type { SvgOptions } from './options.js';
import type { StaticStory } from './story.js';

// What a picture shows, in words: for who does not see it.

/** So many events are named. */
const CHIEF = 5;

export interface Description {
  /** Its name, in a few words. */
  readonly name: string;
  /** What is in it. */
  readonly description: string;
}

export function describeStory(
  story: StaticStory,
  { title, alt }: Pick<SvgOptions, 'title' | 'alt'>,
): Description {
  const { localization, counts } = story;
  const name = title?.trim() ? title.trim() : localization.t('timeline');
  if (alt !== undefined) return { name, description: alt };
  const chief = chiefOf(story).map((entry) => `${localization.dates.long(entry.span)}: ${entry.title}`);
  const count = localization.t('cluster', { n: counts.matched });
  return { name, description: [count, spanText(story), ...chief].filter(Boolean).join('. ') };
}

/** From when to when, as far as there is anything. */
function spanText({ source, filter, localization, window }: StaticStory): string {
  const extent = source.matchedExtent(filter);
  if (!extent) return '';
  const start = Math.max(extent[0], window[0]);
  const end = Math.min(extent[1], window[1]);
  const [from, to] = localization.dates.window(start, Math.max(start, end - 1));
  return from === to ? from : localization.t('viewSpan', { from, to });
}

/** The most important in the window, in time order. */
function chiefOf({ source, filter, window }: StaticStory): readonly Entry[] {
  const { entries } = source.entries({ filter, span: window, offset: 0, limit: 2000 });
  return [...entries]
    .filter(({ kind }) => kind !== 'era')
    .sort((a, b) => b.priority - a.priority)
    .slice(0, CHIEF)
    .sort((a, b) => a.span.start - b.span.start);
}
