import { css, html, type TemplateResult } from 'lit';
import type { TimelineContext } from '../../context/timeline-context.js';
import { hasIntl } from '../../i18n/messages.js';
import { createZone } from '../../time/zone.js';

// Which zones the reader can choose from: the author's, their own and UTC, each once.

export interface ZoneOption {
  readonly name: string;
  readonly text: string;
  readonly current: boolean;
}

type Style = 'shortOffset' | 'longGeneric';

export class ZoneController {
  readonly #host: TimelineContext;

  constructor(host: TimelineContext) {
    this.#host = host;
  }

  get options(): readonly ZoneOption[] {
    const own = canonical(undefined);
    const { author } = this.#host.state.zone;
    const current = canonical(this.#host.element.timeZone);
    const names = new Set([author === undefined ? own : canonical(author), own, 'UTC', current]);
    return [...names].map((name) => ({
      name,
      text:
        name === own && names.size > 1
          ? this.#host.t('zoneOwn', { zone: this.#text(name) })
          : this.#text(name),
      current: name === current,
    }));
  }

  choose(name: string): void {
    this.#host.dispatch({ type: 'zone', by: 'reader', zone: name });
  }

  /** "Armenia Time (GMT+4)", as it is in the middle of the window. */
  #text(name: string): string {
    if (name === 'UTC') return name;
    const { view, language } = this.#host;
    const at = view ? (view[0] + view[1]) / 2 : 0;
    if (/^[+-]/.test(name)) return `UTC${name}`;
    const locale = hasIntl(language) ? language : 'en';
    const part = (timeZoneName: Style): string =>
      new Intl.DateTimeFormat(locale, { timeZone: name, timeZoneName })
        .formatToParts(within(at))
        .find(({ type }) => type === 'timeZoneName')?.value ?? name;
    const city = (name.split('/').at(-1) ?? name).replaceAll('_', ' ');
    return `${locale === language ? part('longGeneric') : city} (${part('shortOffset')})`;
  }
}

/** Zones have rules for the years that clocks were set by them. */
const within = (t: number): number => Math.min(Math.max(t, -2e12), 4e12);

function canonical(name: string | undefined): string {
  const found = createZone(name).name;
  return ['UTC', 'Etc/UTC', 'GMT', '+00:00'].includes(found) ? 'UTC' : found;
}

/** Which zone times of day are in, and the choice of another where there is one. */
export function zoneSwitch({ t }: TimelineContext, zones: ZoneController): TemplateResult {
  const { options } = zones;
  const [only] = options;
  if (options.length < 2)
    return html`<span class="zone" part="time-zone timezone" title=${t('timezone')}
      ><bdi>${only?.text}</bdi></span
    >`;
  const chosen = (event: Event): void => zones.choose((event.target as HTMLSelectElement).value);
  return html`<select class="zone" part="time-zone timezone" aria-label=${t('timezone')} @change=${chosen}>
    ${options.map(
      ({ name, text, current }) => html`<option value=${name} .selected=${current}>${text}</option>`,
    )}
  </select>`;
}

export const zoneStyles = css`
  .zone {
    max-inline-size: 17em;
    font: inherit;
    font-size: calc(12px * var(--_text));
    color: var(--_muted);
  }
  select.zone {
    min-block-size: 26px;
    padding: 0 2px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_surface);
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select.zone:hover {
    border-color: var(--_hair);
    color: var(--_ink);
  }
  @container nt (inline-size < 560px) {
    select.zone {
      flex-grow: 1;
      inline-size: 96px;
    }
  }
  @media (pointer: coarse) {
    select.zone {
      min-block-size: 32px;
    }
  }
`;
