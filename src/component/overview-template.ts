import { html, type TemplateResult } from 'lit';
import type { ControlsHost } from './controls-host.js';
import type { OverviewController } from './overview-controller.js';

/** The strip, its window and the two handles, which are sliders for the keyboard. */
export function overviewTemplate(core: ControlsHost, overview: OverviewController): TemplateResult {
  const { t } = core;
  const [from, to] = core.view ? core.speech.dates.window(...core.view) : ['', ''];
  const handle = (grip: 'start' | 'end', name: string, text: string): TemplateResult =>
    html`<button
      class="grip ${grip}"
      data-grip=${grip}
      role="slider"
      aria-label=${name}
      aria-valuetext=${text}
      aria-valuenow=${overview.share(grip)}
      aria-valuemin="0"
      aria-valuemax="100"
    ></button>`;
  return html`<div
    class="overview"
    part="overview"
    role="group"
    aria-label=${t('overview')}
    ?hidden=${core.listed}
  >
    <div class="track">
      <canvas aria-hidden="true"></canvas>
      <div class="window" part="overview-window" data-grip="window">
        ${handle('start', t('overviewHandleStart'), from)} ${handle('end', t('overviewHandleEnd'), to)}
      </div>
    </div>
  </div>`;
}
