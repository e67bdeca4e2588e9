import { html, nothing, type PropertyValues, type ReactiveController, type TemplateResult } from 'lit';
import type { FeatureHost } from '../../element/feature-host.js';
import type { Translate } from '../kit/translate.js';
import {
  pagePlace,
  parentPlace,
  prefixOf,
  stateIn,
  type UrlPlace,
  type UrlState,
  withState,
} from './url-codec.js';

// The reader's view, filter and selection in the address, and back from it. On request only, under a name of its own.

/** Ms between two writings while the window moves: browsers refuse more than some three a second. */
const PAUSE = 350;

/** What code may set that the address keeps; no step of the back button, since the reader did not do it. */
const BY_CODE = ['filter', 'selected', 'storyStep'] as const;

export class UrlController implements ReactiveController {
  /** The link was copied just now, or (a text) could not be, and stands here to be taken by hand. */
  copied: true | string | undefined;
  private readonly host: FeatureHost;
  private place: UrlPlace | undefined;
  private stop: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What the author set, for an address that says nothing. */
  private base: UrlState | undefined;
  private lastText = '';
  /** What the address says was set just now, and is about to be drawn. */
  private taking = false;

  constructor(host: FeatureHost) {
    this.host = host;
    host.addController(this);
    const { element } = host;
    element.addEventListener('nt-select', (event) => this.after(event, () => this.write(true)));
    element.addEventListener('nt-filter-change', (event) => this.after(event, () => this.filtered()));
    element.addEventListener('nt-story-change', () => this.write(element.story !== 'scroll'));
    element.addEventListener('nt-zone-change', () => this.write(true));
    element.addEventListener('nt-view-change', () => this.soon());
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
    } else if (changed.has('facets') && this.place) {
      this.read(); // a link may name a facet that was not known yet
    } else if (!this.taking && BY_CODE.some((key) => changed.has(key))) this.soon();
    this.taking = false;
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
    return prefixOf(this.host.element.urlState ?? '');
  }

  private start(): void {
    const { urlState, urlParent, isConnected } = this.host.element;
    if (urlState === undefined || !isConnected) return;
    const framed = urlParent !== undefined && parent !== window;
    this.place = framed ? parentPlace(new URL(urlParent).origin, this.prefix) : pagePlace;
    this.base ??= this.now(this.host.window.framed);
    this.stop = this.place.listen(() => this.read());
    this.read();
  }

  private now(view = true): UrlState {
    const { filter, selected, storyStep: step } = this.host.element;
    const own = step !== undefined && !this.host.course.strayed;
    const { chosen, author } = this.host.zones;
    const zone = chosen === author ? undefined : chosen;
    return { view: view && !own ? this.host.view : undefined, filter, selected, step, zone };
  }

  /** Takes what the address says; it fires nothing, as with any property that is set. */
  private read(): void {
    const { host, base, place } = this;
    if (!place || !base) return;
    const said = stateIn(place.hash, this.prefix, (facet) => this.knows(facet));
    const state = said ?? base;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.taking = true;
    this.lastText = state.filter.text ?? '';
    host.element.filter = state.filter;
    host.element.selected = state.selected;
    host.element.storyStep = state.step;
    const { zones } = host;
    if (state.zone !== zones.chosen) host.element.timeZone = state.zone ?? zones.author;
    zones.chosen = state.zone;
    if (state.step !== undefined) host.course.due = state.view ? 'keep' : 'show';
    if (state.view) host.view = [state.view[0], state.view[1]];
    else if (!said && host.element.hasUpdated) host.view = undefined;
    this.copied = undefined;
    this.taking = host.element.isUpdatePending;
  }

  /** These events come before what they tell of, which a listener can prevent. */
  private after(event: Event, act: () => void): void {
    queueMicrotask(() => event.defaultPrevented || act());
  }

  /** The reader can ask by this facet, or the author does. */
  private knows(facet: string): boolean {
    const asked = this.base?.filter.facets ?? {};
    return this.host.element.facets.includes(facet) || Object.hasOwn(asked, facet);
  }

  /** Letter by letter a search is one step back, not as many as it has letters. */
  private filtered(): void {
    const text = this.host.element.filter.text ?? '';
    const typing = text !== this.lastText && text !== '' && this.lastText !== '';
    this.lastText = text;
    this.write(!typing);
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
