// A project goes out as a file or as a published page, and comes in again: every field of a row, every setting, whatever they hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectInPage, writePage } from '../../../builder/publish/page.js';
import { COLUMNS } from '../../../builder/rows/columns.js';
import {
  emptyProject,
  readProject,
  writeProject,
  type Project,
  type Row,
} from '../../../builder/state/project.js';
import { CHOICES, DEFAULT_SETTINGS, type Settings } from '../../../builder/state/settings.js';

const PROGRAMS = { element: 'void 0;', frame: 'void 1;' };
const SEED = 20261128;

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '</script>',
    '<!--<script>',
    '"\'`&amp;',
    '\u2028\u2029',
    '\ud83d\ude00',
    '\ufeff',
    '\0',
    '__proto__',
  ),
);

const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.tuple(...COLUMNS.map(() => fc.option(texts, { nil: undefined }))).map((cells) =>
    COLUMNS.reduce((row: Row, column, i) => column.write(row, cells[i] ?? ''), {
      start: '2020',
      title: 'a',
    }),
  ),
  { maxLength: 4 },
);

const settings = fc
  .record(
    Object.fromEntries(
      Object.entries(DEFAULT_SETTINGS).map(([key, usual]): [string, fc.Arbitrary<unknown>] => {
        const choices = CHOICES[key as keyof Settings];
        if (choices) return [key, fc.constantFrom(...choices.map(([choice]) => choice))];
        if (typeof usual === 'boolean') return [key, fc.boolean()];
        if (typeof usual === 'string') return [key, texts];
        return [
          key,
          fc.dictionary(
            texts.filter((name) => name !== '__proto__'),
            fc.constant('#d55e00'),
          ),
        ];
      }),
    ),
  )
  .map((given) => ({ ...emptyProject.settings, ...given }));

const projects: fc.Arbitrary<Project> = fc.record({ name: texts, rows, settings });
/** As it is written: JSON knows no undefined, and no prototype. */
const plain = (project: Project): unknown => JSON.parse(JSON.stringify(project));

describe(`a project of any rows and settings (seed ${String(SEED)})`, () => {
  it('comes in again from its file as it was, and goes out as the same file', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const read = readProject(writeProject(project));
        expect(plain(read!)).toEqual(plain(project));
        expect(writeProject(read!)).toBe(writeProject(project));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('comes in again from its page, self-contained or of a folder, and is published as the same page', async () => {
    await fc.assert(
      fc.asyncProperty(projects, fc.boolean(), async (project, whole) => {
        const options = whole ? { programs: PROGRAMS } : {};
        const page = await writePage(project, options);
        const read = projectInPage(page);
        expect(plain(read!)).toEqual(plain(project));
        expect(await writePage(read!, options)).toBe(page);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
