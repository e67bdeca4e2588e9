// Printing: the page's call to print finds the code there already, and the sheet is made before it is laid out.
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FeatureHost } from './feature-host.js';
import type * as print from './print-part.js';

type PrintPart = typeof print;

export class PrintController implements ReactiveController {
  /** What is printed, while it is. */
  sheet: TemplateResult | typeof nothing = nothing;
  private readonly host: FeatureHost;
  private part: PrintPart | undefined;
  private loading = false;
  private listening: AbortController | undefined;

  constructor(host: FeatureHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    addEventListener('beforeprint', () => this.begin(), { signal });
    addEventListener('afterprint', () => this.end(), { signal });
    matchMedia('print').addEventListener('change', (e) => (e.matches ? this.begin() : this.end()), {
      signal,
    });
  }

  hostDisconnected(): void {
    this.listening?.abort();
    this.listening = undefined;
    this.sheet = nothing;
  }

  /** Once there is something to print, its code comes when the page has time. */
  hostUpdated(): void {
    if (this.loading || !this.host.source?.total) return;
    this.loading = true;
    const load = (): void =>
      void import('./print-part.js').then(
        (part) => this.take(part),
        () => undefined,
      );
    if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 10_000 });
    else setTimeout(load, 2000);
  }

  private take(part: PrintPart): void {
    const { renderRoot } = this.host;
    this.part = part;
    const { styleSheet } = part.printStyles;
    if (renderRoot instanceof ShadowRoot && styleSheet)
      renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, styleSheet];
    if (matchMedia('print').matches) this.begin();
  }

  private begin(): void {
    if (!this.part || !this.host.source) return;
    this.sheet = this.part.printSheet(this.host, this.host.element.layout !== 'list');
    this.host.requestUpdate();
  }

  private end(): void {
    this.sheet = nothing;
    this.host.requestUpdate();
  }
}
