import { html, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';

/** The line over the plot: the legend at its start, the status at its end; where it is narrow, the status stands below. */
export const infoRow = (legend: TemplateResult | DirectiveResult, status: TemplateResult): TemplateResult =>
  html`<div class="info">${legend}${status}</div>`;
