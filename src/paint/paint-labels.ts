// Headlines and names along the top as painted text, for where no elements stand over the drawing.
import type { Scene } from '../scene/scene.js';
import type { Metrics } from '../scene/style.js';
import { markColour, type Palette } from './palette.js';
import type { Pen } from './pen.js';

export function paintLabels(scene: Scene, pen: Pen, palette: Palette, metrics: Metrics): void {
  for (const lane of scene.lanes) {
    if (lane.value !== undefined)
      pen.text(lane.name, 8, lane.top + 14, { colour: palette.ink, size: 12, bold: true });
    for (const l of lane.labels) {
      const left = l.placed.flow === -1;
      const x = left ? l.left + l.placed.width : l.left;
      const align = left ? 'end' : 'start';
      const font = l.strong ? 'strong' : 'title';
      const title = fitted(l.title, l.placed.width, (t) => metrics.width(t, font));
      pen.text(title, x, l.top + 13, { colour: palette.ink, size: 13, bold: l.strong, align });
      pen.text(l.date, x, l.top + 28, { colour: palette.muted, size: 11, align });
    }
  }
  for (const s of scene.strip) {
    const text = fitted(`${s.title} · ${s.date}`, s.width, (t) => metrics.width(t, 'strip'));
    const colour = markColour(palette, s.entry.colour);
    pen.text(text, s.x, s.row * 20 + 14, { colour, size: 11.5, bold: true });
  }
}

/** The text, shortened to an ellipsis where it is too wide. */
function fitted(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width + 2) return text;
  let low = 0;
  let high = text.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (measure(`${text.slice(0, middle).trimEnd()}…`) <= width) low = middle;
    else high = middle;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}
