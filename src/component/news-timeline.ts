import { LitElement, html, type TemplateResult } from 'lit';

/**
 * An interactive, zoomable timeline of dated news and events.
 *
 * @tag news-timeline
 */
export class NewsTimeline extends LitElement {
  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
