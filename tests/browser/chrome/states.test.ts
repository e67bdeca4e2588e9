import { expect } from '@open-wc/testing';
import type { TemplateResult, nothing } from 'lit';
import type { Problem } from '../../../src/items/problem.js';
import { emptyState, status } from '../../../src/ui/toolbar/status.js';
import { helpDialog } from '../../../src/ui/help/help-dialog.js';
import { problemsPanel } from '../../../src/ui/help/problems-panel.js';
import { zoomButtons } from '../../../src/ui/toolbar/zoom-buttons.js';
import { press } from '../../support/commands.js';
import { type ChromeHost, mount, t, until } from './support.js';

describe('status, zoom buttons and states', () => {
  let host: ChromeHost;
  const show = async (view: () => TemplateResult | typeof nothing): Promise<void> => {
    host = await mount(view);
    host.style.blockSize = '400px';
  };
  afterEach(() => {
    host.remove();
  });

  it('the status counts, and says how many match only where the filter leaves some out', async () => {
    let matched = 9;
    await show(() => status({ t, matched, total: 9 }));
    expect(host.at('.matched').textContent).to.equal('9 events');
    matched = 3;
    await host.again();
    expect(host.at('.matched').textContent).to.equal('3 of 9 events');
    await expect(host).to.be.accessible();
  });

  it('a zoom button at its limit does nothing and keeps the focus', async () => {
    const log: string[] = [];
    let can = true;
    const zoom = (): void => {
      log.push('in');
      can = false;
      host.requestUpdate();
    };
    await show(() =>
      zoomButtons({
        t,
        canZoomIn: can,
        onZoomIn: zoom,
        onZoomOut: () => log.push('out'),
        onFit: () => log.push('fit'),
      }),
    );
    const plus = host.all('button')[1];
    plus?.focus();
    await press('Enter');
    await host.updateComplete;
    await press('Enter');
    expect(log).to.deep.equal(['in']);
    expect(host.shadowRoot?.activeElement).to.equal(plus);
    await expect(host).to.be.accessible();
  });

  it('problems are a count until asked, and at most 200 rows', async () => {
    let open = false;
    const problems = Array.from({ length: 250 }, (_, row): Problem => ({
      severity: 'field',
      row,
      field: 'end',
      value: { row },
      why: 'No.',
      remedy: 'Yes.',
    }));
    const onToggle = (on: boolean): void => {
      open = on;
      host.requestUpdate();
    };
    await show(() => problemsPanel({ t, problems, loaded: 250, open, onToggle }));
    expect(host.all('li')).to.have.length(0);
    expect(host.all('.coverage')).to.have.length(0);
    host.at('button').click();
    await host.updateComplete;
    expect(host.all('li')).to.have.length(201);
    expect(host.at('li').textContent.replace(/\s+/g, ' ')).to.contain('Row 1 end {"row":0} No. Yes.');
    expect(host.all('li')[200]?.textContent).to.contain('50');
    await expect(host).to.be.accessible();
  });

  it('no problems show nothing, and a circular value does not stop the list', async () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    let problems: readonly Problem[] = [];
    await show(() => problemsPanel({ t, problems, loaded: 3, open: true, onToggle: () => undefined }));
    expect(host.all('section')).to.have.length(0);
    problems = [{ severity: 'row', row: 0, value: loop, why: 'No.', remedy: 'Yes.' }];
    await host.again();
    expect(host.at('code').textContent).to.equal('[object Object]');
  });

  it('problems say how much could be loaded where rows were lost, each row once', async () => {
    const lost = (row: number): Problem => ({ severity: 'row', row, why: 'No.', remedy: 'Yes.' });
    const problems = [lost(4), lost(4), lost(7), { ...lost(9), severity: 'field' as const }];
    await show(() => problemsPanel({ t, problems, loaded: 12, open: false, onToggle: () => undefined }));
    expect(host.at('.coverage').textContent.trim()).to.equal('12 of 14 loaded');
    await expect(host).to.be.accessible();
  });

  it('no matches offers each clause with what its loss would bring', async () => {
    const log: string[] = [];
    await show(() =>
      emptyState({
        t,
        kind: 'no-matches',
        drops: [{ label: 'Theme: Economy', count: 6, onDrop: () => log.push('drop') }],
        onClear: () => log.push('clear'),
      }),
    );
    expect(host.at('.drops').textContent.trim()).to.equal('Without Theme: Economy: 6');
    for (const button of host.all('button')) button.click();
    expect(log).to.deep.equal(['drop', 'clear']);
    await expect(host).to.be.accessible();
  });

  it('every other state is accessible, and loading says how far', async () => {
    const onRetry = (): void => undefined;
    const views = [
      () => emptyState({ t, kind: 'empty' }),
      () => emptyState({ t, kind: 'loading' }),
      () => emptyState({ t, kind: 'error', message: 'events.csv: 404', onRetry }),
      () => emptyState({ t, kind: 'offline', onRetry }),
      () => emptyState({ t, kind: 'loading', done: 30, total: 120 }),
    ];
    await show(() => emptyState({ t, kind: 'empty' }));
    for (const view of views) {
      host.view = view;
      await host.again();
      await expect(host).to.be.accessible();
    }
    expect((host.at('progress') as HTMLProgressElement).position).to.equal(0.25);
  });

  it('help is modal, closes by Escape and gives the focus back', async () => {
    let open = false;
    const set = (on: boolean): void => {
      open = on;
      host.requestUpdate();
    };
    await show(() => helpDialog({ t, open, onClose: () => set(false) }));
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    set(true);
    await until(() => host.at('dialog').matches(':modal'));
    await expect(host).to.be.accessible();
    await press('Escape');
    await until(() => !open && document.activeElement === before);
    before.remove();
  });

  it('help names the arrows up and down where they do something', async () => {
    const keys = async (model: { scene?: { vertical: boolean }; lanes?: boolean }): Promise<string> => {
      host.view = () => helpDialog({ t, open: true, ...model, onClose: () => undefined });
      await host.again();
      return host.at('dialog').textContent.replace(/\s/g, '');
    };
    await show(() => helpDialog({ t, open: false, onClose: () => undefined }));
    expect(await keys({})).to.not.include('↑');
    expect(await keys({ lanes: true })).to.include('Lanes↑↓');
    expect(await keys({ scene: { vertical: true } })).to.include('←→↑↓');
  });
});
