import { html, type TemplateResult } from 'lit';
import type { FeatureHost } from './feature-host.js';
import type { ZoneController } from './zone-controller.js';

/** Which zone times of day are in, and the choice of another where there is one. */
export function zoneSwitch({ t }: FeatureHost, zones: ZoneController): TemplateResult {
  const { options } = zones;
  const [only] = options;
  if (options.length < 2)
    return html`<span class="zone" part="timezone" title=${t('timezone')}><bdi>${only?.text}</bdi></span>`;
  const chosen = (event: Event): void => zones.choose((event.target as HTMLSelectElement).value);
  return html`<select
    class="zone"
    part="timezone"
    aria-label=${t('timezone')}
    title=${t('timezone')}
    @change=${chosen}
  >
    ${options.map(
      ({ name, text, current }) => html`<option value=${name} .selected=${current}>${text}</option>`,
    )}
  </select>`;
}
