// Which zones the reader can choose from: the author's, their own and UTC, each once.
import { createZone } from '../data/zone.js';
import { hasIntl } from '../locale/has-intl.js';
import { newsEvent } from './events.js';
import type { FeatureHost } from './feature-host.js';

export interface ZoneOption {
  readonly name: string;
  readonly text: string;
  readonly current: boolean;
}

type Style = 'shortOffset' | 'longGeneric';

export class ZoneController {
  private readonly host: FeatureHost;

  constructor(host: FeatureHost) {
    this.host = host;
  }

  get options(): readonly ZoneOption[] {
    const own = canonical(undefined);
    const { author } = this.host.zones;
    const current = canonical(this.host.element.timezone);
    const names = new Set([author === undefined ? own : canonical(author), own, 'UTC', current]);
    return [...names].map((name) => ({
      name,
      text:
        name === own && names.size > 1 ? this.host.t('zoneOwn', { zone: this.text(name) }) : this.text(name),
      current: name === current,
    }));
  }

  choose(name: string): void {
    const { zones, element } = this.host;
    zones.chosen = name;
    element.timezone = name;
    void element.updateComplete.then(() => {
      element.dispatchEvent(newsEvent('nt-zone-change', { timezone: name }));
    });
  }

  /** "Armenia Time (GMT+4)", as it is in the middle of the window. */
  private text(name: string): string {
    if (name === 'UTC') return name;
    const { view, language } = this.host;
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
