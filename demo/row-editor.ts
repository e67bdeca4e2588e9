// One row with its fields, and what is wrong with it underneath.
import type { Problem } from '../src/items/problem.js';
import type { RawItem } from '../src/formats/reader.js';

export interface RowEditor {
  readonly element: HTMLElement;
  /** Says what is wrong with the row now; nothing means it is in order. */
  tell(problems: readonly Problem[]): void;
}

const FIELDS = ['start', 'end', 'title', 'countries', 'themes', 'importance'] as const;
const LABELS: Readonly<Record<string, string>> = {
  start: 'Start',
  end: 'End',
  title: 'Title',
  countries: 'Countries',
  themes: 'Themes',
  importance: 'Importance',
};

/** Fields of a row as inputs; `onChange` gets the corrected row when a field is left. */
export function createRowEditor(
  number: number,
  row: () => RawItem,
  onChange: (row: RawItem) => void,
  only: readonly string[] = [],
): RowEditor {
  const element = make('div', 'row');
  const fields = make('div', 'fields');
  const fault = make('p', 'fault');
  fault.setAttribute('role', 'status');
  const shown = [...new Set([...FIELDS, ...only])];
  for (const name of shown) fields.append(field(name, number, row, onChange));
  element.append(fields, fault);
  return {
    element,
    tell(problems) {
      element.classList.toggle('faulty', problems.length > 0);
      element.classList.toggle('mended', problems.length === 0);
      fault.textContent = problems.map((p) => `${p.why} ${p.remedy}`).join(' ');
      const named = new Set(problems.map((p) => p.field));
      for (const input of fields.querySelectorAll('input')) {
        input.toggleAttribute('aria-invalid', named.has(input.name));
        if (!input.matches(':focus')) input.value = textOf(row()[columnOf(row(), input.name)]);
      }
    },
  };
}

function field(
  name: string,
  number: number,
  row: () => RawItem,
  onChange: (row: RawItem) => void,
): HTMLElement {
  const label = make('label', `field ${name}`);
  const caption = make('span', 'caption');
  caption.textContent = LABELS[name] ?? name;
  const input = document.createElement('input');
  const column = columnOf(row(), name);
  Object.assign(input, { name, value: textOf(row()[column]), autocomplete: 'off' });
  input.setAttribute('aria-label', `${LABELS[name] ?? name}, row ${number}`);
  input.addEventListener('change', () => {
    const rest = Object.fromEntries(Object.entries(row()).filter(([key]) => key !== column));
    onChange(input.value.trim() === '' ? rest : { ...rest, [column]: valueOf(name, input.value) });
  });
  label.append(caption, input);
  return label;
}

/** The row's own column for a field: as it is, or in the singular. */
const columnOf = (row: RawItem, name: string): string =>
  [name, name.replace(/ies$/, 'y'), name.replace(/s$/, '')].find((n) => n in row) ?? name;

/** A number where the readers make one too, so that what is kept reads back the same. */
const valueOf = (name: string, text: string): string | number =>
  name === 'importance' && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
};

function make(tag: 'div' | 'p' | 'span' | 'label', className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
