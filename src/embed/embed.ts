// For a page with timelines in iframes (`<iframe data-news-timeline src="…">`): each is as tall as what is in it, and what its
// reader sees is kept in this page's address. Messages count only from such an iframe, and from the origin that it was given.

export {};

const TALLEST = 20_000;

type Message = Readonly<Record<string, unknown>>;

const frames = (): HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>('iframe[data-news-timeline]'),
];

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The height that a message tells, in any of the forms that are in use; undefined where it tells none. */
function heightIn(data: unknown): number | undefined {
  let told: unknown = data;
  if (typeof told === 'string') {
    const pym = /^pymxPYMx.{0,99}xPYMxheightxPYMx([\d.]{1,9})$/.exec(told);
    if (pym) return Number(pym[1]);
    try {
      told = told.startsWith('{') && told.length < 999 ? JSON.parse(told) : undefined;
    } catch {
      return undefined;
    }
  }
  if (typeof told !== 'object' || told === null) return undefined;
  const message = told as Message;
  const datawrapper = message['datawrapper-height'];
  if (typeof datawrapper === 'object' && datawrapper !== null) return numberIn(Object.values(datawrapper)[0]);
  return message['context'] === 'iframe.resize' ||
    /^(news-timeline:height|embed-(height|size))$/.test(
      typeof message['type'] === 'string' ? message['type'] : '',
    )
    ? numberIn(message['height'])
    : undefined;
}

const names = new Map<HTMLIFrameElement, Set<string>>();

/** The origin that a frame was given; undefined while another script keeps its address back. */
const originOf = ({ src }: HTMLIFrameElement): string | undefined =>
  /^https?:/.test(src) ? new URL(src).origin : undefined;

const post = (frame: HTMLIFrameElement, message: Message): void => {
  const origin = originOf(frame);
  if (origin) frame.contentWindow?.postMessage(message, origin);
};

const tellAddress = (frame: HTMLIFrameElement, name: string): void =>
  post(frame, { type: 'news-timeline:pong', name, href: location.href });

/** The parameters of an address that are not the timeline's own: it may change no others. */
const others = (hash: string, name: string): string =>
  hash
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(`${name}.`))
    .join('&');

function keepState(frame: HTMLIFrameElement, { type, name, hash, push }: Message): void {
  if (typeof name !== 'string' || !/^[\w-]{1,40}$/.test(name)) return;
  if (type === 'news-timeline:ping') {
    names.set(frame, (names.get(frame) ?? new Set()).add(name));
    tellAddress(frame, name);
  } else if (
    type === 'news-timeline:state' &&
    names.get(frame)?.has(name) &&
    typeof hash === 'string' &&
    /^(#.{0,4000})?$/.test(hash) &&
    others(hash, name) === others(location.hash, name)
  )
    history[push === true ? 'pushState' : 'replaceState'](
      history.state,
      '',
      location.pathname + location.search + hash,
    );
}

const EDGES = ['border-top-width', 'border-bottom-width', 'padding-top', 'padding-bottom'];

/** Px of border and padding that count as part of the height, as pages have it that give every element this sizing. */
function edgesOf(frame: HTMLIFrameElement): number {
  const style = getComputedStyle(frame);
  return style.boxSizing === 'border-box'
    ? EDGES.reduce((sum, name) => sum + parseFloat(style.getPropertyValue(name)), 0)
    : 0;
}

function listen(): void {
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    const frame = frames().find(({ contentWindow }) => contentWindow && contentWindow === source);
    if (!frame || origin !== originOf(frame)) return;
    const height = heightIn(data);
    if (height !== undefined && height > 0 && height <= TALLEST)
      for (const property of ['height', 'min-height', 'max-height'])
        frame.style.setProperty(property, `${Math.ceil(height) + edgesOf(frame)}px`, 'important');
    else if (typeof data === 'object' && data !== null) keepState(frame, data as Message);
  });

  addEventListener('popstate', () =>
    names.forEach((all, frame) => all.forEach((name) => tellAddress(frame, name))),
  );
}

/** Each code that was pasted brings this script: only the first listens. */
const FIRST = Symbol.for('news-timeline embed');

if (!(FIRST in window)) {
  Object.defineProperty(window, FIRST, { value: true });
  listen();
}

// A frame that told its height before this script came tells it again.
for (const frame of frames()) post(frame, { type: 'news-timeline:hello' });
