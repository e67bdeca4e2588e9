// A part of the interface whose code comes when it is first wanted, with its style sheets.
import type { CSSResult } from 'lit';

export interface PartHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
}

export class LazyPart<Part extends { readonly styles: readonly CSSResult[] }> {
  /** The part, once it is there. */
  now: Part | undefined;
  private readonly host: PartHost;
  private readonly load: () => Promise<Part>;
  private loading: Promise<void> | undefined;

  constructor(host: PartHost, load: () => Promise<Part>) {
    this.host = host;
    this.load = load;
  }

  /** Resolves when what was asked for is there, or could not be had. */
  get settled(): Promise<void> | undefined {
    return this.now ? undefined : this.loading;
  }

  /** The part; asking for it loads it, and the host is rendered again when it has come. A failed load is tried at the next asking. */
  want(): Part | undefined {
    if (!this.now) this.loading ??= this.fetch();
    return this.now;
  }

  private async fetch(): Promise<void> {
    try {
      const part = await this.load();
      adopt(this.host.renderRoot, part.styles);
      this.now = part;
    } catch {
      this.loading = undefined;
    }
    this.host.requestUpdate();
  }
}

/** Style sheets go before the last one, the element's own, whose tokens win. */
function adopt(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = styles.flatMap((style) => style.styleSheet ?? []);
  root.adoptedStyleSheets = [
    ...root.adoptedStyleSheets.slice(0, -1),
    ...sheets,
    ...root.adoptedStyleSheets.slice(-1),
  ];
}
