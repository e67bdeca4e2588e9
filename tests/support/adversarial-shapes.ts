// Shapes of input that make careless readers slow: a text of any length for each. What repeats is the same at each length, so
// that the time of a reader may be compared between them.
import type { FormatName } from '../../src/formats/formats.js';

export interface Shape {
  readonly format: FormatName;
  readonly name: string;
  /** A text of about so many characters. */
  readonly make: (length: number) => string;
}

const fill = (unit: string, length: number): string =>
  unit.repeat(Math.max(1, Math.ceil(length / unit.length)));

const around =
  (before: string, unit: string, after: string) =>
  (length: number): string =>
    before + fill(unit, length) + after;

/** `before` and `after` as often as each other, one half within the other. */
const nested =
  (open: string, close: string, before = '', after = '') =>
  (length: number): string => {
    const half = Math.max(1, Math.ceil(length / (open.length + close.length)));
    return before + open.repeat(half) + close.repeat(half) + after;
  };

const EVENT = 'BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:x\r\nDTSTART:20200101T000000Z\r\n';
const END = 'END:VEVENT\r\n';
const calendar = (inner: string): string => `BEGIN:VCALENDAR\r\n${inner}END:VCALENDAR\r\n`;
const [CAL_BEFORE = '', CAL_AFTER = ''] = calendar('|').split('|');

/** Units that stand in a value or a line. */
const UNITS: readonly string[] = [
  ...([
    'a',
    ' ',
    '\t',
    '"',
    "'",
    '\\',
    ',',
    ';',
    ':',
    '=',
    '-',
    '.',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
  ] as const),
  ...([
    '&',
    '/',
    '0',
    '1, ',
    'a b ',
    '" ',
    '<a',
    '</',
    '<!--',
    '-->',
    '&#',
    '&a',
    '\u0000',
    '\u202e',
    '😀',
  ] as const),
];

const ics: readonly (readonly [string, (length: number) => string])[] = [
  ...UNITS.map((unit): [string, (n: number) => string] => [
    `a value of ${JSON.stringify(unit)}`,
    around(`${CAL_BEFORE}${EVENT}DESCRIPTION:`, unit, `\r\n${END}${CAL_AFTER}`),
  ]),
  ...UNITS.map((unit): [string, (n: number) => string] => [
    `a parameter of ${JSON.stringify(unit)}`,
    around(`${CAL_BEFORE}${EVENT}X-A;P=`, unit, `\r\n${END}${CAL_AFTER}`),
  ]),
  ...UNITS.map((unit): [string, (n: number) => string] => [
    `a zone name of ${JSON.stringify(unit)}`,
    around(`${CAL_BEFORE}${EVENT}RECURRENCE-ID;TZID=`, unit, `:20200101T000000\r\n${END}${CAL_AFTER}`),
  ]),
  ['BEGIN without END', around('', 'BEGIN:A\r\n', '')],
  ['BEGIN of events without END', around('', 'BEGIN:VEVENT\r\n', '')],
  ['END without BEGIN', around('BEGIN:VCALENDAR\r\n', 'END:VEVENT\r\n', '')],
  ['BEGIN A, then END B', nested('BEGIN:A\r\n', 'END:B\r\n')],
  ['nested components', nested('BEGIN:A\r\n', 'END:A\r\n', 'BEGIN:VCALENDAR\r\n', 'END:VCALENDAR\r\n')],
  ['nested zones', nested('BEGIN:VTIMEZONE\r\n', 'END:VTIMEZONE\r\n', CAL_BEFORE, CAL_AFTER)],
  [
    'lines of a zone',
    around(
      `${CAL_BEFORE}BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\n`,
      'A:1\r\n',
      `END:STANDARD\r\nEND:VTIMEZONE\r\n${CAL_AFTER}`,
    ),
  ],
  ['folded lines', around(`${CAL_BEFORE}${EVENT}SUMMARY:`, 'a\r\n ', `\r\n${END}${CAL_AFTER}`)],
  ['events', around(CAL_BEFORE, EVENT + END, CAL_AFTER)],
  ['daily series', around(CAL_BEFORE, `${EVENT}RRULE:FREQ=DAILY\r\n${END}`, CAL_AFTER)],
  [
    'series that never match',
    around(CAL_BEFORE, `${EVENT}RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31\r\n${END}`, CAL_AFTER),
  ],
  [
    'series by the second',
    around(CAL_BEFORE, `${EVENT}RRULE:FREQ=SECONDLY;BYSECOND=60\r\n${END}`, CAL_AFTER),
  ],
  [
    'exceptions',
    around(
      `${CAL_BEFORE}${EVENT}RRULE:FREQ=DAILY\r\nEXDATE:`,
      '20200101T000000Z,',
      `20200102\r\n${END}${CAL_AFTER}`,
    ),
  ],
  [
    'extra dates',
    around(`${CAL_BEFORE}${EVENT}RDATE:`, '20200101T000000Z,', `20200102\r\n${END}${CAL_AFTER}`),
  ],
  [
    'a list in a rule',
    around(`${CAL_BEFORE}${EVENT}RRULE:FREQ=DAILY;BYHOUR=`, '1,2,3,', `4\r\n${END}${CAL_AFTER}`),
  ],
  [
    'a list of weekdays',
    around(`${CAL_BEFORE}${EVENT}RRULE:FREQ=MONTHLY;BYDAY=`, 'MO,-1FR,', `SU\r\n${END}${CAL_AFTER}`),
  ],
  ['categories', around(`${CAL_BEFORE}${EVENT}CATEGORIES:`, 'a,', `b\r\n${END}${CAL_AFTER}`)],
  ['versions of one event', around(CAL_BEFORE, `${EVENT}SEQUENCE:1\r\n${END}`, CAL_AFTER)],
];

const ITEM = '<item><title>x</title><pubDate>2020-01-01</pubDate>';
const [RSS, RSS_END] = ['<rss><channel>', '</channel></rss>'];

const feed: readonly (readonly [string, (length: number) => string])[] = [
  ...UNITS.map((unit): [string, (n: number) => string] => [
    `a description of ${JSON.stringify(unit)}`,
    around(`${RSS}${ITEM}<description><![CDATA[`, unit, `]]></description></item>${RSS_END}`),
  ]),
  ...UNITS.map((unit): [string, (n: number) => string] => [
    `nothing but ${JSON.stringify(unit)}`,
    around('<rss>', unit, ''),
  ]),
  ['document types', around('', '<!DOCTYPE a [', '</rss>')],
  ['a document type of quotation marks', around('<!DOCTYPE a "', '" "', '')],
  ['a subset of brackets', around('<!DOCTYPE a [', ']  ', '')],
  ['entities in a document type', around('<!DOCTYPE a [', '<!ENTITY a "b">', `]>${RSS}${RSS_END}`)],
  ['open comments', around('<rss>', '<!-- ', '</rss>')],
  ['open CDATA', around('<rss>', '<![CDATA[', '</rss>')],
  ['open instructions', around('<rss>', '<?a ', '</rss>')],
  ['open tags', around('<rss>', '<a ', '</rss>')],
  ['nested elements', nested('<a>', '</a>', RSS, RSS_END)],
  ['attributes', around('<rss ', 'a="b" ', `>${RSS_END}`)],
  ['items', around(RSS, `${ITEM}</item>`, RSS_END)],
  ['categories of an item', around(RSS + ITEM, '<category>a</category>', `</item>${RSS_END}`)],
  ['dates of an item', around(RSS + ITEM, '<pubDate>2020</pubDate>', `</item>${RSS_END}`)],
  ['bare ampersands', around(`${RSS}${ITEM}<description>`, 'a & b ', `</description></item>${RSS_END}`)],
];

const json = (before: string, after: string): readonly (readonly [string, (length: number) => string])[] => [
  ...UNITS.filter((unit) => !/["\\\u0000\t]/.test(unit)).map((unit): [string, (n: number) => string] => [
    `a text of ${JSON.stringify(unit)}`,
    around(before, unit, after),
  ]),
];

const JSON_SHAPES: readonly (readonly [FormatName, string, string])[] = [
  [
    'jsonfeed',
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"date_published":"2020","title":"',
    '"}]}',
  ],
  ['jsonfeed', '{"items":[{"date_published":"2020","title":"a","content_html":"', '"}]}'],
  ['simile-json', '{"events":[{"title":"a","start":"', '"}]}'],
  ['simile-json', '{"events":[{"start":"2020","title":"a","description":"', '"}]}'],
  ['wikidata', '{"results":{"bindings":[{"date":{"value":"', '"}}]}}'],
  ['wikidata', '[{"date":"2020-01-01T00:00:00Z","end', '":"2020"}]'],
  ['timelinejs', '{"timeline":{"date":[{"startDate":"1', '","headline":"a"}]}}'],
  ['timelinejs', '{"events":[{"start_date":{"year":"', '"},"text":{"headline":"a"}}]}'],
  ['jsonl', '{"start":"2020","title":"', '"}'],
];

const named = (
  format: FormatName,
  shapes: readonly (readonly [string, (length: number) => string])[],
): readonly Shape[] => shapes.map(([name, make]) => ({ format, name, make }));

/** All shapes. */
export const SHAPES: readonly Shape[] = [
  ...named('ics', ics),
  ...named('feed', feed),
  ...named('simile-xml', [
    ['events', around('<data>', '<event start="2020" title="a"/>', '</data>')],
    ['a date of spaces', around('<data><event title="a" start="', 'Jan ', ' x"/></data>')],
    ['a date of letters', around('<data><event title="a" start="', 'a', ' 1"/></data>')],
  ]),
  ...JSON_SHAPES.flatMap(([format, before, after], i) =>
    json(before, after).map(([name, make]): Shape => ({ format, name: `${i}: ${name}`, make })),
  ),
  ...named('jsonl', [['lines', around('', '{"start":"2020","title":"a"}\n', '')]]),
  ...named('csv', [
    ['quotation marks', around('start,title\n2020,', '"', '')],
    ['an open quotation mark', around('start,title\n2020,"', 'a\n', '')],
    ['columns', around('start,title,', 'a,', '\n2020,a\n')],
    ['rows', around('start,title\n', '2020,a\n', '')],
  ]),
];
