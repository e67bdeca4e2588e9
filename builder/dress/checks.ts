// What an editor would want to know before publishing: each with the row that it is about. Pure.
import { color } from 'd3';
import { outliersOf } from '../rows/findings.js';
import type { Understood } from '../rows/read-rows.js';
import { textOf } from '../rows/columns.js';
import type { Project, Row } from '../state/project.js';
import { colourIn, LOOKS } from '../publish/looks.js';

export interface Check {
  readonly text: string;
  readonly row?: number;
  readonly field?: string;
}

const LONGEST_TITLE = 70;
const MOST_STEPS = 20;
/** At most so many of one kind are named; the rest are counted. */
const NAMED = 5;
/** Contrast of a colour that must be seen against the surface: WCAG 1.4.11. */
const LEAST_CONTRAST = 3;

const channel = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = (text: string): number | undefined => {
  const rgb = color(text)?.rgb();
  return rgb && 0.2126 * channel(rgb.r) + 0.7152 * channel(rgb.g) + 0.0722 * channel(rgb.b);
};

/** The contrast of two colours, from 1 to 21; undefined where one of them is none. */
export const contrast = (one: string, other: string): number | undefined => {
  const [a, b] = [luminance(one), luminance(other)];
  return a === undefined || b === undefined ? undefined : (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

const surfaces = ({ settings }: Project): readonly string[] => {
  const surface = (LOOKS[settings.look] ?? LOOKS['house']!)['--nt-surface']!;
  const [light, dark] = [colourIn(surface, 'light'), colourIn(surface, 'dark')];
  return settings.theme === 'light' ? [light] : settings.theme === 'dark' ? [dark] : [light, dark];
};

function colourChecks(project: Project): readonly Check[] {
  const { accent, colours } = project.settings;
  const chosen = [...(accent ? [['The accent', accent] as const] : []), ...Object.entries(colours)];
  return chosen.flatMap(([name, value]) => {
    const least = Math.min(...surfaces(project).map((surface) => contrast(value, surface) ?? 21));
    return least < LEAST_CONTRAST
      ? {
          text: `${name} (${value}) is hard to see: its contrast is ${least.toFixed(1)}, and should be 3 or more.`,
        }
      : [];
  });
}

const pictureOf = (row: Row): { readonly src: string; readonly alt: string; readonly credit: string } => {
  const image = row['image'];
  const parts = typeof image === 'object' && image !== null ? (image as Row) : { src: image };
  return {
    src: textOf(parts['src'] ?? parts['url']),
    alt: textOf(parts['alt']),
    credit: textOf(parts['credit']),
  };
};

type Test = readonly [field: string, test: (row: Row, understood: Understood) => string | undefined];

const TESTS: readonly Test[] = [
  ['start', (_, { span }) => (span ? undefined : 'has no date that can be read, and is not shown')],
  [
    'title',
    (row) => {
      const { length } = textOf(row['title']);
      return length > LONGEST_TITLE
        ? `has a headline of ${length} characters; ${LONGEST_TITLE} are easier to read`
        : undefined;
    },
  ],
  [
    'alt',
    (row) => (pictureOf(row).src && !pictureOf(row).alt ? 'has a picture without alt text' : undefined),
  ],
  [
    'imageCredit',
    (row) => (pictureOf(row).src && !pictureOf(row).credit ? 'has a picture without a credit' : undefined),
  ],
];

function rowChecks(rows: readonly Row[], of: (row: Row) => Understood): readonly Check[] {
  return TESTS.flatMap(([field, test]) => {
    const found: Check[] = [];
    let count = 0;
    for (const [row, cells] of rows.entries()) {
      const text = test(cells, of(cells));
      if (text === undefined || ++count > NAMED) continue;
      found.push({ text: `Row ${row + 1} ${text}.`, row, field });
    }
    return count > NAMED ? [...found, { text: `So do ${count - NAMED} more rows.` }] : found;
  });
}

function farDates(rows: readonly Row[]): readonly Check[] {
  return outliersOf(rows)
    .slice(0, NAMED)
    .map(({ item, start }) => ({
      text: `Row ${item + 1} is far from all others in time (${textOf(start)}).`,
      row: item,
      field: 'start',
    }));
}

/** What is worth a look before publishing. */
export function checks(project: Project, of: (row: Row) => Understood): readonly Check[] {
  const { rows, settings } = project;
  const steps = rows.filter((row) => textOf(row['story']) !== '').length;
  return [
    ...(settings.heading ? [] : [{ text: 'It has no heading.' }]),
    ...rowChecks(rows, of),
    ...farDates(rows),
    ...(settings.story && steps === 0 ? [{ text: 'The story is on, and no row has a step.' }] : []),
    ...(settings.story && steps > MOST_STEPS
      ? [{ text: `The story has ${steps} steps; readers seldom follow more than ${MOST_STEPS}.` }]
      : []),
    ...(settings.logo && !settings.logoAlt ? [{ text: 'The logo has no alt text.' }] : []),
    ...colourChecks(project),
  ];
}
