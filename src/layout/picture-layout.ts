// Headlines with a picture beside them: their sizes, for the code that comes where an item has a picture that may be loaded.
import type { Entry } from '../source/source.js';
import { breakLines, foldedWidth } from './break-lines.js';
import { CARD, type CardSources, type CardText } from './card-layout.js';
import { rowsHeight, STYLE, TYPE, verticalSizes } from './style.js';

/** A small picture beside a headline, and that of the headline that leads; the style sheet has the same. */
const THUMB = { side: 56, gutter: 10, rows: 5, down: 64 } as const;
const LARGE = { width: 176, height: 99, gutter: 14, rows: 8, textWidth: 236 } as const;
/** A headline with its picture beside it: small, and of the one that leads also large. */
export function pictured(
  { metrics, text: scale, read, labelText }: CardSources,
  entry: Entry,
  widest: number,
  leads: boolean,
): readonly CardText[] {
  const { picture } = read(entry);
  if (!picture) return [];
  const type = metrics.type ?? TYPE.usual;
  const shape = (size: number, most: number, look: 'thumb' | 'large'): CardText | undefined => {
    const measure = (text: string): number => metrics.width(text, 'strong') * size;
    const title = labelText.title(entry);
    const { gutter, rows } = look === 'thumb' ? THUMB : LARGE;
    const side = (look === 'thumb' ? THUMB.side : LARGE.width) + gutter;
    const date = metrics.width(labelText.date(entry), 'date');
    const wanted = look === 'thumb' ? Math.min(measure(title), foldedWidth(title, measure)) : most;
    const textWidth = Math.ceil(Math.max(Math.min(measure(title), wanted), date)) + 2;
    const width = textWidth + side * scale;
    const titleLines = breakLines(title, textWidth - 1, measure);
    const lines = look === 'thumb' ? 2 : CARD.titleLines;
    if (textWidth > Math.min(most, widest - side * scale) + 2 || titleLines.length > lines) return undefined;
    const height = (rowsHeight(rows, { labelRow: type.row }) - 2) * scale;
    const base = { width, height, rows, titleLines, textWidth, text: '', textLines: [], tags: false };
    return { ...base, picture, look };
  };
  const { lead, title } = type;
  return [
    leads && lead ? shape(lead / title, LARGE.textWidth * scale, 'large') : undefined,
    shape(1, STYLE.maxLabel * scale, 'thumb'),
  ].flatMap((made) => made ?? []);
}

/** The headline with a small picture at the far side. */
export function thumbDown(
  { labelText, metrics, text: scale, read }: CardSources,
  entry: Entry,
  width: number,
): readonly CardText[] {
  const { picture } = read(entry);
  const textWidth = width - (THUMB.down + CARD.gutter) * scale;
  const titleLines = picture
    ? breakLines(labelText.title(entry), textWidth - 2, (text) => (metrics.width(text, 'strong') * 15) / 13)
    : [];
  const date = (metrics.width(labelText.date(entry), 'date') * 12) / 11;
  const narrow = textWidth < Math.max(CARD.least / 2, date) || titleLines.length > CARD.titleLines;
  if (!picture || narrow) return [];
  const { titleLine, dateLine } = verticalSizes(1);
  const height = Math.max(THUMB.down, titleLines.length * titleLine + dateLine) * scale;
  const base = { width, height, rows: 1, titleLines, textWidth, text: '', textLines: [], tags: false };
  return [{ ...base, picture, look: 'thumb' }];
}
