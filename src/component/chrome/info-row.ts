import { html, type TemplateResult } from 'lit';

/** The line over the plot: the legend at its start, the status at its end; where it is narrow, one under the other. */
export const infoRow = (legend: TemplateResult, status: TemplateResult): TemplateResult =>
  html`<div class="info">${legend}${status}</div>`;
