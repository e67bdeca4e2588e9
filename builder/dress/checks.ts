// What an editor would want to know before publishing: each with the row that it is about. Pure.
import { color } from 'd3';
import { windowIn } from '../publish/attributes.js';
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

/** Why a row has no place in time; undefined where it has one. */
function dateFault(row: Row, { span, problems }: Understood): string | undefined {
  if (span) return undefined;
  const said = textOf(row['start']).trim();
  if (said === '') return 'has no date, and is not shown';
  const problem = problems.find(({ field }) => field === 'start');
  const isAmbiguous = problem?.why.includes('day or month first') ?? false;
  return isAmbiguous
    ? `has a date with two readings (${said}), and is not shown`
    : `has no date that can be read (${said.slice(0, 40)}), and is not shown`;
}

/** A year of two digits is read as one of 1930 to 2029, which may be a century too late. */
const guessedCentury = (row: Row, { problems }: Understood): string | undefined =>
  problems.some(({ why }) => why.startsWith('Years of two digits'))
    ? `has a year of two digits (${textOf(row['start']).slice(0, 40)}), whose century is a guess`
    : undefined;

/** A picture among the media needs words as well. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:$|[?#])/i;
const mediaPicture = (row: Row): Row | undefined => {
  const media: unknown = Array.isArray(row['media']) ? row['media'][0] : row['media'];
  const parts: Row = typeof media === 'object' && media !== null ? (media as Row) : { url: media };
  return PICTURE.test(textOf(parts['url'])) ? parts : undefined;
};

const TESTS: readonly Test[] = [
  ['start', (row, understood) => dateFault(row, understood)],
  ['start', (row, understood) => guessedCentury(row, understood)],
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
  [
    'mediaAlt',
    (row) => {
      const media = mediaPicture(row);
      return media && !textOf(media['alt']) ? 'has a picture among its media without alt text' : undefined;
    },
  ],
  [
    'mediaCredit',
    (row) => {
      const media = mediaPicture(row);
      return media && !textOf(media['credit']) ? 'has a picture among its media without a credit' : undefined;
    },
  ],
];

function rowChecks(rows: readonly Row[], of: (row: Row) => Understood): readonly Check[] {
  return TESTS.flatMap(([field, test]) => {
    const found: Check[] = [];
    let count = 0;
    let next: number | undefined;
    for (const [row, cells] of rows.entries()) {
      const text = test(cells, of(cells));
      if (text === undefined) continue;
      if (++count > NAMED) {
        next ??= row;
        continue;
      }
      found.push({ text: `Row ${row + 1} ${text}.`, row, field });
    }
    // The jump leads to the first of those that are only counted.
    return count > NAMED
      ? [...found, { text: `So do ${count - NAMED} more rows.`, row: next!, field }]
      : found;
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
  const steps = rows.flatMap((row, i) => (textOf(row['story']) === '' ? [] : i));
  const late = steps[MOST_STEPS];
  return [
    ...(settings.heading ? [] : [{ text: 'It has no heading.' }]),
    ...rowChecks(rows, of),
    ...farDates(rows),
    ...(settings.story && steps.length === 0 ? [{ text: 'The story is on, and no row has a step.' }] : []),
    ...(settings.story && late !== undefined
      ? [
          {
            text: `The story has ${steps.length} steps; readers seldom follow more than ${MOST_STEPS}.`,
            row: late,
            field: 'story',
          },
        ]
      : []),
    ...(settings.view && !windowIn(settings)
      ? [
          {
            text: `“Opens at ${settings.view.slice(0, 40)}” names no time: it opens where most of the events are.`,
          },
        ]
      : []),
    ...(settings.logo && !settings.logoAlt ? [{ text: 'The logo has no alt text.' }] : []),
    ...colourChecks(project),
  ];
}
