// Where the state is kept: in this page's own address, or by messages in that of the page around an iframe.
export interface UrlPlace {
  /** The hash now, with its `#`, or ''. */
  readonly hash: string;
  /** The whole address, to be shared. */
  readonly href: string;
  write(hash: string, push: boolean): void;
  /** Tells when the reader goes back or forth, or the address comes; the result ends it. */
  listen(changed: () => void): () => void;
}

export const pagePlace: UrlPlace = {
  get hash() {
    return location.hash;
  },
  get href() {
    return location.href;
  },
  write(hash, push) {
    const url = `${location.pathname}${location.search}${hash}`;
    if (push) history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
  },
  listen(changed) {
    const leaving = new AbortController();
    addEventListener('popstate', changed, { signal: leaving.signal });
    addEventListener('hashchange', changed, { signal: leaving.signal });
    return () => leaving.abort();
  },
};

/** What goes to and fro; `name` is the prefix of the element's parameters. */
interface Message {
  readonly type: 'news-timeline:ping' | 'news-timeline:pong' | 'news-timeline:state';
  readonly name: string;
  readonly href?: string;
  readonly hash?: string;
  readonly push?: boolean;
}

/** The page around this one. Only the origin that the author names is spoken and listened to. */
export function parentPlace(origin: string, name: string): UrlPlace {
  let href = '';
  const send = (message: Omit<Message, 'name'>): void => parent.postMessage({ ...message, name }, origin);
  const hashOf = (url: string): string => (URL.canParse(url) ? new URL(url).hash : '');
  return {
    get hash() {
      return hashOf(href);
    },
    get href() {
      return href || location.href;
    },
    write(hash, push) {
      // before the answer nobody keeps the state, and what would be shared is unknown
      if (!href) return;
      href = new URL(hash || '#', href).href.replace(/#$/, '');
      send({ type: 'news-timeline:state', hash, push });
    },
    listen(changed) {
      const leaving = new AbortController();
      const heard = (event: MessageEvent<unknown>): void => {
        if (event.source !== parent || event.origin !== origin || !isPong(event.data, name)) return;
        href = event.data.href;
        changed();
      };
      addEventListener('message', heard, { signal: leaving.signal });
      send({ type: 'news-timeline:ping' });
      return () => leaving.abort();
    },
  };
}

const isPong = (data: unknown, name: string): data is { readonly href: string } => {
  const {
    type,
    name: to,
    href,
  } = (typeof data === 'object' && data !== null ? data : {}) as Partial<Message>;
  return type === 'news-timeline:pong' && to === name && typeof href === 'string' && URL.canParse(href);
};
