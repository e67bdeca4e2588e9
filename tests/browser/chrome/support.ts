// A host for one chrome template: a shadow root with the styles, a model and nothing else.
import { LitElement, type TemplateResult, html, nothing } from 'lit';
import * as views from '../../../src/element/chunks/views.js';
import { baseStyles, stateStyles } from '../../../src/ui/kit/styles.js';
import * as interaction from '../../../src/element/chunks/interaction.js';
import { tokenStyles } from '../../../src/element/plot-styles.js';
import {
  type FilterBarModel,
  type ValueState,
  FilterMenus,
} from '../../../src/ui/toolbar/filter-bar-model.js';
import type { Plural } from '../../../src/i18n/messages.js';
import { words } from '../../../src/i18n/messages/en.js';
import { guide } from '../../../src/i18n/messages/en-guide.js';
import { opened } from '../../../src/i18n/messages/en-opened.js';
import { ShownControls } from '../../../src/state/state.js';

const table = { ...words, ...guide, ...opened } as unknown as Readonly<Record<string, string | Plural>>;

/** English, filled in simply. */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const word = table[key] ?? key;
  const text = typeof word === 'string' ? word : word.other;
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

export class ChromeHost extends LitElement {
  static override styles = [baseStyles, stateStyles, ...interaction.styles, ...views.styles, tokenStyles];
  readonly menus = new FilterMenus(this);
  view: () => TemplateResult | typeof nothing = () => nothing;

  override render(): TemplateResult {
    return html`${this.view()}`;
  }

  /** The first element that fits, which must be there. */
  at(selector: string): HTMLElement {
    const found = this.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing fits ${selector}`);
    return found;
  }

  all(selector: string): readonly HTMLElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  async again(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
  }
}
if (!customElements.get('chrome-host')) customElements.define('chrome-host', ChromeHost);

export async function mount(
  view?: (host: ChromeHost) => TemplateResult | typeof nothing,
): Promise<ChromeHost> {
  const host = document.createElement('chrome-host') as ChromeHost;
  if (view) host.view = () => view(host);
  host.style.display = 'block';
  host.style.position = 'relative';
  document.body.append(host);
  await host.updateComplete;
  return host;
}

type Facets = Record<string, Record<string, number>>;

/** A filter bar that keeps its own filter and counts as the sample says; `log` holds what was asked. */
export class FilterBench {
  readonly log: string[] = [];
  readonly states = new Map<string, ValueState>();
  counts: Facets;
  text = '';
  span: string | undefined;
  mode: 'any' | 'all' = 'any';
  readonly #host: ChromeHost;

  constructor(host: ChromeHost, counts: Facets) {
    this.#host = host;
    this.counts = counts;
  }

  model(more: Partial<FilterBarModel> = {}): FilterBarModel {
    const done = (what: string): void => {
      this.log.push(what);
      this.#host.requestUpdate();
    };
    return {
      shown: new ShownControls(undefined),
      locale: 'en',
      t,
      menus: this.#host.menus,
      panels: () => views,
      facets: Object.entries(this.counts).map(([name, values]) => ({
        name,
        label: name,
        mode: this.mode,
        values: Object.entries(values)
          .map(([value, count]) => ({
            value,
            label: value || '(none)',
            count,
            state: this.states.get(`${name}/${value}`),
          }))
          .sort((a, b) => b.count - a.count),
      })),
      text: this.text,
      matched: 14,
      total: 44,
      spanText: this.span,
      onToggle: (facet, value, how) => {
        if (how) this.states.set(`${facet}/${value}`, how);
        else this.states.delete(`${facet}/${value}`);
        done(`toggle ${facet}/${value} ${how}`);
      },
      onMode: (facet, mode) => {
        this.mode = mode;
        done(`mode ${facet} ${mode}`);
      },
      onClear: (facet) => {
        for (const key of [...this.states.keys()])
          if (!facet || key.startsWith(`${facet}/`)) this.states.delete(key);
        if (!facet) {
          this.text = '';
          this.span = undefined;
        }
        done(`clear ${facet}`);
      },
      onText: (text) => {
        this.text = text;
        done(`text ${text}`);
      },
      onSpan: (on) => {
        if (!on) this.span = undefined;
        done(`span ${on}`);
      },
      ...more,
    };
  }
}

export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((next) => requestAnimationFrame(next));
}

/** Waits, frame by frame, until it holds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200 && !holds(); tries++) await frames(1);
  if (!holds()) throw new Error(`never held: ${holds.toString()}`);
}
