// The builder: four steps around one store. Which step is shown stands in the address, so that the back button goes back.
import '../src/define.js';
import { BringSession } from './bring/bring-step.js';
import './dress/dress-step.js';
import './edit/edit-step.js';
import './publish/publish-step.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { BuilderElement } from './builder-element.js';
import { saveFile } from '../demo/save-file.js';
import { fileStem } from './publish/escape.js';
import { saveDraft } from './state/drafts.js';
import { writeProject, type Project } from './state/project.js';
import { createStore } from './state/store.js';

const STEPS = [
  ['bring', 'Bring'],
  ['edit', 'Edit'],
  ['dress', 'Dress'],
  ['publish', 'Publish'],
] as const;
type Step = (typeof STEPS)[number][0];

/** Ms without a change after which the draft is kept. */
const PAUSE = 800;

/** Fields that undo their own typing. */
const TYPED = 'input:not([type="checkbox"], [type="color"], [type="file"]), textarea';

const stepIn = (hash: string): Step => STEPS.find(([step]) => `#${step}` === hash)?.[0] ?? 'bring';

class TimelineBuilder extends BuilderElement {
  static override properties = { ...BuilderElement.properties, step: { state: true }, kept: { state: true } };
  declare private step: Step;
  /** What is told of the draft. */
  declare private kept: string;
  private draft: string = crypto.randomUUID();
  private saved: Project | undefined;
  private bring = new BringSession();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** A row and a field that a check leads to. */
  private target: { readonly row: number; readonly field: string } | undefined;

  constructor() {
    super();
    this.store = createStore();
    this.step = stepIn(location.hash);
    this.kept = '';
    addEventListener('popstate', () => (this.step = stepIn(location.hash)));
    this.addEventListener('builder-step', (event) => this.go((event as CustomEvent<Step>).detail));
    this.addEventListener('builder-row', (event) => {
      this.target = (event as CustomEvent<{ row: number; field: string }>).detail;
      this.go('edit');
    });
    this.addEventListener('builder-draft', (event) => (this.draft = (event as CustomEvent<string>).detail));
    this.addEventListener('builder-session', (event) => {
      this.bring = (event as CustomEvent<BringSession>).detail;
      this.requestUpdate();
    });
    // Who leaves right after a change keeps it.
    addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.timer !== undefined) void this.keep();
    });
    this.addEventListener('keydown', (event) => this.keys(event));
  }

  override updated(changed: PropertyValues): void {
    const { project } = this.store.state;
    if (project.rows.length && project !== this.saved) this.keepSoon();
    if (changed.has('step') && changed.get('step') !== undefined) {
      this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
    document.title = `${STEPS.find(([step]) => step === this.step)?.[1] ?? ''} · Make a timeline`;
  }

  private go(step: Step): void {
    if (step === this.step) return;
    history.pushState(undefined, '', `#${step}`);
    this.step = step;
  }

  private keepSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), PAUSE);
  }

  private async keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { project } = this.store.state;
    this.saved = project;
    const kept = await saveDraft(this.draft, project, Date.now());
    this.kept = kept ? 'Kept in this browser' : 'Not kept: this browser keeps no drafts';
  }

  private keys(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !redo) return;
    if (event.target instanceof Element && event.target.matches(TYPED)) return;
    event.preventDefault();
    this.store.dispatch({ type: redo ? 'redo' : 'undo' });
  }

  private save(): void {
    const { project } = this.store.state;
    const name = fileStem(project.settings.heading || project.name);
    saveFile(`${name}.timeline.json`, 'application/json', writeProject(project));
  }

  protected override render(): TemplateResult {
    const { past, future, project } = this.store.state;
    const isEmpty = project.rows.length === 0;
    const isUntouched = isEmpty && past.length === 0 && future.length === 0;
    // A table that was emptied can be filled again, by hand or by undoing.
    const open = (step: Step): boolean => step === 'bring' || !isEmpty || (step === 'edit' && !isUntouched);
    return html`<nav class="bar" aria-label="Steps">
        <ol class="stages">
          ${STEPS.map(
            ([step, label], i) =>
              html`<li>
                <button
                  type="button"
                  aria-current=${step === this.step ? 'step' : nothing}
                  ?disabled=${!open(step)}
                  @click=${() => this.go(step)}
                >
                  <span class="number">${i + 1}</span> ${label}
                </button>
              </li>`,
          )}
        </ol>
        <div class="tools" ?hidden=${isUntouched}>
          <span class="kept" role="status">${this.kept}</span>
          <button
            class="button"
            type="button"
            ?disabled=${past.length === 0}
            @click=${() => this.store.dispatch({ type: 'undo' })}
          >
            Undo
          </button>
          <button
            class="button"
            type="button"
            ?disabled=${future.length === 0}
            @click=${() => this.store.dispatch({ type: 'redo' })}
          >
            Redo
          </button>
          <button class="button" type="button" @click=${() => this.save()}>Save project</button>
        </div>
      </nav>
      <main>${this.stepView(open(this.step) ? this.step : 'bring')}</main>`;
  }

  private stepView(step: Step): TemplateResult {
    const { store } = this;
    switch (step) {
      case 'bring':
        return html`<bring-step .store=${store} .session=${this.bring}></bring-step>`;
      case 'edit': {
        const { target } = this;
        this.target = undefined;
        return html`<edit-step .store=${store} .target=${target}></edit-step>`;
      }
      case 'dress':
        return html`<dress-step .store=${store}></dress-step>`;
      case 'publish':
        return html`<publish-step .store=${store}></publish-step>`;
    }
  }
}

customElements.define('timeline-builder', TimelineBuilder);
