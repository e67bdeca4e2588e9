'use client';
// `<news-timeline>` as a React component (18 and 19, also in Next's app router): the server renders the items as a plain list, the
// browser sets properties when their content changes. Events are props: `onNtSelect` and so on.
import 'news-timeline/define.js';
import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { EVENTS, PROPERTIES } from './names.js';
import { assign, fallbackOf } from './same-props.js';

const handlerOf = (event) => `on-${event}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const OWN = new Set([...PROPERTIES, ...EVENTS.map(handlerOf), 'children', 'className']);

/** On a server there is no layout, and React warns of the other one. */
const useBrowserEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

export const NewsTimelineView = forwardRef(function NewsTimeline(props, ref) {
  const element = useRef(null);
  const given = useRef({});
  const latest = useRef(props);
  useImperativeHandle(ref, () => element.current, []);
  useBrowserEffect(() => {
    latest.current = props;
    given.current = assign(element.current, given.current, props);
  });
  useBrowserEffect(() => {
    const listening = new globalThis.AbortController();
    for (const event of EVENTS)
      element.current.addEventListener(event, (heard) => latest.current[handlerOf(event)]?.(heard), {
        signal: listening.signal,
      });
    return () => listening.abort();
  }, []);
  const rest = Object.fromEntries(Object.entries(props).filter(([name]) => !OWN.has(name)));
  return createElement(
    'news-timeline',
    { ...rest, class: props.className, ref: element, suppressHydrationWarning: true },
    props.children ?? list(props.items),
  );
});

const list = (items) =>
  Array.isArray(items) && items.length > 0
    ? createElement(
        'ol',
        null,
        fallbackOf(items).map(({ date, title, href }, i) =>
          createElement(
            'li',
            { key: i },
            createElement('time', { dateTime: date }, date.slice(0, 10)),
            ' ',
            href === undefined ? title : createElement('a', { href }, title),
          ),
        ),
      )
    : undefined;

export { NewsTimelineView as NewsTimeline };
export default NewsTimelineView;
