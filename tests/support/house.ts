// The layers: which folder of src may import what. A folder's own files may always import each other.
//   'time'         the folder (or the file of src/ itself)
//   'type source'  its types only: `import type`
//   'd3:pure'      the parts of d3 that touch no page;  'd3:dsv' only its tables
//   other names    packages

export const HOUSE: Readonly<Record<string, readonly string[]>> = {
  time: [],
  items: ['time'],
  formats: ['items', 'time', 'd3:dsv', 'htmlparser2', 'hucre', 'yaml'],
  tagging: ['items', 'd3:dsv'],
  source: ['items', 'time', 'd3:pure'],
  state: ['type source', 'items', 'time'],
  layout: ['type source', 'items', 'time', 'd3:pure'],
  render: ['layout', 'd3'],
  input: ['state', 'layout', 'd3'],
  ui: ['state', 'layout', 'items', 'time', 'i18n', 'd3', 'lit'],
  i18n: ['time'],
  element: [
    'time',
    'items',
    'formats',
    'tagging',
    'source',
    'state',
    'layout',
    'render',
    'input',
    'ui',
    'i18n',
    'd3',
    'lit',
  ],
  embed: [],
  // pictures without a page: what the element draws with, and nothing that looks at a page
  static: ['element', 'ui', 'render', 'layout', 'state', 'source', 'items', 'time', 'i18n'],
  server: ['source', 'node'],
  cli: ['time', 'items', 'formats', 'tagging', 'i18n', 'static', 'source', 'server', 'node'],
  'index.ts': [
    'element',
    'type items',
    'type source',
    'type state',
    'type ui',
    'layout',
    'formats',
    'type i18n',
    'type time',
  ],
  'define.ts': ['element', 'index.ts'],
  'remote.ts': ['source'],
};

/** What the table above bars and the code still does. It only shrinks. */
export const EXCEPTIONS_FOR_NOW: Readonly<Record<string, readonly string[]>> = {
  i18n: ['type ui'],
  input: ['lit', 'source', 'type element', 'type ui'],
  layout: ['state'],
  render: ['i18n', 'lit', 'source', 'type element', 'type input', 'type items'],
  time: ['items'],
  ui: ['element', 'input', 'render', 'source'],
};

/** Import cycles left until the state store stands. It only shrinks. */
export const CYCLES_FOR_NOW = 0;

/** Files that may be under 25 lines besides tables and entry points: what is loaded on demand. It only shrinks. */
export const SMALL_FILES: readonly string[] = [
  'src/formats/budget.ts',
  'src/formats/part-fields.ts',
  'src/formats/posts/whatsapp-head.ts',
  'src/tagging/places.ts',
  'src/time/clock-cell.ts',
  'src/element/',
  'src/i18n/text-direction.ts',
  'src/tagging/load-lexicon.ts',
  'src/ui/',
  'src/state/',
];

/** The packages in d3 that touch the page or the network: never in a folder that may only have 'd3:pure'. */
export const D3_OF_THE_PAGE = ['axis', 'brush', 'drag', 'fetch', 'selection', 'transition', 'zoom'] as const;
