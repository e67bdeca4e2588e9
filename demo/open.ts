// Open your own: what the visitor gives becomes rows, the rows a timeline, its problems a list that can be corrected in place.
import 'news-timeline/define.js';
import type { NewsItem } from 'news-timeline';
import type { Problem } from '../src/items/problem.js';
import { exportCsv, exportJson } from '../src/formats/export/export.js';
import type { RawItem } from '../src/formats/reader.js';
import { readInput } from './read-input.js';
import { createRowEditor, type RowEditor } from './row-editor.js';
import { saveFile } from './save-file.js';

const PAGE = 25;
/** At most so many faulty rows are laid out for correction at once. */
const FAULTS = 100;

const timeline = document.querySelector('news-timeline')!;
const part = (id: string): HTMLElement => document.getElementById(id)!;
const desk = document.querySelector<HTMLFormElement>('#desk')!;
const area = document.querySelector<HTMLTextAreaElement>('#text')!;
const picker = document.querySelector<HTMLInputElement>('#file')!;
const order = document.querySelector<HTMLSelectElement>('#order')!;
const tagging = document.querySelector<HTMLInputElement>('#tagging')!;

let rows: RawItem[] = [];
let shown: readonly RawItem[] = [];
let reading: readonly Problem[] = [];
let format = '';
let given: File | string | undefined;
let name = 'timeline';
const editors = new Map<RowEditor, number>();

desk.addEventListener('submit', (event) => {
  event.preventDefault();
  if (area.value.trim()) void open(area.value, 'pasted');
});
picker.addEventListener('change', () => {
  const file = picker.files?.[0];
  if (file) void open(file, file.name);
});
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  part('drop').classList.add('over');
});
document.addEventListener('dragleave', () => part('drop').classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  part('drop').classList.remove('over');
  const file = event.dataTransfer?.files[0];
  const texts = ['text/uri-list', 'text/plain'].map((type) => event.dataTransfer?.getData(type));
  const text = texts.find(Boolean);
  if (file) void open(file, file.name);
  else if (text) void open(text, 'dropped');
});
for (const button of desk.querySelectorAll<HTMLButtonElement>('[data-example]'))
  button.addEventListener('click', () => {
    const example = button.dataset['example']!;
    void open(new URL(example, document.baseURI).href, example);
  });
order.addEventListener('change', () => given !== undefined && void open(given, name));
tagging.addEventListener('change', () => void show());
part('more').addEventListener('click', () => addRows());
part('csv').addEventListener('click', () => saveFile(`${stem()}.csv`, 'text/csv', exportCsv(shown)));
part('json').addEventListener('click', () =>
  saveFile(`${stem()}.json`, 'application/json', exportJson(shown)),
);

async function open(input: File | string, called: string): Promise<void> {
  [given, name] = [input, called];
  part('summary').textContent = 'Reading …';
  const dateOrder = order.value === 'dmy' || order.value === 'mdy' ? order.value : undefined;
  const read = await readInput(input, { dateOrder });
  if (given !== input) return;
  editors.clear();
  ({ rows, format } = read);
  reading = read.problems;
  timeline.dateOrder = dateOrder;
  timeline.filter = {};
  timeline.select(undefined);
  timeline.view = undefined;
  await show();
  layOut();
}

/** Gives the rows, tagged when that is wanted, to the timeline and tells what it made of them. */
async function show(): Promise<void> {
  shown = tagging.checked ? await tagged(rows) : rows;
  timeline.items = shown as readonly NewsItem[];
  part('result').hidden = rows.length === 0;
  await timeline.loaded;
  tell();
}

/** Loaded when it is first wanted. */
async function tagged(items: readonly RawItem[]): Promise<readonly RawItem[]> {
  const { createItemTagger, createTagger } = await import('../src/tagging/index.js');
  const tag = createItemTagger(createTagger());
  return items.map((item) => (typeof item['title'] === 'string' ? tag(item as NewsItem) : item));
}

function correct(index: number, row: RawItem): void {
  rows = rows.with(index, row);
  const { view } = timeline;
  if (view) timeline.view = view;
  void show();
}

function problemsOf(index: number): readonly Problem[] {
  return timeline.problems.filter((p) => p.row === index && p.field !== 'id');
}

function tell(): void {
  const { total } = timeline.counts;
  const lost = rows.length - total;
  const count = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
  const said = reading.map((p) => `${p.why} ${p.remedy}`);
  const counted = rows.length
    ? [
        `${count(total, 'item')} shown, read as ${format}.`,
        lost ? `${count(lost, 'row')} cannot be shown yet.` : '',
      ]
    : said.length
      ? []
      : ['There is nothing dated in it.'];
  part('summary').textContent = [...counted, ...said].filter(Boolean).join(' ');
  for (const [editor, index] of editors) editor.tell(problemsOf(index));
}

function layOut(): void {
  editors.clear();
  part('faults').replaceChildren();
  part('rows').replaceChildren();
  const faulty = [...new Set(timeline.problems.filter((p) => p.field !== 'id').map((p) => p.row))];
  const indexes = faulty.filter((row) => row !== undefined && row < rows.length) as number[];
  part('faults-section').hidden = indexes.length === 0;
  for (const index of indexes.sort((a, b) => a - b).slice(0, FAULTS)) {
    const fields = problemsOf(index).flatMap((p) => p.field ?? []);
    part('faults').append(editor(index, fields));
  }
  addRows();
  tell();
}

function addRows(): void {
  const list = part('rows');
  const from = list.childElementCount;
  for (let i = from; i < Math.min(from + PAGE, rows.length); i++) list.append(editor(i));
  part('more').hidden = list.childElementCount >= rows.length;
}

function editor(index: number, fields: readonly string[] = []): HTMLElement {
  const made = createRowEditor(
    index + 1,
    () => rows[index]!,
    (row) => correct(index, row),
    fields,
  );
  made.tell(problemsOf(index));
  editors.set(made, index);
  return made.element;
}

const stem = (): string => name.replace(/\.[a-z0-9]+$/i, '').replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'timeline';
