// Mutations of a JSON value that leave it JSON: what a reader meets behind the parser, where damage to the text ends at it.
import fc from 'fast-check';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface TreeMutation {
  /** Which of the tree's places, from 0 to 1. */
  readonly at: number;
  readonly kind: 'replace' | 'delete' | 'repeat' | 'rename' | 'wrap' | 'borrow';
  readonly value: Json;
  readonly key: string;
  /** Which place the value is borrowed from. */
  readonly from: number;
}

const LONGEST_LIST = 8;
const ODD: readonly Json[] = [
  ...[null, true, false, 0, -1, 1e300, -1e300, 0.5, 44144, 8.64e15 + 1, 1e15],
  ...[
    '',
    ' ',
    '0',
    '-0',
    'null',
    '2020-02-30',
    '0000-00-00',
    '99999-01-01',
    '44 BC',
    '../..',
    'Q9 2020',
    'now',
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    '//',
    'http://[',
    '=1+1',
    '\u202E',
    '\uD800',
    '\u0000',
    '<b>',
    '&#0;',
  ],
  ...[[], {}, [[]], [{}], [null], { '': '' }, { a: { b: { c: [] } } }],
];
const KEYS = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'length',
  'start',
  'start_date',
  'title',
  'items',
  'text',
  'year',
];

export const treeMutation: fc.Arbitrary<TreeMutation> = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom('replace', 'delete', 'repeat', 'rename', 'wrap', 'borrow'),
  value: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json> },
  ),
  key: fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 6 })),
  from: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

const isTree = (value: Json): value is readonly Json[] | Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null;

/** Lists cut short, so that a run takes a millisecond or so: what is after is more of the same. */
export const shortened = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).slice(0, LONGEST_LIST).map(shortened);
  return isTree(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]))
    : value;
};

type Path = readonly string[];

function* placesOf(value: Json, path: Path = []): Iterable<{ readonly path: Path; readonly value: Json }> {
  yield { path, value };
  if (isTree(value)) for (const [key, inner] of Object.entries(value)) yield* placesOf(inner, [...path, key]);
}

/** The value with the entry at the path given anew: no entry, one or several. */
const withEntries = (
  value: Json,
  [key, ...rest]: Path,
  change: (key: string, inner: Json) => readonly (readonly [string, Json])[],
): Json => {
  if (!isTree(value) || key === undefined) return value;
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    if (name !== key) return [[name, inner] as const];
    return rest.length ? [[name, withEntries(inner, rest, change)] as const] : change(name, inner);
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
};

export const mutateTree = (tree: Json, { at, kind, value, key, from }: TreeMutation): Json => {
  const places = [...placesOf(tree)];
  const { path } = places[Math.floor(at * places.length)]!;
  const borrowed = places[Math.floor(from * places.length)]!.value;
  if (!path.length) return kind === 'wrap' ? [tree] : kind === 'replace' ? value : tree;
  return withEntries(tree, path, (name, inner) => {
    if (kind === 'delete') return [];
    if (kind === 'repeat')
      return [
        [name, inner],
        [`${name}2`, inner],
      ];
    if (kind === 'rename') return [[key, inner]];
    if (kind === 'wrap') return [[name, [inner]]];
    return [[name, kind === 'borrow' ? borrowed : value]];
  });
};
