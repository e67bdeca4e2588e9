import type { ReactiveController } from 'lit';
import type { Entry } from '../source/source.js';
import { legibleOn } from './contrast.js';
import type { Shape } from './shapes.js';

/** Colours a painter needs, as CSS colour strings. */
export interface Palette {
  /** One per colour index of the source; more indices than colours take `none`. */
  readonly marks: readonly string[];
  /** The same as CSS that goes with the theme, as paper wants it. */
  readonly names: readonly string[];
  /** One per colour index. Default: circles. */
  readonly shapes?: readonly Shape[] | undefined;
  /** The colour that an item has of its own. */
  readonly own?: ((entry: Entry) => string | undefined) | undefined;
  readonly none: string;
  readonly ink: string;
  readonly muted: string;
  readonly hair: string;
  readonly surface: string;
  readonly accent: string;
  readonly font: string;
  /** How large text is, 1 by default. */
  readonly text: number;
  /** Em that the reader's own style sheet sets letters and words further apart (WCAG 2.2, 1.4.12). */
  readonly apart?: readonly [letters: number, words: number];
  /** System colours are in force: no tints, edges instead. */
  readonly forced: boolean;
}

export const markColour = (palette: Palette, index: number): string => palette.marks[index] ?? palette.none;

export const entryColour = (palette: Palette, entry: Entry): string =>
  palette.own?.(entry) ?? markColour(palette, entry.colour);

// Colours for the canvas, read from the element's CSS, and the news that they changed. A hidden probe with a transition
// tells of any change of its colour or font, whatever the page does to change its theme.

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
export const COLOURS = 8;

export class ThemeController implements ReactiveController {
  readonly #changed: (fontsCame: boolean) => void;
  #probe: HTMLElement | undefined;
  #listening: AbortController | undefined;
  #known: Palette | undefined;

  constructor(host: { addController(c: ReactiveController): void }, changed: (fontsCame: boolean) => void) {
    this.#changed = changed;
    host.addController(this);
  }

  /** The probe is an empty element in the shadow root, styled `.probe`. */
  attach(probe: HTMLElement): void {
    if (this.#probe === probe && this.#listening) return;
    this.hostDisconnected();
    this.#probe = probe;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const renew = (): void => {
      this.#known = undefined;
      this.#changed(false);
    };
    probe.addEventListener('transitionend', renew, { signal });
    for (const query of QUERIES) matchMedia(query).addEventListener('change', renew, { signal });
    followDensity(renew, signal);
    document.fonts.addEventListener('loadingdone', (event) => this.#fonts(event), { signal });
  }

  /** A web font of ours came after texts were measured in another. */
  #fonts({ fontfaces }: FontFaceSetLoadEvent): void {
    const family = this.palette.font.toLowerCase();
    const named = (face: FontFace): boolean =>
      family.includes(face.family.replace(/["']/g, '').toLowerCase());
    if (fontfaces.some(named)) this.#changed(true);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#known = undefined;
  }

  /** The colours now. */
  get palette(): Palette {
    return (this.#known ??= this.#read());
  }

  #read(): Palette {
    const probe = this.#probe?.firstElementChild;
    if (!(probe instanceof HTMLElement))
      throw new Error('ThemeController: attach a probe with a child first.');
    const style = getComputedStyle(probe);
    const colour = (name: string): string => {
      probe.style.setProperty('color', `var(--_${name})`);
      return style.color;
    };
    const legible = legibleOn(colour('surface'));
    const forced = matchMedia('(forced-colors: active)').matches;
    const mark = (name: string): string => (forced ? colour(name) : legible(colour(name)));
    return {
      marks: Array.from({ length: COLOURS }, (_, i) => mark(`color-${String(i + 1)}`)),
      names: Array.from({ length: COLOURS }, (_, i) => `var(--_color-${String(i + 1)})`),
      none: mark('color-none'),
      ink: colour('ink'),
      muted: colour('muted'),
      hair: colour('hair'),
      surface: colour('surface'),
      accent: colour('accent'),
      font: style.fontFamily,
      text: parseFloat(style.fontSize) / 14,
      apart: [emOf(style.letterSpacing, style), emOf(style.wordSpacing, style)],
      forced,
    };
  }
}

const emOf = (length: string, { fontSize }: CSSStyleDeclaration): number =>
  (parseFloat(length) || 0) / parseFloat(fontSize);

/** Tells when the screen has other px, as where a window goes to another one; a query holds for one density only. */
function followDensity(changed: () => void, signal: AbortSignal): void {
  const query = matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`);
  const told = (): void => {
    changed();
    followDensity(changed, signal);
  };
  query.addEventListener('change', told, { once: true, signal });
}
