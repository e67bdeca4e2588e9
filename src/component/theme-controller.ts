// Colours for the canvas, read from the element's CSS, and the news that they changed. A hidden probe with a transition
// tells of any change of its colour or font, whatever the page does to change its theme.
import type { ReactiveController } from 'lit';
import type { Palette } from '../paint/palette.js';

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
export const COLOURS = 8;

export class ThemeController implements ReactiveController {
  private readonly changed: () => void;
  private probe: HTMLElement | undefined;
  private listening: AbortController | undefined;
  private known: Palette | undefined;

  constructor(host: { addController(c: ReactiveController): void }, changed: () => void) {
    this.changed = changed;
    host.addController(this);
  }

  /** The probe is an empty element in the shadow root, styled `.probe`. */
  attach(probe: HTMLElement): void {
    if (this.probe === probe && this.listening) return;
    this.hostDisconnected();
    this.probe = probe;
    this.listening = new AbortController();
    const { signal } = this.listening;
    const renew = (): void => {
      this.known = undefined;
      this.changed();
    };
    probe.addEventListener('transitionend', renew, { signal });
    for (const query of QUERIES) matchMedia(query).addEventListener('change', renew, { signal });
  }

  hostDisconnected(): void {
    this.listening?.abort();
    this.listening = undefined;
    this.known = undefined;
  }

  /** The colours now. */
  get palette(): Palette {
    return (this.known ??= this.read());
  }

  private read(): Palette {
    const probe = this.probe?.firstElementChild;
    if (!(probe instanceof HTMLElement))
      throw new Error('ThemeController: attach a probe with a child first.');
    const style = getComputedStyle(probe);
    const colour = (name: string): string => {
      probe.style.setProperty('color', `var(--_${name})`);
      return style.color;
    };
    return {
      marks: Array.from({ length: COLOURS }, (_, i) => colour(`color-${String(i + 1)}`)),
      none: colour('color-none'),
      ink: colour('ink'),
      muted: colour('muted'),
      hair: colour('hair'),
      surface: colour('surface'),
      accent: colour('accent'),
      font: style.fontFamily,
      text: parseFloat(style.fontSize) / 14,
      forced: matchMedia('(forced-colors: active)').matches,
    };
  }
}
