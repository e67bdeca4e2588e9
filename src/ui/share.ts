import { html, nothing, type PropertyValues, type ReactiveController, type TemplateResult } from 'lit';
import type { TimelineContext } from '../context/timeline-context.js';
import type { Translate } from '../i18n/messages.js';
import { addressChange, namePrefix, stateIn, type UrlState, withState } from '../state/url-codec.js';

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

// The reader's view, filter and selection in the address, and back from it. On request only, under a name of its own.

/** Ms between two writings while the window moves: browsers refuse more than some three a second. */
const PAUSE = 350;

export class UrlController implements ReactiveController {
  /** The link was copied just now, or (a text) could not be, and stands here to be taken by hand. */
  copied: true | string | undefined;
  private readonly host: TimelineContext;
  private place: UrlPlace | undefined;
  private stop: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What the author set, for an address that says nothing. */
  private base: UrlState | undefined;
  /** The address is about to be written, as another step of the back button or not. */
  private pushes: boolean | undefined;

  constructor(host: TimelineContext) {
    this.host = host;
    host.addController(this);
    host.store.subscribe(({ action, before, state }) => {
      const change = addressChange(action, before, state, host.element.story === 'scroll');
      if (change === 'later') this.soon();
      else if (change) this.writeOnce(change === 'push', action.type === 'story');
    });
  }

  hostConnected(): void {
    if (this.host.element.hasUpdated) this.start();
  }

  hostDisconnected(): void {
    this.stop?.();
    this.stop = this.place = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  get on(): boolean {
    return this.place !== undefined;
  }

  /** Before each rendering. */
  prepare(changed: PropertyValues): void {
    if (changed.has('urlState') || changed.has('urlParent')) {
      this.hostDisconnected();
      this.start();
    } else if (changed.has('facets') && this.place) this.read(); // a link may name a facet that was not known yet
  }

  async copy(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.write(false);
    const href = this.place?.href ?? location.href;
    this.copied = await navigator.clipboard.writeText(href).then(
      () => true as const,
      () => href,
    );
    this.host.requestUpdate();
  }

  private get prefix(): string {
    return namePrefix(this.host.element.urlState ?? '');
  }

  private start(): void {
    const { urlState, urlParent, isConnected } = this.host.element;
    if (urlState === undefined || !isConnected) return;
    const framed = urlParent !== undefined && parent !== window;
    this.place = framed ? parentPlace(new URL(urlParent).origin, this.prefix) : pagePlace;
    this.base ??= this.now(this.host.state.window.pinned);
    this.stop = this.place.listen(() => this.read());
    this.read();
  }

  private now(view = true): UrlState {
    const { filter, selected, story, zone } = this.host.state;
    const { step, offStep } = story;
    const own = step !== undefined && !offStep;
    const chosen = zone.chosen === zone.author ? undefined : zone.chosen;
    return { view: view && !own ? this.host.view : undefined, filter, selected, step, zone: chosen };
  }

  /** Takes what the address says; it fires nothing, as with any property that is set. */
  private read(): void {
    const { host, base, place } = this;
    if (!place || !base) return;
    const said = stateIn(place.hash, this.prefix, (facet) => this.knows(facet));
    const { view, ...rest } = said ?? base;
    clearTimeout(this.timer);
    this.timer = undefined;
    host.dispatch({ type: 'address', by: 'author', ...rest, hasView: view !== undefined });
    if (view) host.show([view[0], view[1]]);
    else if (!said && host.element.hasUpdated) host.show(undefined);
    this.copied = undefined;
  }

  /** The reader can ask by this facet, or the author does. */
  private knows(facet: string): boolean {
    const asked = this.base?.filter.facets ?? {};
    return this.host.element.facets.includes(facet) || Object.hasOwn(asked, facet);
  }

  /** What is done at once, as going to a step closes a card too, is one step back. */
  private writeOnce(push: boolean, last: boolean): void {
    const queued = this.pushes !== undefined;
    this.pushes = push || this.pushes === true;
    if (last) this.write(this.pushes);
    if (queued) return;
    queueMicrotask(() => {
      const { pushes = false } = this;
      this.pushes = undefined;
      this.write(pushes);
    });
  }

  private soon(): void {
    if (this.place) this.timer ??= setTimeout(() => this.write(false), PAUSE);
  }

  private write(push: boolean): void {
    const { place } = this;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!place) return;
    const hash = withState(place.hash, this.prefix, this.now());
    if (hash !== place.hash) place.write(hash, push);
    if (this.copied === undefined) return;
    this.copied = undefined;
    this.host.requestUpdate();
  }
}

/** "Copy link", where the address holds the state; where copying is barred, the link itself. */
export function copyLink(t: Translate, url: UrlController): TemplateResult | typeof nothing {
  if (!url.on) return nothing;
  const { copied } = url;
  const select = (event: Event): void => (event.target as HTMLInputElement).select();
  return html`<button class="link copy-link" part="button share-button" @click=${() => void url.copy()}>
      ${copied === true ? t('copied') : t('copyLink')}
    </button>
    ${
      typeof copied === 'string'
        ? html`<input
            class="copy-text"
            readonly
            .value=${copied}
            aria-label=${t('copyLink')}
            @focus=${select}
          />`
        : nothing
    }
    <span class="hidden" role="status">${copied === true ? t('copied') : nothing}</span>`;
}
