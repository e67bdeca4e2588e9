// The words around a timeline that is a piece of another page: they take the type of that page.
import type { Settings } from '../state/settings.js';
import { escapeMarkup } from './escape.js';

/** A text as a paragraph; nothing for no text. */
export const paragraph = (text: string, className = ''): string =>
  text.trim() === '' ? '' : `<p${className ? ` class="${className}"` : ''}>${escapeMarkup(text.trim())}</p>`;

/** The element among the words around it: they take the type of the page that they come into. */
export const figure = ({ heading, standfirst, notes, credit }: Settings, element: string): string => {
  const above = standfirst.trim() && heading ? `<h2>${escapeMarkup(heading)}</h2>` : '';
  const below = [...notes.split(/\n{2,}/), credit].map((text) => paragraph(text)).join('');
  const caption = below && `<figcaption>${below}</figcaption>`;
  return ['<figure style="margin: 0">', above, paragraph(standfirst), element, caption, '</figure>']
    .filter(Boolean)
    .join('\n');
};

/** The element has the heading itself where no standfirst stands between them. */
export const headingOf = ({
  heading,
  standfirst,
}: Settings): readonly (readonly [name: string, value: string])[] =>
  heading && !standfirst.trim() ? [['heading', heading]] : [];
