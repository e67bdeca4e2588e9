// Printing: the sheet is made before the page is laid out for it. Loaded when the page has time, since then there is none.
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FeatureHost } from './feature-host.js';
import { printSheet } from './print-sheet.js';

export class PrintController implements ReactiveController {
  /** What is printed, while it is. */
  sheet: TemplateResult | typeof nothing = nothing;
  private readonly host: FeatureHost;
  private listening: AbortController | undefined;

  constructor(host: FeatureHost) {
    this.host = host;
    host.addController(this);
    if (matchMedia('print').matches) this.begin();
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

  private begin(): void {
    if (!this.host.source) return;
    this.sheet = printSheet(this.host, !this.host.listed);
    this.host.requestUpdate();
  }

  private end(): void {
    this.sheet = nothing;
    this.host.requestUpdate();
  }
}
