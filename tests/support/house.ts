// The layers: which folder of src may import what. A folder's own files may always import each other.
//   'time'         the folder (or the file of src/ itself)
//   'type source'  its types only: `import type`
//   'd3:pure'      the parts of d3 that touch no page;  'd3:dsv' only its tables
//   other names    packages

export const HOUSE: Readonly<Record<string, readonly string[]>> = {
  // what strings are, in any language: cleaning, folding, words, direction
  text: [],
  time: ['text'],
  items: ['time', 'text'],
  formats: ['items', 'time', 'text', 'htmlparser2', 'hucre', 'yaml'],
  tagging: ['items', 'text', 'd3:dsv'],
  source: ['items', 'time', 'text'],
  state: ['type source', 'items', 'time'],
  layout: ['type source', 'items', 'time', 'text'],
  render: ['layout', 'type source', 'type items', 'text', 'type lit'],
  // what the parts of one timeline are to each other: interfaces alone, of which nothing is left in the built code
  context: [
    'type input',
    'type ui',
    'type render',
    'type layout',
    'type state',
    'type source',
    'type items',
    'type time',
    'type i18n',
    'type lit',
  ],
  input: ['type context', 'state', 'layout', 'type source', 'time', 'type lit'],
  // widgets draw with what the picture draws with, and hold what moves it
  ui: [
    'type context',
    'input',
    'render',
    'state',
    'layout',
    'type source',
    'items',
    'time',
    'text',
    'i18n',
    'lit',
  ],
  i18n: ['time', 'text'],
  element: [
    'type context',
    'text',
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
  static: [
    'type context',
    'element',
    'ui',
    'render',
    'layout',
    'state',
    'source',
    'items',
    'time',
    'text',
    'i18n',
  ],
  server: ['source', 'items', 'time', 'text', '@duckdb/node-api', 'node'],
  cli: ['time', 'text', 'items', 'formats', 'tagging', 'static', 'source', 'server', 'node'],
  'index.ts': [
    'type context',
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
  // what the one classic script leaves out
  'parts.ts': ['element', 'formats', 'tagging'],
};

/** Files that may be under 25 lines besides tables and entry points: what is loaded on demand. It only shrinks. */
export const SMALL_FILES: readonly string[] = [
  'src/formats/budget.ts',
  'src/formats/part-fields.ts',
  'src/formats/posts/whatsapp-head.ts',
  'src/tagging/places.ts',
  'src/element/',
  'src/ui/',
];

/** The packages in d3 that touch the page or the network: never in a folder that may only have 'd3:pure'. */
export const D3_OF_THE_PAGE = ['axis', 'brush', 'drag', 'fetch', 'selection', 'transition', 'zoom'] as const;
