// Tables of tasks, as Asana, Trello and others export them: a due date is the end of what has a start, and alone it is when the thing
// happens. When a card was made or touched is no date of what it tells.
import type { ColumnMapping } from './field-names.js';
import type { Row, TidyRows } from './table/table.js';

const folded = (cell: string): string =>
  cell
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]/gu, '');

const names = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const DUE = names(
  'due duedate dueon dueat deadline fallig falligkeitsdatum falligam frist fechadevencimiento vencimiento fechalimite echeance ' +
    'datedecheance datelimite datadevencimento vencimento prazo scadenza datadiscadenza срок срокисполнения срокотправки дедлайн ' +
    'датасрока строк терміндокінця termin terminrealizacji teslimtarihi',
);
const START = names(
  'start startdate starton startat begin begindate startdatum beginn fechadeinicio inicio datededebut debut datadeinicio datainizio ' +
    'inizio датаначала начало датапочатку початок baslangictarihi datarozpoczecia',
);
/** Dates of the record itself and not of what it is about. */
const RECORD = names(
  'createdat created datecreated creationdate completedat lastmodified modifiedat updatedat updated lastactivitydate',
);
const TITLE = names('cardname taskname tasktitle cardtitle aufgabenname nomdelatache');
const OTHER: ReadonlyMap<string, string> = new Map([
  ['cardurl', 'url'],
  ['carddescription', 'summary'],
  ['labels', 'themes'],
]);

const blank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';

/** When it was made public: of what stands open until a day, the date is when it opened. */
const PUBLISHED =
  /^(?:publi(?!c$)|dat\w{0,5}publi|posted|announced|issued|veroffentlich|erschein|ausschreib|опубликов|датапубл|yayin|ilantarihi)/;

/** The header under names that say what its columns are; undefined where it is no table of tasks. */
const planTasks = (
  header: Row,
): { readonly header: Row; readonly start: number; readonly due: number } | undefined => {
  const keys = header.map(folded);
  const due = keys.findIndex((key) => DUE.has(key));
  if (due < 0 || keys.some((key) => key === 'date' || key === 'end' || key === 'enddate')) return undefined;
  const start = keys.findIndex((key) => START.has(key));
  if (start < 0 && keys.some((key) => PUBLISHED.test(key))) return undefined;
  const title = keys.findIndex((key) => TITLE.has(key));
  const isTrello = keys.includes('cardname');
  const renamed = header.map((name, column) => {
    const key = keys[column]!;
    if (column === due) return start < 0 ? 'start' : 'end';
    if (column === start) return 'start';
    if (column === title) return 'title';
    if (RECORD.has(key)) return `record: ${name}`;
    return (isTrello ? OTHER.get(key) : undefined) ?? name;
  });
  return { header: renamed, start, due };
};

/** A table of tasks with its dates where they are looked for: its header, and what is made of each row; undefined for other tables. */
export const taskTable = (
  header: Row,
): { readonly header: Row; readonly dated: (row: Row) => Row } | undefined => {
  const plan = planTasks(header);
  return (
    plan && {
      header: plan.header,
      dated: (row) => {
        const { start, due } = plan;
        if (start < 0 || !blank(row[start])) return row;
        return row.map((cell, column) => (column === start ? (row[due] ?? '') : column === due ? '' : cell));
      },
    }
  );
};

/** Whether the author says which columns hold the dates. */
export const areDatesMapped = (mapping: ColumnMapping): boolean =>
  ['start', 'end', 'edtf'].some((field) => mapping[field] !== undefined);

/** Makes a table of tasks plain, and no other. */
export const taskRows: TidyRows = ([header = [], ...rows], mapping) => {
  const tasks = areDatesMapped(mapping) ? undefined : taskTable(header);
  return tasks && { rows: [tasks.header, ...rows.map(tasks.dated)], each: (row) => [tasks.dated(row)] };
};
