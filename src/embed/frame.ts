// For a page that is a timeline in an iframe: tells the page around how tall it is, in the forms that are in use, and keeps what
// the reader sees in that page's address. A height is no secret, so any page around may hear it.

export {};

const framed = parent !== window;

/** The origin of the page around: what the browser says, else the page that led here. */
function originAround(): string | undefined {
  const { ancestorOrigins } = location as { readonly ancestorOrigins?: ArrayLike<string> };
  const said = ancestorOrigins?.[0] ?? (URL.canParse(document.referrer) ? document.referrer : '');
  return URL.canParse(said) && /^https?:/.test(said) ? new URL(said).origin : undefined;
}

/** The name that pym gives this frame. */
const pymName = new URLSearchParams(location.search).get('childId');

let told = 0;

function tell(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === 0) return;
  told = height;
  const send = (message: unknown): void => parent.postMessage(message, '*');
  send({ type: 'news-timeline:height', height });
  send({ sentinel: 'amp', type: 'embed-size', height });
  send({ type: 'embed-height', height });
  if (pymName !== null && /^[\w-]{1,80}$/.test(pymName)) send(`pymxPYMx${pymName}xPYMxheightxPYMx${height}`);
}

if (framed) {
  // The frame has the height of the page: nothing is left to scroll, and no bar takes away from the width.
  document.documentElement.style.overflow = 'hidden';
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height !== told) tell();
  }).observe(document.documentElement);
  addEventListener('load', tell);
  addEventListener('message', ({ source, data }: MessageEvent<{ readonly type?: unknown } | undefined>) => {
    if (source === parent && data?.type === 'news-timeline:hello') tell();
  });
  const around = originAround();
  for (const element of document.querySelectorAll('news-timeline[url-state]'))
    if (around && !element.hasAttribute('url-parent')) element.setAttribute('url-parent', around);
  tell();
}
