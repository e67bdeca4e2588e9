// What a mark is called, and what Enter, a click or a tap does to a crowd of events: all who name it and all who open it agree.
import type { TimelineContext } from '../context/timeline-context.js';
import type { MarkName, Stop } from '../layout/scene.js';
import type { Entry } from '../source/source.js';
import { partingWindow } from '../state/selectors.js';
import type { Span } from '../state/state.js';
import { spanOf } from '../time/viewport.js';

export interface Crowd {
  /** The one event that is in it. */
  readonly entry?: Entry;
  /** The window in which its events stand apart. */
  readonly apart?: Span;
  /** How many events its list has, where they cannot be told apart. */
  readonly listed?: number;
}

type Host = Pick<TimelineContext, 'source' | 'activeFilter' | 'state' | 't' | 'labelText'>;

/** What a crowd is opened to; nothing where it is not known yet. */
export function crowdOf(host: Host, { start, end }: { readonly start: number; readonly end: number }): Crowd {
  const { source, activeFilter: filter, state } = host;
  const first = source?.seek(start, 1, filter);
  const last = source?.seek(end, -1, filter);
  if (!source || !first || !last) return {};
  if (first.ordinal === last.ordinal) return { entry: first };
  const apart = partingWindow(source, filter, [start, end], spanOf(state.view) / 1e6);
  if (apart && !state.limits.locked) return { apart };
  return { listed: source.entries({ filter, span: [start, end], offset: 0, limit: 0 }).total };
}

/** Title and date, or how many events and what shows them. */
export function plainName(host: Host, stop: Stop): MarkName {
  const { t, labelText } = host;
  const crowd = stop.kind === 'entry' ? undefined : crowdOf(host, stop);
  const entry = stop.kind === 'entry' ? stop.entry : crowd?.entry;
  if (entry) return { title: labelText.title(entry), rest: [labelText.date(entry)] };
  const n = crowd?.listed ?? (stop.kind === 'entry' ? 1 : stop.count);
  return { title: t('cluster', { n }), rest: [t(crowd?.listed ? 'clusterList' : 'clusterHint')] };
}

/** Writes a name on a button: as its label, or where the title has a language of its own as text, which can be told which. */
export function writeName(button: HTMLElement, { title, lang, rest }: MarkName): void {
  const name = [title, ...rest].join(', ');
  if (button.dataset['name'] === `${lang ?? ''} ${name}`) return;
  button.dataset['name'] = `${lang ?? ''} ${name}`;
  if (lang === undefined) {
    button.replaceChildren();
    button.setAttribute('aria-label', name);
    return;
  }
  button.removeAttribute('aria-label');
  const [own, others] = [document.createElement('span'), document.createElement('span')];
  own.lang = lang;
  own.dir = 'auto';
  own.textContent = title;
  others.textContent = `, ${rest.join(', ')}`;
  for (const part of [own, others]) part.className = 'hidden';
  button.replaceChildren(own, others);
}
