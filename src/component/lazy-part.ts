// A part of the interface whose code comes when it is first wanted, with its style sheets.
import type { CSSResult } from 'lit';

export interface PartHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** `ready` resolves when the words to show are there, or cannot be had. */
  readonly tongue: { readonly ready: Promise<void> };
  requestUpdate(): void;
}

export class LazyPart<Part extends object> {
  /** The part, once it is there. */
  now: Part | undefined;
  /** The last load came to nothing. */
  failed = false;
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

  /**
   * The part; asking for it loads it, and the host is rendered again when it has come. A failed load is tried again at the
   * rendering that follows, and from then on when somebody calls `retry`.
   */
  want(): Part | undefined {
    if (!this.now && this.tries < 2) this.loading ??= this.fetch();
    return this.now;
  }

  retry(): void {
    this.tries = 0;
    this.want();
    this.host.requestUpdate();
  }

  private tries = 0;

  private async fetch(): Promise<void> {
    this.tries++;
    this.failed = false;
    try {
      const part = await this.load();
      await this.host.tongue.ready;
      adopt(this.host.renderRoot, part);
      this.now = part;
    } catch {
      this.failed = true;
    }
    this.loading = undefined;
    this.host.requestUpdate();
  }
}

/** Updates until nothing that was asked for is still on its way. */
export async function settled<Done>(
  update: () => Promise<Done>,
  parts: () => Parameters<typeof settledOf>[0],
): Promise<Done> {
  let done = await update();
  for (let wait = settledOf(parts()); wait; wait = settledOf(parts())) {
    await wait;
    done = await update();
  }
  return done;
}

/** Resolves when nothing asked for is still on its way; undefined when nothing is. */
function settledOf(
  parts: readonly { readonly settled: Promise<unknown> | undefined }[],
): Promise<unknown> | undefined {
  const loading = parts.flatMap((part) => part.settled ?? []);
  return loading.length ? Promise.all(loading) : undefined;
}

/** Style sheets go before the last one, the element's own, whose tokens win. */
function adopt(root: HTMLElement | DocumentFragment, part: { readonly styles?: readonly CSSResult[] }): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = (part.styles ?? []).flatMap((style) => style.styleSheet ?? []);
  root.adoptedStyleSheets = [
    ...root.adoptedStyleSheets.slice(0, -1),
    ...sheets,
    ...root.adoptedStyleSheets.slice(-1),
  ];
}
