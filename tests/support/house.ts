// The house: which folder of src may import what. A folder's own files may always import each other.
//   'data'        the folder (or the file of src/ itself)
//   'type query'  its types only: `import type`
//   'd3:pure'     the parts of d3 that touch no page;  'd3:dsv' only its tables
//   other names   packages

export const HOUSE: Readonly<Record<string, readonly string[]>> = {
  data: [],
  formats: ['data', 'd3:dsv', 'ical.js'],
  locale: [],
  tagging: ['data'],
  query: ['data', 'd3:pure'],
  view: ['data', 'd3:pure'],
  scene: ['data', 'type query', 'view'],
  paint: ['scene', 'type data', 'type view'],
  component: ['data', 'formats', 'locale', 'tagging', 'query', 'view', 'scene', 'paint', 'd3', 'lit'],
  cli: ['data', 'formats', 'tagging', 'locale', 'node', '@xmldom/xmldom'],
  'index.ts': [
    'component',
    'type data',
    'type query',
    'type view',
    'type scene',
    'type formats',
    'type locale',
  ],
  'define.ts': ['component', 'index.ts'],
};

/** The packages in d3 that touch the page or the network: never in a folder that may only have 'd3:pure'. */
export const D3_OF_THE_PAGE = ['axis', 'brush', 'drag', 'fetch', 'selection', 'transition', 'zoom'] as const;
