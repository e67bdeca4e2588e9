// The box in which settings of another timeline become those of this one.
import { type Conversion, convertSettings } from './convert-settings.js';

const element = (tag: string, text: string): HTMLElement =>
  Object.assign(document.createElement(tag), { textContent: text });

const caption = (text: string): HTMLElement => Object.assign(element('p', text), { className: 'caption' });

function block(label: string, text: string): readonly Node[] {
  const code = element('pre', '');
  code.tabIndex = 0;
  code.setAttribute('role', 'group');
  code.setAttribute('aria-label', label);
  code.append(element('code', text));
  return [caption(label), code];
}

function shown({ from, html, css, notes }: Conversion): readonly Node[] {
  const list = document.createElement('ul');
  for (const { option, why } of notes) {
    const row = document.createElement('li');
    row.append(element('code', option), `: ${why}`);
    list.append(row);
  }
  return [
    element('p', `Read as settings of ${from}.`),
    ...block('HTML', html),
    ...(css ? block('CSS', css) : []),
    ...(notes.length ? [caption('By hand, or without a counterpart'), list] : []),
  ];
}

export function startConverter(box: HTMLElement): void {
  const input = box.querySelector('textarea')!;
  const output = box.querySelector('#our-settings')!;
  const show = (): void => {
    const conversion = convertSettings(input.value);
    const nothing = input.value.trim() === '' ? '' : 'No setting of TimelineJS or vis-timeline is in it.';
    output.replaceChildren(...(conversion ? shown(conversion) : [element('p', nothing)]));
  };
  box.hidden = false;
  input.addEventListener('input', show);
  show();
}
