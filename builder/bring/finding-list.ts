// What was guessed or found suspect, to keep or to mend: one by one, or all that are alike at once.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { BuilderElement } from '../builder-element.js';
import { textOf } from '../rows/columns.js';
import { grouped, type Finding, type FindingGroup } from '../rows/findings.js';
import type { Row } from '../state/project.js';
import type { Action } from '../state/store.js';
import { memo } from '../../src/state/store.js';

/** Entries that are laid out at once. */
const SHOWN = 20;

const FIELD_NAMES = { title: 'Headline', start: 'Date', end: 'End' } as const;

class FindingList extends BuilderElement {
  static override properties = {
    ...BuilderElement.properties,
    found: { attribute: false },
    mend: { attribute: false },
    accept: { attribute: false },
    withoutProse: { attribute: false },
  };
  declare found: readonly Finding[];
  declare mend: (action: Action) => void;
  declare accept: (ids: readonly string[]) => void;
  declare withoutProse: () => void;
  /** Groups whose findings are laid out, with how many of them; '' is the list of groups. */
  private readonly shown = new Map<string, number>();

  protected override render(): TemplateResult {
    const { found } = this;
    const groups = this.groups();
    return html`<section aria-labelledby="look-title">
      <h3 id="look-title">Worth a look (${found.length.toLocaleString('en')})</h3>
      <ul class="findings">
        ${this.some('', groups, (group) => (group.findings.length > 1 ? this.group(group) : this.finding(group.findings[0]!)))}
      </ul>
      ${this.more('', groups.length)}
    </section>`;
  }

  /** Thousands are put together once, not each time that some are laid out. */
  private readonly groups = memo(() => [this.found, this.store.state.project.rows] as const, grouped);

  private some<One>(
    key: string,
    all: readonly One[],
    show: (one: One) => TemplateResult,
  ): readonly TemplateResult[] {
    return all.slice(0, this.shown.get(key) ?? SHOWN).map(show);
  }

  private more(key: string, count: number): TemplateResult | typeof nothing {
    const shown = this.shown.get(key) ?? SHOWN;
    if (shown >= count) return nothing;
    // Thousands are laid out in pieces: each has a field to type in.
    const next = Math.min(count, shown + 10 * SHOWN);
    return html`<button class="button" type="button" @click=${() => this.lay(key, next)}>
      ${next === count ? `All ${count}` : `${next - shown} more of ${count}`}
    </button>`;
  }

  private lay(key: string, count: number): void {
    this.shown.set(key, count);
    this.requestUpdate();
  }

  private group({ kind, findings, fixes }: FindingGroup): TemplateResult {
    const [first] = findings;
    const isSame = findings.every(({ text }) => text === first!.text);
    const isOpen = this.shown.has(kind);
    const what = first!.row === undefined ? 'records' : 'rows';
    return html`<li class="finding alike">
      <div>
        <p>
          <strong>${findings.length.toLocaleString('en')} ${what}${isSame ? '' : ', such as'}:</strong>
          ${first!.text} <span class="quiet">${remedyHere(first!.remedy)}</span>
        </p>
      </div>
      <div class="fixes">
        ${this.buttons(fixes)}
        <button
          class="button"
          type="button"
          aria-expanded=${String(isOpen)}
          @click=${() => (isOpen ? this.fold(kind) : this.lay(kind, SHOWN))}
        >
          ${isOpen ? 'Fold them' : 'See each'}
        </button>
        <button class="button" type="button" @click=${() => this.accept(findings.map(({ id }) => id))}>
          Keep all as they are
        </button>
      </div>
      ${
        isOpen
          ? html`<ul class="findings each">
                ${this.some(kind, findings, (one) => this.finding(one, isSame))}
              </ul>
              ${this.more(kind, findings.length)}`
          : nothing
      }
    </li>`;
  }

  private fold(kind: string): void {
    this.shown.delete(kind);
    this.requestUpdate();
  }

  private buttons(fixes: Finding['fixes']): readonly TemplateResult[] {
    return fixes.map(
      ({ label, action }) =>
        html`<button class="button" type="button" @click=${() => this.mend(action)}>${label}</button>`,
    );
  }

  /** Where it is: a row of the table, or a record of the file with what was in it. */
  private place({ row, record, value }: Finding): TemplateResult | typeof nothing {
    const cells = row === undefined ? undefined : this.store.state.project.rows[row];
    if (cells)
      return html`<strong>Row ${row! + 1}: ${textOf(cells['title']) || 'no headline'}</strong><br />`;
    if (record === undefined) return nothing;
    return html`<strong>Record ${record + 1}${value ? `: ${value.slice(0, 120)}` : ''}</strong><br />`;
  }

  private finding(finding: Finding, isTold = false): TemplateResult {
    const { id, text, remedy, row, field, fixes } = finding;
    const cells = row === undefined ? undefined : this.store.state.project.rows[row];
    const prose = remedy.includes('proseDates');
    return html`<li class="finding">
      <div>
        <p>
          ${this.place(finding)}
          ${isTold ? nothing : html`${text} <span class="quiet">${prose ? '' : remedyHere(remedy)}</span>`}
        </p>
        ${
          field && cells
            ? html`<label class="mend"
                >${FIELD_NAMES[field]}
                <input
                  .value=${live(textOf(cells[field]))}
                  @change=${(event: Event) => this.retype(row!, cells, field, event)}
              /></label>`
            : nothing
        }
      </div>
      <div class="fixes">
        ${this.buttons(fixes)}
        ${
          prose
            ? html`<button class="button" type="button" @click=${() => this.withoutProse()}>
                Leave them out
              </button>`
            : nothing
        }
        <button class="button" type="button" @click=${() => this.accept([id])}>Keep as it is</button>
      </div>
    </li>`;
  }

  private retype(row: number, cells: Row, field: string, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.mend({ type: 'change', changes: [[row, { ...cells, [field]: value.trim() }]] });
  }
}

/** What to do, where this page has a choice for what a program would say in code. */
const remedyHere = (remedy: string): string => {
  if (remedy.startsWith('Name the sheet')) return 'Choose another sheet above.';
  if (/"columns"|columns: {|Name the columns "start"/.test(remedy))
    return 'Choose above what each column is.';
  if (remedy.includes('milliseconds')) return 'Write it as 2021-05-27.';
  return remedy.includes('date order')
    ? 'Say above how such dates are read, or write dates as 2021-05-27.'
    : remedy;
};

customElements.define('finding-list', FindingList);
