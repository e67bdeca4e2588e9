import { tokenStyles } from '../element/plot-styles.js';
import { ARIAL_LIKE, type Colours } from './colours.js';

// The style sheet of a static page's shadow tree: the element's own colours and type, the room that the static picture and the
// element both take, so that nothing moves when one makes way for the other, and which picture is shown at which width.

/** Px over the plot, wide and on a phone, and under it, as of the strip under the element's. */
export const ROOM = { wide: 76, phone: 96, foot: 44 } as const;

/** Narrower than this in px, time runs down: as in the element. */
export const NARROW = 560;

export interface SheetInput {
  /** Heights of the plot in px, where time runs along and where it runs down. */
  readonly plot: { readonly wide: number; readonly phone: number };
  /** Least widths in px of the pictures along the axis, ascending. */
  readonly widths: readonly number[];
  readonly font: string | undefined;
  readonly colours: Partial<Colours> | undefined;
}

/** Without a sign that HTML could read. */
const below = (px: number): string => `(max-width: ${String(px - 0.02)}px)`;

export function staticSheet({ plot, widths, font, colours }: SheetInput): string {
  const wide = plot.wide + ROOM.wide + ROOM.foot;
  const phone = plot.phone + ROOM.phone + ROOM.foot;
  const shown = widths.map((from, i) => {
    const to = widths[i + 1];
    const upTo = to === undefined ? '' : ` and ${below(to)}`;
    return `@container nt (min-width: ${String(from)}px)${upTo} { .static .p${String(i)} { display: block; } }`;
  });
  return squeezed(`${tokenStyles.cssText}
:host { position: relative; --nt-font: ${plainValue('font', font ?? ARIAL_LIKE)}; ${ownColours(colours)} }
.frame, .static { min-block-size: ${String(phone)}px; }
.frame { --nt-plot-height: ${String(plot.phone)}px; }
.static { display: flex; flex-direction: column; box-sizing: border-box; }
.frame ~ .static { position: absolute; inset: 0; z-index: 9; background: var(--_surface); }
.static > .head { box-sizing: border-box; block-size: ${String(ROOM.phone)}px; padding: 8px 12px 0; overflow: hidden; }
.static h2 { display: inline; margin: 0 8px 0 0; font-size: 17px; line-height: 1.25; }
.static p { display: inline; margin: 0; font-size: 13px; color: var(--_muted); }
.static ul { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 6px 0 0; padding: 0; list-style: none; font-size: 12px; }
.static li svg { inline-size: 10px; block-size: 10px; margin-inline-end: 6px; }
.static > .plots { position: relative; flex: none; block-size: ${String(plot.phone)}px; direction: ltr; overflow: hidden; }
.plots > svg { position: absolute; inset: 0; display: none; inline-size: 100%; block-size: 100%; }
.static details { position: relative; min-block-size: ${String(ROOM.foot)}px; padding: 0 12px; font-size: 13px; }
.static summary { block-size: ${String(ROOM.foot)}px; line-height: ${String(ROOM.foot)}px; cursor: pointer; }
.static .credit { position: absolute; inset-block-start: 17px; inset-inline-end: 12px; font-size: 11px; }
@container nt ${below(NARROW)} { .static .phone { display: block; } }
@container nt (min-width: ${String(NARROW)}px) {
.frame, .static { min-block-size: ${String(wide)}px; }
.static > .head { block-size: ${String(ROOM.wide)}px; }
.static > .plots { block-size: ${String(plot.wide)}px; }
.frame { --nt-plot-height: ${String(plot.wide)}px; }
}
${shown.join('\n')}
::slotted(ol) { margin: 0; padding: 0 0 12px 1.2em; columns: 2 320px; }
@media print { .static details { display: none; } }`);
}

function ownColours(colours: Partial<Colours> | undefined): string {
  if (!colours) return '';
  const { marks = [], none, ...plain } = colours;
  const named = [
    ...Object.entries(plain),
    ...marks.map((colour, i) => [`color-${String(i + 1)}`, colour] as const),
    ...(none ? [['color-none', none] as const] : []),
  ];
  return named.map(([name, colour]) => `--nt-${name}: ${plainValue('colours', colour)};`).join(' ');
}

/** A value as it may stand in a sheet: what could end its rule is no part of one. */
function plainValue(option: string, value: string): string {
  if (/[;{}<>\\]|\/\*/.test(value))
    throw new TypeError(`${option}: expected a value of CSS, got ${JSON.stringify(value)}`);
  return value;
}

/** What stands behind the end of each comment; the first piece has none before it. */
const withoutComments = (sheet: string): string =>
  sheet
    .split('/*')
    .map((piece, i) => (i === 0 ? piece : piece.split('*/').slice(1).join('*/')))
    .join('');

const squeezed = (sheet: string): string =>
  withoutComments(sheet)
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
