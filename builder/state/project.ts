// A project is all that the builder keeps: the rows and how they are to look. It is plain JSON, and read with suspicion.
import { CHOICES, DEFAULT_SETTINGS, type Settings } from './settings.js';

/** A row of the table, under the names of the timeline's fields. */
export type Row = Readonly<Record<string, unknown>>;

export interface Project {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly settings: Settings;
}

export const PROJECT_FORMAT = 'news-timeline-project';

export const emptyProject: Project = { name: '', rows: [], settings: DEFAULT_SETTINGS };

/** A project as a file. */
export const writeProject = ({ name, rows, settings }: Project): string =>
  `${JSON.stringify({ format: PROJECT_FORMAT, version: 1, name, settings, rows }, undefined, 1)}\n`;

const isRecord = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts that are kept in a table of their own, such as colours by value. Names a browser gives a meaning are left out. */
const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[0] !== '__proto__',
        ),
      )
    : {};

/** The settings in an untrusted object: each of the right kind, and others left out. */
export const settingsOf = (value: unknown): Settings => {
  const given = isRecord(value) ? value : {};
  const read = Object.entries(DEFAULT_SETTINGS).map(([key, usual]): [string, unknown] => {
    const said = given[key];
    const allowed = CHOICES[key as keyof Settings];
    if (key === 'colours') return [key, textsOf(said)];
    if (typeof said !== typeof usual) return [key, usual];
    return [key, allowed && !allowed.some(([choice]) => choice === said) ? usual : said];
  });
  return Object.fromEntries(read) as unknown as Settings;
};

/** The project in an object that came from outside; undefined where it is none. */
export const projectOf = (value: unknown): Project | undefined => {
  if (!isRecord(value) || value['format'] !== PROJECT_FORMAT || !Array.isArray(value['rows']))
    return undefined;
  return {
    name: typeof value['name'] === 'string' ? value['name'] : '',
    rows: value['rows'].filter(isRecord),
    settings: settingsOf(value['settings']),
  };
};

/** The project in a file that was saved; undefined where the text is none. */
export const readProject = (text: string): Project | undefined => {
  if (!text.includes(PROJECT_FORMAT)) return undefined;
  try {
    return projectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
};
